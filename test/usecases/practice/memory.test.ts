import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/domain/practice/card.ts';
import type { Rating } from '../../../src/domain/practice/rating.ts';
import { dayIn, daysBetween } from '../../../src/domain/time.ts';
import { recallOf, reviewed } from '../../../src/usecases/practice/memory.ts';
import { daysOn, hoursOn, MORNING } from '../../support/clock.ts';

const timeZone = 'Asia/Shanghai';
const at = (now: Date) => ({ now, timeZone });
const first = (rating: Rating) => reviewed(undefined, rating, at(MORNING));
/** Practised again each time it was due, all right. */
const whenDue = (card: Card) => reviewed(card, 'good', at(card.due));

describe('what becomes of a question', () => {
  test('a new one comes back after days that grow with how well it went, tomorrow at the earliest', () => {
    expect((['again', 'hard', 'good'] as const).map((rating) => first(rating).scheduledDays)).toEqual([1, 2, 3]);
    expect(first('good')).toMatchObject({ reps: 1, lapses: 0, state: 'review', lastReview: MORNING, due: daysOn(3) });
  });

  test('one that is remembered each time stays away longer and longer', () => {
    const steps = [first('good')];
    for (let time = 1; time < 6; time++) steps.push(whenDue(steps.at(-1) as Card));
    const days = steps.map(({ scheduledDays }) => scheduledDays);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(days.at(-1)).toBeGreaterThan(90);
    expect(steps.at(-1)?.reps).toBe(6);
  });

  test('one that is forgotten comes back within days, and is counted as forgotten', () => {
    const known = whenDue(whenDue(first('good')));
    const forgotten = reviewed(known, 'again', at(known.due));
    expect(forgotten).toMatchObject({ lapses: 1, reps: 4 });
    expect(forgotten.scheduledDays).toBeLessThan(known.scheduledDays);
  });

  test('does not depend on the hour of the day, nor on UTC', () => {
    const early = reviewed(first('good'), 'good', at(hoursOn(72 - 2)));
    const late = reviewed(first('good'), 'good', at(hoursOn(72 + 12)));
    expect(early).toMatchObject({ stability: late.stability, scheduledDays: late.scheduledDays });
  });

  test('a clock that was set back counts no days backwards', () => {
    const card = reviewed(first('good'), 'good', at(daysOn(-5)));
    expect(card.lastReview).toEqual(MORNING);
    expect(card.stability).toBeGreaterThan(0);
  });

  test('is kept by any store, whatever the history: whole days ahead, finite numbers', () => {
    const history = fc.array(
      fc.tuple(fc.constantFrom<Rating>('again', 'hard', 'good'), fc.integer({ min: 0, max: 400 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(history, (steps) => {
        let card: Card | undefined;
        let day = 0;
        for (const [rating, wait] of steps) {
          day += wait;
          card = reviewed(card, rating, at(daysOn(day)));
          expect(card.scheduledDays).toBe(daysBetween(dayIn(timeZone, card.lastReview), dayIn(timeZone, card.due)));
          expect(card.scheduledDays).toBeGreaterThanOrEqual(1);
          for (const value of [card.stability, card.difficulty]) expect(Number.isFinite(value)).toBe(true);
        }
        expect(card?.reps).toBe(steps.length);
      }),
    );
  });
});

describe('the chance to remember', () => {
  test('is nine in ten on the day a question is due, and falls from there', () => {
    const card = whenDue(whenDue(first('good')));
    const chances = [0, 1, 30, 365].map((days) => recallOf(card, at(daysOn(days, card.due))));
    expect(chances[0]).toBeCloseTo(0.9, 1);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  });

  test('is less for what was wrong today than for what was right', () => {
    expect(recallOf(first('again'), at(MORNING))).toBeLessThan(0.8);
    expect(recallOf(first('good'), at(MORNING))).toBeGreaterThan(0.9);
  });
});
