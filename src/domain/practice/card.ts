import type { Day } from '../people/person.ts';

export const CARD_STATES = ['learning', 'review', 'relearning'] as const;

/** How well somebody remembers one question, in the terms of FSRS (https://github.com/open-spaced-repetition/ts-fsrs). */
export interface Card {
  /** When it should be asked again. */
  readonly due: Date;
  /** Days until the chance to remember it has fallen to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  /** How often it was practised, at least once. */
  readonly reps: number;
  /** How often it was forgotten after it had been learnt. */
  readonly lapses: number;
  readonly state: (typeof CARD_STATES)[number];
  readonly lastReview: Date;
  /** Place in the short steps of the first day. */
  readonly learningSteps: number;
  /** Days between the last time and `due`. */
  readonly scheduledDays: number;
}

/** What somebody practised. It never counts as a result. */
export interface Practice {
  /** Question id → how well it is remembered; only questions practised. */
  readonly cards: Readonly<Record<string, Card>>;
  /** Days on which something was practised, in the organisation's time zone; oldest first, the last {@link DAYS_KEPT}. */
  readonly days: readonly Day[];
}

export const DAYS_KEPT = 400;

export const NO_PRACTICE: Practice = { cards: {}, days: [] };

/** Days of practice with one more; a day counts once. */
export function withDay(days: readonly Day[], day: Day): readonly Day[] {
  return days.includes(day) ? days : [...days, day].sort().slice(-DAYS_KEPT);
}
