import { describe, expect, test } from 'vitest';
import {
  type Coming,
  conductAfter,
  fastestReading,
  MOST_LEFT,
  NOTHING_NOTICED,
} from '../../../../src/domain/assessment/fairness/conduct.ts';
import type { Bilingual } from '../../../../src/domain/language.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import { MORNING, minutesOn } from '../../../support/clock.ts';
import { realLibrary } from '../../../support/library.ts';
import { single } from '../../../support/questions.ts';

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const option = (id: string, text: Bilingual) => ({ id, text, right: id === 'a', because: words('', '') });
const question: Question = {
  ...single('a', ['b']),
  prompt: words('客人进门时您先做什么？', 'What do you do first when a guest comes in through the door?'),
  options: [option('a', words('起身问好', 'Rise and greet them')), option('b', words('继续打字', 'Go on typing'))],
};
const READ = fastestReading(question);
const later = (ms: number, from = MORNING) => new Date(from.getTime() + ms);
const coming = (change: Partial<Coming> = {}): Coming => ({
  ...{ first: [question], answered: true, left: 0, from: MORNING, now: MORNING },
  ...change,
});

describe('how fast a question can be read', () => {
  test('is what it asks and half of what is offered, in the language in which that is shorter', () => {
    // Ten Chinese characters and half of eight, fifteen a second.
    expect(READ).toBe(Math.round((1000 * (10 + 8 / 2)) / 15));
  });

  test('is a few seconds: two to six for the question in the middle of the library', async () => {
    const all = [...(await realLibrary()).questions.values()].map(fastestReading).toSorted((a, b) => a - b);
    const middle = all[Math.floor(all.length / 2)]!;
    expect(middle).toBeGreaterThan(2_000);
    expect(middle).toBeLessThan(6_000);
  });
});

describe('what is noticed', () => {
  test('an answer is quick when the time since the start is too short to read its question, by a millisecond', () => {
    expect(conductAfter(undefined, coming({ now: later(READ - 1) })).quick).toBe(1);
    expect(conductAfter(undefined, coming({ now: later(READ) })).quick).toBe(0);
  });

  test('later ones are judged from the answer before', () => {
    const before = { ...NOTHING_NOTICED, lastAt: minutesOn(3) };
    expect(conductAfter(before, coming({ now: later(READ - 1, minutesOn(3)) })).quick).toBe(1);
    expect(conductAfter(before, coming({ now: later(READ, minutesOn(3)) })).quick).toBe(0);
  });

  test('answers that come together are judged together', () => {
    const first = [question, question, question];
    expect(conductAfter(undefined, coming({ first, now: later(3 * READ) })).quick).toBe(0);
    expect(conductAfter(undefined, coming({ first, now: later(3 * READ - 1) })).quick).toBe(3);
  });

  test('an answer changed is not judged, and counts as the last', () => {
    expect(conductAfter(undefined, coming({ first: [], now: later(1) }))).toEqual({
      left: 0,
      quick: 0,
      lastAt: later(1),
    });
  });

  test('a save without answers leaves the last where it was', () => {
    const before = { left: 2, quick: 1, lastAt: minutesOn(3) };
    const noted = conductAfter(before, coming({ first: [], answered: false, left: 3, now: minutesOn(4) }));
    expect(noted).toEqual({ left: 5, quick: 1, lastAt: minutesOn(3) });
  });

  test('a clock that was set back makes nobody quick', () => {
    const before = { ...NOTHING_NOTICED, lastAt: minutesOn(3) };
    expect(conductAfter(before, coming({ now: minutesOn(1) }))).toEqual({ left: 0, quick: 0, lastAt: minutesOn(1) });
  });

  test.each([
    [-1, 0],
    [0.5, 0],
    [Number.NaN, 0],
    [Number.MAX_SAFE_INTEGER, MOST_LEFT],
    [MOST_LEFT, MOST_LEFT],
  ])('of %d times left, as a browser may claim, %d count', (left, counted) => {
    expect(conductAfter(undefined, coming({ left, now: minutesOn(1) })).left).toBe(counted);
  });
});
