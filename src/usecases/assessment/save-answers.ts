import { type Attempt, isSubmitted } from '../../domain/assessment/attempt.ts';
import { judgedAt } from '../../domain/assessment/time-limit.ts';
import type { AttemptId, QuestionId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Person } from '../../domain/people/person.ts';
import { isOffered } from '../../domain/question/grade.ts';
import type { Answers } from '../../domain/question/question.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';

export type Saved =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-attempt' | 'attempt-closed' | 'answer-not-offered' };

/** Keeps answers of an open attempt: those named replace earlier ones, the rest stay. All of them or none. */
export async function saveAnswers(
  needs: Needs,
  who: Person,
  { attempt: id, answers }: { attempt: AttemptId; answers: Answers },
): Promise<Saved> {
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) return { ok: false, reason: 'no-such-attempt' };
  if (isSubmitted(attempt)) return { ok: false, reason: 'attempt-closed' };
  if (!areAsked(needs.library, attempt, answers)) return { ok: false, reason: 'answer-not-offered' };
  if (Object.keys(answers).length === 0) return { ok: true };
  const saved = await needs.store.saveAnswers(who.id, id, answers, judgedAt(needs.now()));
  if (saved === 'saved') return { ok: true };
  return { ok: false, reason: saved === 'closed' ? 'attempt-closed' : 'no-such-attempt' };
}

/** Whether every answer belongs to a question of the paper and names only what it offers. */
function areAsked(library: Library, { paper }: Attempt, answers: Answers): boolean {
  return Object.entries(answers).every(([id, answer]) => {
    const question = library.questions.get(id as QuestionId);
    return question && paper.questions.includes(question.id) && isOffered(question, answer);
  });
}
