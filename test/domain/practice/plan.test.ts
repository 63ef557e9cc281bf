import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/domain/practice/card.ts';
import { LEAST_QUESTIONS, planOf, SITTING_SECONDS, secondsOf } from '../../../src/domain/practice/plan.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { daysOn, hoursOn, MORNING } from '../../support/clock.ts';
import { card, id } from '../../support/make.ts';
import { anyQuestion, phrase, single } from '../../support/questions.ts';

const AT = { now: MORNING, timeZone: 'Asia/Shanghai' };
const singles = (...names: string[]): Question[] => names.map((name) => single('a', ['b'], { id: id(name) }));
const idsOf = (questions: readonly Question[]) => questions.map((question) => question.id as string);
const sittingOf = (...given: Parameters<typeof planOf>) => idsOf(planOf(...given).sitting);

describe('a sitting', () => {
  test('asks what is due first, longest due first, and then what is new, in its own order', () => {
    const cards = { late: card({ due: daysOn(-3) }), due: card({ due: daysOn(-1) }), later: card({ due: daysOn(1) }) };
    expect(sittingOf(singles('new-1', 'due', 'new-2', 'later', 'late'), cards, AT)).toEqual([
      ...['late', 'due', 'new-1', 'new-2'],
    ]);
  });

  test('takes about five minutes, and goes on another day', () => {
    const many = singles(...Array.from({ length: 30 }, (_, at) => `q-${at}`));
    const { sitting, further } = planOf(many, {}, AT);
    expect(secondsOf(sitting)).toBe(SITTING_SECONDS);
    expect(further).toBe(30 - sitting.length);
  });

  test('has three questions even when they take longer', () => {
    const slow = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => phrase({ id: id(name) }));
    const seconds = secondsOf(slow.slice(0, 1));
    const room = Math.max(LEAST_QUESTIONS, Math.floor(SITTING_SECONDS / seconds));
    expect(planOf(slow, {}, AT).sitting).toHaveLength(room);
  });

  test('counts what was done today; whoever wants more gets five minutes more', () => {
    const many = Array.from({ length: 30 }, (_, at) => `q-${at}`);
    const full = planOf(singles(...many), {}, AT).sitting.length;
    const cards = Object.fromEntries(many.slice(0, full - 2).map((name) => [name, card({ lastReview: MORNING })]));
    expect(planOf(singles(...many), cards, AT)).toMatchObject({ done: full - 2, sitting: { length: 2 } });
    const all = Object.fromEntries(many.slice(0, full).map((name) => [name, card({ lastReview: MORNING })]));
    expect(planOf(singles(...many), all, AT)).toMatchObject({ done: full, sitting: [], further: 30 - full });
    expect(planOf(singles(...many), all, { ...AT, more: true }).sitting).toHaveLength(full);
  });

  test.each([
    { because: 'due later today', due: hoursOn(14), asked: true },
    { because: 'due tomorrow in Shanghai, though today by UTC', due: hoursOn(15.5), asked: false },
  ])('a card is asked on its day in the organisation’s time zone: $because', ({ due, asked }) => {
    expect(sittingOf(singles('q'), { q: card({ due, lastReview: daysOn(-2) }) }, AT)).toHaveLength(asked ? 1 : 0);
  });

  test('that is empty says when the next question comes back', () => {
    const cards = { a: card({ due: daysOn(4) }), b: card({ due: daysOn(2) }), gone: card({ due: daysOn(1) }) };
    const old = { lastReview: daysOn(-1) };
    const kept = Object.fromEntries(Object.entries(cards).map(([name, one]) => [name, { ...one, ...old }]));
    expect(planOf(singles('a', 'b'), kept, AT)).toEqual({ sitting: [], further: 0, done: 0, next: '2026-03-11' });
    expect(planOf([], {}, AT)).toEqual({ sitting: [], further: 0, done: 0 });
  });

  test('never asks twice, nor what is not due; and leaves room unless it has to', () => {
    const anyCard = fc
      .record({ due: fc.integer({ min: -9, max: 9 }), last: fc.integer({ min: -9, max: 0 }) })
      .map(({ due, last }): Card => card({ due: daysOn(due), lastReview: daysOn(last) }));
    const anyBank = fc
      .uniqueArray(fc.tuple(anyQuestion, fc.option(anyCard)), { maxLength: 15, selector: ([{ kind }]) => kind })
      .map((bank) => bank.map(([question, kept], at) => [{ ...question, id: id(`q-${at}`) }, kept] as const));
    fc.assert(
      fc.property(anyBank, (bank) => {
        const questions = bank.map(([question]) => question as Question);
        const cards = Object.fromEntries(bank.flatMap(([question, kept]) => (kept ? [[question.id, kept]] : [])));
        const { sitting, done, further } = planOf(questions, cards, AT);
        expect(new Set(sitting).size).toBe(sitting.length);
        for (const question of sitting) expect((cards[question.id]?.due ?? MORNING) <= daysOn(0.6)).toBe(true);
        if (done + sitting.length > LEAST_QUESTIONS) expect(secondsOf(sitting)).toBeLessThanOrEqual(SITTING_SECONDS);
        if (further > 0) expect(done + sitting.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
      }),
    );
  });
});
