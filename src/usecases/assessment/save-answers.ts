import { type Attempt, isInHand } from '../../domain/assessment/attempt.ts';
import { judgedAt } from '../../domain/assessment/time-limit.ts';
import type { AttemptId, QuestionId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { isOffered } from '../../domain/question/grade.ts';
import type { Answers } from '../../domain/question/question.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';

export type Saved =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-attempt' | 'attempt-closed' }
  | NotOffered;

/** Nothing was kept; `fields` are the questions whose answers the paper does not offer. */
export interface NotOffered {
  readonly ok: false;
  readonly reason: 'answer-not-offered';
  readonly fields: readonly string[];
}

/**
 * Keeps answers of an open attempt: those named replace earlier ones, the rest stay. All of them or none: when one is
 * not offered, the refusal names it, so that the others can be sent without it.
 */
export async function saveAnswers(
  needs: Needs,
  who: Person,
  { attempt: id, answers }: { attempt: AttemptId; answers: Answers },
): Promise<Saved> {
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) return { ok: false, reason: 'no-such-attempt' };
  if (!isInHand(attempt)) return { ok: false, reason: 'attempt-closed' };
  const fields = notOfferedIn(needs, attempt, answers);
  if (fields.length > 0) return { ok: false, reason: 'answer-not-offered', fields };
  if (Object.keys(answers).length === 0) return { ok: true };
  const saved = await needs.store.saveAnswers(who.id, id, { answers }, judgedAt(needs.now()));
  if (saved === 'saved') return { ok: true };
  return { ok: false, reason: saved === 'closed' ? 'attempt-closed' : 'no-such-attempt' };
}

/**
 * The questions whose answers name what they do not offer or took longer than the attempt, and those that are not asked
 * now: once confirmation is asked, the paper itself is closed.
 */
function notOfferedIn(
  { library, now }: Needs,
  { paper, confirmation, startedAt }: Attempt,
  answers: Answers,
): string[] {
  const asked = confirmation?.questions ?? paper.questions;
  const elapsed = now().getTime() - startedAt.getTime();
  const wrong = Object.entries(answers).filter(([id, answer]) => {
    const question = library.questions.get(id as QuestionId);
    return !question || !asked.includes(question.id) || !isOffered(question, answer, elapsed);
  });
  return wrong.map(([id]) => id);
}
