import { type Attempt, isSubmitted } from '../../domain/assessment/attempt.ts';
import type { AttemptId, QuestionId } from '../../domain/id.ts';
import { drillsOf } from '../../domain/library/bank.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { candidatesOf, questionsInHand } from '../../domain/practice/candidates.ts';
import type { Flag } from '../../domain/question/flag.ts';
import { canBeFlagged, isFlagged } from '../../domain/question/flagging.ts';
import { languageOf } from '../../domain/question/kinds/phrase/words.ts';
import { libraryOfOne } from '../assessment/library-of.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';

/** What is flagged: an answer of a submitted attempt, or words just judged elsewhere, where no answer is kept. */
export type ToFlag = { readonly question: QuestionId } & (
  | { readonly where: 'attempt'; readonly attempt: AttemptId }
  | { readonly where: 'drill' | 'practice'; readonly text: string }
);

export type Raised =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'question-in-attempt' | 'no-such-attempt' | 'flag-not-possible' | 'flags-too-many';
    };

/**
 * Tells HR that a person's own words were misjudged. What is flagged already stays flagged once; a question of a paper in
 * hand is not flagged, as whoever looks at flags sees its key.
 */
export async function raiseFlag(needs: Needs, who: Person, told: ToFlag): Promise<Raised> {
  const record = await recordOf(needs, who);
  if (questionsInHand(record).has(told.question)) return { ok: false, reason: 'question-in-attempt' };
  const answer = told.where === 'attempt' ? answerIn(record.attempts, told) : told.text;
  if (answer === undefined) return { ok: false, reason: 'no-such-attempt' };
  const attempt = told.where === 'attempt' ? told.attempt : undefined;
  const { questions } = await libraryOfOne(needs, record.attempts, attempt);
  const question = questions.get(told.question);
  const text = answer.trim();
  if (!question || !isAsked(needs, record, told) || !canBeFlagged({ question, text }))
    return { ok: false, reason: 'flag-not-possible' };

  const where: Flag['where'] =
    told.where === 'attempt' ? { kind: 'attempt', attempt: told.attempt } : { kind: told.where };
  if (isFlagged(record.flags, { question, text, where })) return { ok: true };
  const flag = { id: needs.newId(), question: question.id, text, language: languageOf(text), at: needs.now(), where };
  const kept = await needs.store.flag(who.id, flag);
  return kept === 'kept' ? { ok: true } : { ok: false, reason: 'flags-too-many' };
}

/** Whether the question is asked there at all; an attempt has the answer. */
function isAsked({ library }: Needs, record: PersonRecord, { where, question }: ToFlag): boolean {
  if (where === 'attempt') return true;
  return where === 'drill'
    ? drillsOf(library).has(question)
    : candidatesOf(library, record).some(({ id }) => id === question);
}

function answerIn(
  attempts: readonly Attempt[],
  { attempt: id, question }: { attempt: AttemptId; question: QuestionId },
): string | undefined {
  const attempt = attempts.find((one) => one.id === id);
  const answer = attempt && isSubmitted(attempt) ? attempt.answers[question] : undefined;
  return answer?.kind === 'phrase' ? answer.text : undefined;
}
