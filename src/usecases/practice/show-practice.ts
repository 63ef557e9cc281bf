import type { Language } from '../../domain/language.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { candidatesOf, questionsInHand } from '../../domain/practice/candidates.ts';
import { lastWeeks, type Square, streakOf } from '../../domain/practice/days.ts';
import { masteryOf, type Region } from '../../domain/practice/mastery.ts';
import { minutesOf, planOf } from '../../domain/practice/plan.ts';
import { showQuestion } from '../../domain/question/show.ts';
import type { ShownQuestion } from '../../domain/question/shown.ts';
import { dayIn } from '../../domain/time.ts';
import { closeExpired } from '../assessment/close-expired.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { recallOf } from './memory.ts';

export const WEEKS_SHOWN = 12;

/** A question to practise, and how often it was practised before. */
export interface Asked {
  readonly question: ShownQuestion;
  readonly reps: number;
}

export interface PracticePage {
  readonly sitting: readonly Asked[];
  /** What the sitting takes most people, in whole minutes. */
  readonly minutes: number;
  /** Questions practised today. */
  readonly done: number;
  /** Whether there is more for whoever wants to go on. */
  readonly further: boolean;
  /** When the next question comes back; absent while there is something to practise, and when nothing ever was. */
  readonly next?: Day;
  /** Whether questions are held back because they stand in a paper in hand. */
  readonly inHand: boolean;
  readonly streak: number;
  readonly weeks: readonly (readonly Square[])[];
  readonly map: readonly Region[];
}

/**
 * Today's practice, or five minutes more of it, and how well everything is remembered.
 * @param more whether somebody goes on after today's sitting
 */
export async function showPractice(
  needs: Needs,
  who: Person,
  { language, more }: { language: Language; more: boolean },
): Promise<PracticePage> {
  await closeExpired(needs, who);
  const { timeZone } = await organisationOf(needs);
  const record = await recordOf(needs, who);
  const { cards, days } = record.practice;
  const moment = { now: needs.now(), timeZone };
  const today = dayIn(timeZone, moment.now);
  const { sitting, further, ...plan } = planOf(candidatesOf(needs.library, record), cards, { ...moment, more });
  return {
    ...plan,
    sitting: sitting.map((question) => {
      const reps = cards[question.id]?.reps ?? 0;
      return { question: showQuestion(question, language, `${who.id}:${reps}`), reps };
    }),
    minutes: minutesOf(sitting),
    further: further > 0,
    inHand: questionsInHand(record).size > 0,
    streak: streakOf(days, today),
    weeks: lastWeeks(days, today, WEEKS_SHOWN),
    map: masteryOf(needs.library, cards, (card) => recallOf(card, moment)),
  };
}
