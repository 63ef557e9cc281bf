import { describe, expect, test } from 'vitest';
import type { Attempt, SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { Band } from '../../../src/domain/assessment/band.ts';
import type { Certificate } from '../../../src/domain/certificate/certificate.ts';
import { certificatesEarned } from '../../../src/domain/certificate/issue.ts';
import type { Programme } from '../../../src/domain/library/course.ts';
import { daysOn } from '../../support/clock.ts';
import { attempt, certificate, id, MEETING_PEOPLE, result, submittedAttempt } from '../../support/make.ts';
import { text } from '../../support/questions.ts';

const NOW = new Date('2026-03-09T01:00:00Z');
const TELEPHONE = id<'course'>('telephone');
const ONBOARDING: Programme = {
  id: id('front-desk-onboarding'),
  positions: [],
  title: text('Onboarding'),
  courses: [MEETING_PEOPLE],
  validMonths: 12,
};
const BOTH: Programme = { ...ONBOARDING, id: id('both'), courses: [MEETING_PEOPLE, TELEPHONE] };

const passed = (band: Band, at = NOW, course = MEETING_PEOPLE): SubmittedAttempt =>
  submittedAttempt({ course, submittedAt: at, result: result({ band }) });
const earned = (
  attempts: readonly Attempt[],
  held: readonly Certificate[] = [],
  programmes = [ONBOARDING],
  now = NOW,
) => {
  let number = 0;
  return certificatesEarned(
    programmes,
    { name: '李娜', attempts, certificates: held },
    { now, timeZone: 'Asia/Shanghai', code: () => id(`code-${++number}`) },
  );
};

describe('a certificate', () => {
  test('is issued when the course of its programme was passed, to the name of the day', () => {
    expect(earned([passed('good')])).toEqual([
      {
        code: 'code-1',
        programme: 'front-desk-onboarding',
        name: '李娜',
        band: 'good',
        courses: [{ course: MEETING_PEOPLE, band: 'good' }],
        issuedAt: NOW,
        expiresAt: new Date('2027-03-09T01:00:00Z'),
      },
    ]);
  });

  test('is not issued for a fail, for nothing, or for an attempt still open', () => {
    expect([earned([passed('fail')]), earned([]), earned([attempt()])]).toEqual([[], [], []]);
  });

  test('counts the best attempt, not the latest', () => {
    expect(earned([passed('excellent', daysOn(-3)), passed('fail')])).toMatchObject([{ band: 'excellent' }]);
  });

  test('needs every course of its programme', () => {
    expect(earned([passed('excellent')], [], [BOTH])).toEqual([]);
    expect(earned([passed('excellent'), passed('fail', NOW, TELEPHONE)], [], [BOTH])).toEqual([]);
  });

  test('has the lowest band of its courses, and names them all', () => {
    expect(earned([passed('excellent'), passed('pass', daysOn(-2), TELEPHONE)], [], [BOTH])).toMatchObject([
      {
        band: 'pass',
        courses: [
          { course: MEETING_PEOPLE, band: 'excellent' },
          { course: TELEPHONE, band: 'pass' },
        ],
      },
    ]);
  });

  test('of one course may be earned in several programmes at once, each with a code of its own', () => {
    const other = { ...ONBOARDING, id: id<'programme'>('reception') };
    expect(earned([passed('good')], [], [ONBOARDING, other]).map(({ programme, code }) => [programme, code])).toEqual([
      ['front-desk-onboarding', 'code-1'],
      ['reception', 'code-2'],
    ]);
  });

  test('lasts as many months as its programme says, also from the end of a month', () => {
    const halfYear = { ...ONBOARDING, validMonths: 6 };
    const end = new Date('2026-08-31T09:00:00Z');
    expect(earned([passed('good', end)], [], [halfYear], end)).toMatchObject([
      { expiresAt: new Date('2027-02-28T09:00:00Z') },
    ]);
  });
});

describe('who holds one already', () => {
  const held = (band: Band, expiresAt = new Date('2026-06-01T00:00:00Z')) => certificate({ band, expiresAt });

  test('gets none for the same band or a worse one', () => {
    expect(earned([passed('good')], [held('good')])).toEqual([]);
    expect(earned([passed('pass')], [held('good')])).toEqual([]);
  });
  test('gets a new one for a better band', () => {
    expect(earned([passed('excellent')], [held('good')])).toMatchObject([{ band: 'excellent' }]);
  });
  test('gets a new one once the old one has expired, at that very moment', () => {
    expect(earned([passed('pass')], [held('excellent', NOW)])).toMatchObject([{ band: 'pass' }]);
  });
  test('of another programme gets this one all the same', () => {
    expect(earned([passed('good')], [certificate({ programme: id('reception') })])).toHaveLength(1);
  });
});

describe('a pass counts for as long as its certificate would be valid', () => {
  test('and not at the moment that is over, or after', () => {
    const yearAgo = new Date('2025-03-09T01:00:00Z');
    expect(earned([passed('good', yearAgo)])).toEqual([]);
    expect(earned([passed('good', new Date(yearAgo.getTime() + 1))])).toHaveLength(1);
  });
  test('so that an old excellent does not lift a new pass', () => {
    expect(earned([passed('excellent', new Date('2024-03-09T01:00:00Z')), passed('pass')])).toMatchObject([
      { band: 'pass' },
    ]);
  });
});
