import type { QuestionId } from '../../id.ts';
import type { Day } from '../../people/person.ts';
import type { PersonRecord } from '../../people/record.ts';
import { dayIn, daysAfter } from '../../time.ts';
import { isInForce, isInHand, questionsIn, type SubmittedAttempt } from '../attempt.ts';
import { type Appeal, isUndecided } from './appeal.ts';

/**
 * Days after a submission, or its latest correction, on which an appeal may still be lodged. Longer than anybody's annual
 * leave (at most 15 working days: 职工带薪年休假条例, article 3), and short enough that people remember what they answered.
 */
export const APPEAL_DAYS = 30;
/** Characters of an appeal, and of the reason for its decision. */
export const APPEAL_TEXT = { least: 10, most: 1000 } as const;

/** What an appeal is about: one question of an attempt, or its whole result. */
export type Matter = Pick<Appeal, 'attempt' | 'question'>;

export type AppealRefusal =
  | 'no-such-attempt'
  | 'attempt-annulled'
  | 'question-in-attempt'
  | 'appeal-open'
  | 'appeal-decided'
  | 'appeal-too-late';

/** What a person may still appeal against in one of their results. */
export interface Appealing {
  /** Those of this attempt, oldest first. */
  readonly appeals: readonly Appeal[];
  /** The last day on which one may be lodged. */
  readonly until: Day;
  /** Whether it is not over, and the attempt in force. */
  readonly open: boolean;
  /** Questions that stand in a paper the person has in hand. */
  readonly inHand: ReadonlySet<QuestionId>;
}

/** The last day, in the organisation's time zone, on which a result can be appealed against. */
export function lastAppealDay({ submittedAt, corrections }: SubmittedAttempt, timeZone: string): Day {
  return daysAfter(dayIn(timeZone, corrections?.at(-1)?.at ?? submittedAt), APPEAL_DAYS);
}

export function appealingOf(
  { appeals, attempts }: Pick<PersonRecord, 'appeals' | 'attempts'>,
  attempt: SubmittedAttempt,
  { timeZone, now }: { timeZone: string; now: Date },
): Appealing {
  const until = lastAppealDay(attempt, timeZone);
  return {
    appeals: appeals.filter((one) => one.attempt === attempt.id),
    until,
    open: isInForce(attempt) && dayIn(timeZone, now) <= until,
    inHand: new Set(attempts.filter(isInHand).flatMap(questionsIn)),
  };
}

/**
 * Why an appeal may not be lodged. A matter once decided is closed: whoever is not content turns to HR in person.
 * A question of a paper in hand has to wait, since the decision speaks of its key.
 */
export function appealRefusal(
  record: Pick<PersonRecord, 'appeals' | 'attempts'>,
  { attempt: id, question }: Matter,
  when: { timeZone: string; now: Date },
): AppealRefusal | undefined {
  const attempt = record.attempts.find((one) => one.id === id);
  if (!attempt?.submittedAt || !attempt.result) return 'no-such-attempt';
  if (question && !questionsIn(attempt).includes(question)) return 'no-such-attempt';
  if (attempt.annulled) return 'attempt-annulled';
  const { appeals, inHand, open } = appealingOf(record, attempt as SubmittedAttempt, when);
  const same = appealOn(appeals, { attempt: id, ...(question && { question }) });
  if (same) return isUndecided(same) ? 'appeal-open' : 'appeal-decided';
  if (question && inHand.has(question)) return 'question-in-attempt';
  return open ? undefined : 'appeal-too-late';
}

/** Whether its question stands in a paper the person has in hand; it is decided once that is handed in. */
export function waits({ attempts }: Pick<PersonRecord, 'attempts'>, { question }: Pick<Appeal, 'question'>): boolean {
  return question !== undefined && attempts.filter(isInHand).flatMap(questionsIn).includes(question);
}

/** The latest appeal of a matter. */
export function appealOn(appeals: readonly Appeal[], { attempt, question }: Matter): Appeal | undefined {
  return appeals.findLast((one) => one.attempt === attempt && one.question === question);
}

/** How many people have appealed against a question, whatever became of it. */
export function appellantsAgainst(question: QuestionId, people: readonly Pick<PersonRecord, 'appeals'>[]): number {
  return people.filter(({ appeals }) => appeals.some((one) => one.question === question)).length;
}
