import type { Day } from '../people/person.ts';
import { kindOf } from '../question/kinds/index.ts';
import type { Question } from '../question/question.ts';
import { dayIn } from '../time.ts';
import type { Card } from './card.ts';

/** About as long as practice takes a day. */
export const SITTING_SECONDS = 300;
/** Questions of a day at least, however long they take, if there are as many. */
export const LEAST_QUESTIONS = 3;

/** What there is to practise on a day. */
export interface Plan {
  /** What is left of today's sitting, in the order it is asked. */
  readonly sitting: readonly Question[];
  /** Questions that could be practised today after the sitting, by whoever wants to. */
  readonly further: number;
  /** Questions practised today. */
  readonly done: number;
  /** When the next question comes back, once nothing is left for today. */
  readonly next?: Day;
}

/**
 * Today's sitting: what is due, longest due first, then new questions, until they take {@link SITTING_SECONDS} together
 * with what was done today. A card is due on its day, from the first hour on, in the organisation's time zone.
 *
 * @param candidates in the order new questions come in
 * @param more another sitting after that of today, as long again
 */
export function planOf(
  candidates: readonly Question[],
  cards: Readonly<Record<string, Card>>,
  { now, timeZone, more = false }: { now: Date; timeZone: string; more?: boolean },
): Plan {
  const today = dayIn(timeZone, now);
  const seen = candidates.flatMap((question) => {
    const card = cards[question.id];
    return card ? [{ question, card, due: dayIn(timeZone, card.due) }] : [];
  });
  const due = seen.filter((one) => one.due <= today).toSorted((a, b) => a.card.due.getTime() - b.card.due.getTime());
  const open = [...due.map(({ question }) => question), ...candidates.filter(({ id }) => !cards[id])];
  const done = seen.filter(({ card }) => dayIn(timeZone, card.lastReview) === today).map(({ question }) => question);
  const sitting = fill(open, more ? [] : done);
  const next = seen.map((one) => one.due).toSorted()[0];
  return {
    sitting,
    further: open.length - sitting.length,
    done: done.length,
    ...(open.length === 0 && next && { next }),
  };
}

/** Seconds that questions take most people. */
export function secondsOf(questions: readonly Question[]): number {
  return questions.reduce((sum, { kind }) => sum + kindOf(kind).seconds, 0);
}

/** The same in whole minutes, one at least. */
export function minutesOf(questions: readonly Question[]): number {
  return Math.max(1, Math.round(secondsOf(questions) / 60));
}

/** From the first on, as many as the day has room for after what was done. */
function fill(open: readonly Question[], done: readonly Question[]): readonly Question[] {
  const fits = (count: number) =>
    done.length + count <= LEAST_QUESTIONS || secondsOf([...done, ...open.slice(0, count)]) <= SITTING_SECONDS;
  const tooMany = open.findIndex((_, index) => !fits(index + 1));
  return tooMany < 0 ? open : open.slice(0, tooMany);
}
