import { type CardInput, createEmptyCard, fsrs, Rating as Grade, State } from 'ts-fsrs';
import type { Card } from '../../domain/practice/card.ts';
import type { Rating } from '../../domain/practice/rating.ts';
import { dayIn, daysAfter } from '../../domain/time.ts';

/**
 * FSRS, asking again when the chance to remember has fallen to 90 %. It counts whole days: with a few minutes a day,
 * what was wrong comes back tomorrow, not within the hour. Nothing is left to chance.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_short_term: false, enable_fuzz: false });

const GRADE = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good } as const satisfies Record<Rating, Grade>;
const STATE = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const;
const DAY = 86_400_000;

/** A moment and the time zone that says which day it is. */
export interface Moment {
  readonly now: Date;
  readonly timeZone: string;
}

/** What becomes of a card, or of a question never practised, by how it went now. */
export function reviewed(card: Card | undefined, rating: Rating, { now, timeZone }: Moment): Card {
  // A clock that was set back must not count days backwards.
  const at = new Date(Math.max(now.getTime(), card?.lastReview.getTime() ?? 0));
  const before = card ? inputOf(card, timeZone) : createEmptyCard(midnight(timeZone, at));
  const { card: next } = scheduler.next(before, midnight(timeZone, at), GRADE[rating]);
  return {
    due: new Date(at.getTime() + next.scheduled_days * DAY),
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    state: 'review',
    lastReview: at,
    learningSteps: next.learning_steps,
    scheduledDays: next.scheduled_days,
  };
}

/** The chance to remember a card tomorrow, 0 to 1. Today says nothing: what was just corrected is fresh to everybody. */
export function recallOf(card: Card, { now, timeZone }: Moment): number {
  const tomorrow = new Date(daysAfter(dayIn(timeZone, now), 1));
  return scheduler.get_retrievability(inputOf(card, timeZone), tomorrow, false);
}

function inputOf(card: Card, timeZone: string): CardInput {
  return {
    ...{ due: card.due, stability: card.stability, difficulty: card.difficulty, reps: card.reps, lapses: card.lapses },
    ...{ scheduled_days: card.scheduledDays, learning_steps: card.learningSteps, elapsed_days: 0 },
    state: STATE[card.state],
    last_review: midnight(timeZone, card.lastReview),
  };
}

/** The day of a moment, as FSRS tells days apart: by UTC. */
function midnight(timeZone: string, at: Date): Date {
  return new Date(dayIn(timeZone, at));
}
