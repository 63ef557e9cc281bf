import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import { BANDS, type Band, worseOf } from '../../../src/domain/assessment/band.ts';
import type { Certificate } from '../../../src/domain/certificate/certificate.ts';
import { certificatesEarned } from '../../../src/domain/certificate/issue.ts';
import { RENEWAL_DAYS, renewalDay } from '../../../src/domain/certificate/renewal.ts';
import type { Programme } from '../../../src/domain/library/course.ts';
import { dayIn, daysBetween, monthsAfter } from '../../../src/domain/time.ts';
import { daysOn } from '../../support/clock.ts';
import { certificate, id, MEETING_PEOPLE, result, submittedAttempt } from '../../support/make.ts';
import { text } from '../../support/questions.ts';

const ZONE = 'Asia/Shanghai';
const TELEPHONE = id<'course'>('telephone');
const BOTH: Programme = {
  ...{ id: id('front-desk-onboarding'), title: text('Onboarding'), positions: [] },
  ...{ courses: [MEETING_PEOPLE, TELEPHONE], validMonths: 12 },
};
const END = new Date('2027-03-09T01:00:00Z');
const before = (days: number) => daysOn(-days, END);

const passed = (course: typeof TELEPHONE, band: Band, submittedAt: Date): SubmittedAttempt =>
  submittedAttempt({ course, submittedAt, result: result({ band }) });
const both = (band: Band, at: Date) => [passed(MEETING_PEOPLE, band, at), passed(TELEPHONE, band, at)];
const held = (change: Partial<Certificate> = {}) =>
  certificate({ band: 'good', issuedAt: daysOn(-365, END), expiresAt: END, ...change });
const earned = (now: Date, attempts: SubmittedAttempt[], certificates: Certificate[] = [held()], programme = BOTH) =>
  certificatesEarned(
    [programme],
    { name: '李娜', attempts, certificates },
    { now, timeZone: ZONE, code: () => id('new') },
  );

describe('the day a renewal opens', () => {
  const opens = (expiresAt: string, validMonths = 12, zone = ZONE) =>
    renewalDay({ ...held(), expiresAt: new Date(expiresAt) }, { validMonths }, zone);

  test.each([
    ['2027-03-09T01:00:00Z', '2027-01-08', 'is 60 days before the end'],
    ['2028-04-29T01:00:00Z', '2028-02-29', 'may be a leap day'],
    ['2028-03-01T01:00:00Z', '2028-01-01', 'counts the leap day'],
    ['2027-03-08T16:30:00Z', '2027-01-08', 'goes by days of the organisation, not of UTC'],
  ])('of what ends %s is %s: it %s', (end, day) => {
    expect(opens(end)).toBe(day);
  });
  test('is half of its time before the end when that is less', () => {
    expect(opens('2027-03-31T01:00:00Z', 1)).toBe('2027-03-16');
  });
});

describe('a renewal', () => {
  test('takes every course passed since it opened', () => {
    const [old, first] = [both('excellent', before(200)), passed(MEETING_PEOPLE, 'good', before(50))];
    expect(earned(before(50), [...old, first])).toEqual([]);
    expect(earned(before(40), [...old, first, passed(TELEPHONE, 'pass', before(40))])).toMatchObject([
      { band: 'pass', expiresAt: monthsAfter(END, 12), courses: [{ band: 'good' }, { band: 'pass' }] },
    ]);
  });
  test('begins with the first moment of the day it opens, where the organisation is', () => {
    const midnight = new Date('2027-01-07T16:00:00Z');
    expect(earned(midnight, both('pass', midnight))).toHaveLength(1);
    expect(earned(midnight, both('pass', new Date(midnight.getTime() - 1)))).toEqual([]);
  });
  test('after the end runs from its own day', () => {
    const late = daysOn(10, END);
    expect(earned(late, both('pass', late))).toMatchObject([{ issuedAt: late, expiresAt: monthsAfter(late, 12) }]);
    expect(earned(late, [passed(MEETING_PEOPLE, 'pass', before(5)), passed(TELEPHONE, 'pass', late)])).toHaveLength(1);
  });
  test('that a correction makes of what was handed in before the end runs from that end', () => {
    expect(earned(daysOn(20, END), both('pass', before(3)))).toMatchObject([{ expiresAt: monthsAfter(END, 12) }]);
  });
  test('may be improved by what came since it opened, with the same end, and not by what was before', () => {
    const renewed = held({ code: id('renewed'), band: 'pass', issuedAt: before(30), expiresAt: monthsAfter(END, 12) });
    const attempts = [...both('excellent', before(300)), ...both('pass', before(30))];
    expect(earned(before(20), attempts, [held(), renewed])).toEqual([]);
    expect(earned(before(20), [...attempts, ...both('good', before(20))], [held(), renewed])).toMatchObject([
      { band: 'good', expiresAt: renewed.expiresAt },
    ]);
  });
});

test('a better band before the renewal opens ends when the certificate before does', () => {
  expect(earned(before(100), both('excellent', before(100)))).toMatchObject([{ band: 'excellent', expiresAt: END }]);
});

test('whatever is handed in whenever, certificates leave no gap, lose no day, and have the lowest band of their courses', () => {
  const tries = fc.array(
    fc.record({
      days: fc.integer({ min: 0, max: 200 }),
      course: fc.constantFrom(MEETING_PEOPLE, TELEPHONE),
      band: fc.constantFrom(...BANDS),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(tries, fc.constantFrom(1, 3, 12), (steps, validMonths) => {
      const programme = { ...BOTH, validMonths };
      let now = END;
      const attempts: SubmittedAttempt[] = [];
      const certificates: Certificate[] = [];
      for (const { days, course, band } of steps) {
        now = daysOn(days, now);
        attempts.push(passed(course, band, now));
        const [made] = earned(now, attempts, certificates, programme);
        if (!made) continue;
        const last = certificates.at(-1);
        expect(made.band).toBe(made.courses.map((one) => one.band).reduce(worseOf));
        const better = last && BANDS.indexOf(made.band) < BANDS.indexOf(last.band);
        const from = last && last.expiresAt > now ? last.expiresAt : now;
        const ends = monthsAfter(from, validMonths).getTime();
        if (made.expiresAt.getTime() !== ends) {
          expect(better).toBe(true);
          expect(made.expiresAt).toEqual(last?.expiresAt);
        } else if (last && last.expiresAt > now) {
          const left = daysBetween(dayIn(ZONE, now), dayIn(ZONE, last.expiresAt));
          expect(left).toBeLessThanOrEqual(RENEWAL_DAYS);
        }
        certificates.push(made);
      }
    }),
  );
});
