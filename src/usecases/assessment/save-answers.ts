import { type Attempt, isInHand } from '../../domain/assessment/attempt.ts';
import { conductAfter } from '../../domain/assessment/fairness/conduct.ts';
import { judgedAt, remainingAt } from '../../domain/assessment/time-limit.ts';
import type { AttemptId, QuestionId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { isOffered } from '../../domain/question/grade.ts';
import type { Answers } from '../../domain/question/question.ts';
import type { Progress } from '../../store/store.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';
import { libraryOf } from './library-of.ts';

/** What a window tells of a paper. */
export interface Told {
  readonly attempt: AttemptId;
  readonly answers: Answers;
  /** Parts whose mark changed → whether they are marked now. */
  readonly marked?: Readonly<Record<string, boolean>>;
  /** How often the page was left since it last told. */
  readonly left?: number;
}

export type Saved =
  /** `remaining` is the time left, in milliseconds. */
  | { readonly ok: true; readonly remaining: number }
  | { readonly ok: false; readonly reason: 'no-such-attempt' | 'attempt-closed' | 'attempt-annulled' | 'paper-closed' }
  | NotOffered;

/** Nothing was kept; `fields` are the questions whose answers the paper does not offer, or parts that it has not. */
export interface NotOffered {
  readonly ok: false;
  readonly reason: 'answer-not-offered' | 'part-not-in-paper';
  readonly fields: readonly string[];
}

/**
 * Keeps answers and marks of an open attempt: those named replace earlier ones, the rest stay. All of them or none: when
 * one is not offered, the refusal names it, so that the others can be sent without it. What is noticed besides is kept as
 * content/policy/grading tells.
 */
export async function saveAnswers(needs: Needs, who: Person, told: Told): Promise<Saved> {
  const { attempt: id, answers, marked = {}, left = 0 } = told;
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt) return { ok: false, reason: 'no-such-attempt' };
  if (attempt.annulled) return { ok: false, reason: 'attempt-annulled' };
  if (!isInHand(attempt)) return { ok: false, reason: 'attempt-closed' };
  const named = [...Object.keys(answers), ...Object.keys(marked)];
  if (attempt.confirmation && partsOf(attempt.paper).some((part) => named.includes(part))) {
    return { ok: false, reason: 'paper-closed' };
  }
  const then = { ...needs, library: await libraryOf(needs, attempt) };
  const fields = notOfferedIn(then, attempt, answers);
  if (fields.length > 0) return { ok: false, reason: 'answer-not-offered', fields };
  const strange = Object.keys(marked).filter((part) => !partsOf(attempt.confirmation ?? attempt.paper).includes(part));
  if (strange.length > 0) return { ok: false, reason: 'part-not-in-paper', fields: strange };
  const remaining = remainingAt(attempt, needs.now());
  if (named.length === 0 && left === 0) return { ok: true, remaining };
  const saved = await needs.store.saveAnswers(
    who.id,
    id,
    (open) => progressWith(then, open, told),
    judgedAt(needs.now()),
  );
  if (saved === 'saved') return { ok: true, remaining };
  return { ok: false, reason: saved === 'closed' ? 'attempt-closed' : 'no-such-attempt' };
}

function progressWith({ library, now }: Needs, open: Attempt, { answers, marked = {}, left = 0 }: Told): Progress {
  const isFirst = (id: string) => !Object.hasOwn(open.answers, id);
  const conduct = conductAfter(open.conduct, {
    first: Object.keys(answers).flatMap((id) => (isFirst(id) && library.questions.get(id as QuestionId)) || []),
    answered: Object.keys(answers).length > 0,
    left,
    from: open.confirmation?.askedAt ?? open.startedAt,
    now: now(),
  });
  return {
    answers,
    conduct,
    ...(Object.keys(marked).length > 0 && { marked: markedAfter(open.marked ?? [], marked) }),
  };
}

function markedAfter(before: readonly string[], changes: Readonly<Record<string, boolean>>): string[] {
  const now = Object.keys(changes).filter((part) => changes[part]);
  return [...before.filter((part) => !Object.hasOwn(changes, part)), ...now];
}

function partsOf({ questions, scenarios = [] }: Pick<Attempt['paper'], 'questions'> & Partial<Attempt['paper']>) {
  return [...questions, ...scenarios] as string[];
}

/** The questions whose answers name what they do not offer or took longer than the attempt, and those that are not asked now. */
function notOfferedIn({ library, now }: Needs, attempt: Attempt, answers: Answers): string[] {
  const asked = (attempt.confirmation ?? attempt.paper).questions;
  const passed = now().getTime() - attempt.startedAt.getTime();
  // A clock that was set back tells nothing of what has passed.
  const elapsed = passed < 0 ? undefined : passed;
  const wrong = Object.entries(answers).filter(([id, answer]) => {
    const question = library.questions.get(id as QuestionId);
    return !question || !asked.includes(question.id) || !isOffered(question, answer, elapsed);
  });
  return wrong.map(([id]) => id);
}
