import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAYS_AFTER_EXEMPTION,
  dueAfter,
  type ExemptDays,
  type Exemption,
  exemptDays,
  exemptFrom,
} from '../../../src/domain/assignment/exemption.ts';
import type { Day } from '../../../src/domain/people/person.ts';
import { daysAfter, daysBetween } from '../../../src/domain/time.ts';
import { daysOn } from '../../support/clock.ts';
import { id, MEETING_PEOPLE, WANG_FANG } from '../../support/make.ts';

const given: Exemption = {
  ...{ id: 'e', course: MEETING_PEOPLE, reason: '产假至五月', at: daysOn(0), by: WANG_FANG },
  ...{ from: '2026-03-09', until: '2026-03-31' },
};
const endedOn = (on: Day): Exemption => ({
  ...given,
  ended: { on, at: daysOn(1), by: WANG_FANG, reason: '提前返岗了' },
});
const days = (from: Day, until?: Day): ExemptDays => ({ course: MEETING_PEOPLE, from, ...(until && { until }) });

describe('the days of an exemption', () => {
  test.each([
    { because: 'as given', exemption: given, until: '2026-03-31' },
    { because: 'until the day before it was ended', exemption: endedOn('2026-03-20'), until: '2026-03-19' },
    { because: 'not longer by being ended late', exemption: endedOn('2026-06-01'), until: '2026-03-31' },
  ])('$because', ({ exemption, until }) => {
    expect(exemptDays(exemption)).toEqual(days('2026-03-09', until as Day));
  });

  test('are none when it was ended on its first', () => {
    expect(exemptDays(endedOn('2026-03-09'))).toBeUndefined();
  });

  test('have no end where none was given, until it is ended', () => {
    const { until: _, ...open } = given;
    expect(exemptDays(open)).toEqual(days('2026-03-09'));
    expect(exemptDays({ ...open, ended: endedOn('2026-04-02').ended! })).toEqual(days('2026-03-09', '2026-04-01'));
  });

  test('include the first and the last, for that course alone', () => {
    const one = [days('2026-03-09', '2026-03-31')];
    for (const [day, holds] of [
      ['2026-03-08', false],
      ['2026-03-09', true],
      ['2026-03-31', true],
      ['2026-04-01', false],
    ] as const)
      expect(exemptFrom(one, MEETING_PEOPLE, day) !== undefined).toBe(holds);
    expect(exemptFrom(one, id('telephone'), '2026-03-20')).toBeUndefined();
  });

  test('are those that last longest where two hold', () => {
    const all = [days('2026-03-01', '2026-03-20'), days('2026-03-02'), days('2026-03-03', '2026-03-30')];
    expect(exemptFrom(all, MEETING_PEOPLE, '2026-03-10')).toEqual(all[1]);
  });
});

describe('when a task is due after an exemption', () => {
  const since = '2026-03-01';
  test.each<{ because: string; due: Day; exempt: ExemptDays[]; later: Day }>([
    { because: 'as before without any', due: '2026-03-20', exempt: [], later: '2026-03-20' },
    {
      because: 'as many days later as were left when it began',
      ...{ due: '2026-03-29', exempt: [days('2026-03-09', '2026-08-31')], later: '2026-09-20' },
    },
    {
      because: 'seven days later where fewer were left',
      ...{ due: '2026-03-10', exempt: [days('2026-03-09', '2026-03-31')], later: '2026-04-07' },
    },
    {
      because: 'seven days later for who was late by then',
      ...{ due: '2026-03-05', exempt: [days('2026-03-09', '2026-03-31')], later: '2026-04-07' },
    },
    {
      because: 'as before where it was over when the task came',
      ...{ due: '2026-03-20', exempt: [days('2026-01-01', '2026-02-28')], later: '2026-03-20' },
    },
    {
      because: 'counted from when the task came, where it began before',
      ...{ due: '2026-03-15', exempt: [days('2026-01-01', '2026-12-31')], later: '2027-01-14' },
    },
    { because: 'as before where it has no end', due: '2026-03-20', exempt: [days('2026-03-09')], later: '2026-03-20' },
    {
      because: 'once for two that overlap or follow each other',
      due: '2026-03-20',
      exempt: [days('2026-03-20', '2026-03-31'), days('2026-03-10', '2026-03-15'), days('2026-03-12', '2026-03-19')],
      later: '2026-04-10',
    },
  ])('$because', ({ due, exempt, later }) => {
    expect(dueAfter(due, since, exempt)).toBe(later);
  });

  const day = fc.integer({ min: 0, max: 900 }).map((after) => daysAfter('2026-01-01', after));
  const exempt = fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }))
    .map(([from, more]) => days(from, more === undefined ? undefined : daysAfter(from, more)));
  const some = fc.array(exempt, { maxLength: 5 });

  test('is never sooner, in whatever order they are told, and an earlier task never the later', () => {
    fc.assert(
      fc.property(day, day, fc.nat(100), some, (due, from, more, all) => {
        const then = dueAfter(due, from, all);
        expect(then >= due).toBe(true);
        expect(dueAfter(due, from, all.toReversed())).toBe(then);
        expect(dueAfter(due, from, [...all, ...all])).toBe(then);
        expect(dueAfter(daysAfter(due, more), from, all) >= then).toBe(true);
      }),
    );
  });

  test('leaves all the time after it that was left when it began, and seven days at least', () => {
    fc.assert(
      fc.property(day, day, exempt, (due, from, one) => {
        const then = dueAfter(due, from, [one]);
        const { until } = one;
        const [, began = from] = [from, one.from].toSorted();
        const left = Math.max(DAYS_AFTER_EXEMPTION, daysBetween(began, due));
        expect(then).toBe(until && until >= from ? daysAfter(until, left) : due);
      }),
    );
  });
});
