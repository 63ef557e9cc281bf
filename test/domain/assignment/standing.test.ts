import { describe, expect, test } from 'vitest';
import type { Enrolment } from '../../../src/domain/assignment/enrolment.ts';
import { standingOf } from '../../../src/domain/assignment/standing.ts';
import type { Day } from '../../../src/domain/people/person.ts';
import type { PersonRecord } from '../../../src/domain/people/record.ts';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { daysOn, hoursOn, MORNING, minutesOn } from '../../support/clock.ts';
import { course as courseOf, lesson } from '../../support/library.ts';
import {
  assignment,
  attempt,
  certificate,
  id,
  invitation,
  lessonProgress,
  MEETING_PEOPLE,
  record,
  result,
  submittedAttempt,
} from '../../support/make.ts';

const course = courseOf({ lessons: [lesson('greet', ['greet-first']), lesson('cards', ['both-hands'])] });
const enrolment: Enrolment = { course: MEETING_PEOPLE, due: '2026-03-23', also: [], assignment: assignment() };
const standing = (
  change: Partial<PersonRecord>,
  today: Day = '2026-03-09',
  enrolled: Enrolment | undefined = enrolment,
) => standingOf(summaryOf(record(change)), course, enrolled, today);
const BOTH = { greet: lessonProgress(), cards: lessonProgress() };
const passed = submittedAttempt({ result: result({ band: 'pass' }) });
const failed = submittedAttempt({ id: id('attempt-2'), submittedAt: hoursOn(48), result: result({ band: 'fail' }) });

describe('how far somebody is', () => {
  test.each<{ stage: string; change: Partial<PersonRecord> }>([
    { stage: 'not-started', change: {} },
    { stage: 'not-started', change: { lessons: { greet: { openedAt: daysOn(-1), drills: {} } } } },
    { stage: 'learning', change: { lessons: { greet: lessonProgress() } } },
    { stage: 'ready', change: { lessons: BOTH } },
    { stage: 'in-assessment', change: { lessons: BOTH, attempts: [attempt()] } },
    { stage: 'failed', change: { lessons: BOTH, attempts: [failed] } },
    { stage: 'in-assessment', change: { lessons: BOTH, attempts: [failed, attempt({ id: id('attempt-3') })] } },
    { stage: 'passed', change: { lessons: BOTH, attempts: [passed] } },
    { stage: 'passed', change: { lessons: BOTH, attempts: [passed, failed] } },
    { stage: 'passed', change: { lessons: BOTH, attempts: [passed, attempt({ id: id('attempt-3') })] } },
    { stage: 'not-started', change: { attempts: [{ ...passed, course: id('another-course') }] } },
  ])('$stage', ({ stage, change }) => {
    expect(standing(change).stage).toBe(stage);
  });

  test('counts the lessons of this course, and shows the best band', () => {
    const lessons = { greet: lessonProgress(), elsewhere: lessonProgress() };
    expect(standing({ lessons, attempts: [failed, passed] })).toMatchObject({
      lessonsDone: 1,
      lessons: 2,
      band: 'pass',
      due: '2026-03-23',
    });
  });
});

describe('being late', () => {
  test.each<{ today: Day; daysLate: number }>([
    { today: '2026-03-22', daysLate: 0 },
    { today: '2026-03-23', daysLate: 0 },
    { today: '2026-03-24', daysLate: 1 },
    { today: '2026-04-06', daysLate: 14 },
  ])('due on 23 March, on $today it is $daysLate days', ({ today, daysLate }) => {
    expect(standing({}, today).daysLate).toBe(daysLate);
  });
  test('goes on while failing or in an attempt', () => {
    expect(standing({ attempts: [failed] }, '2026-03-25').daysLate).toBe(2);
    expect(standing({ attempts: [attempt()] }, '2026-03-25').daysLate).toBe(2);
  });
  test('is over with a pass', () => {
    expect(standing({ attempts: [passed] }, '2026-03-25').daysLate).toBe(0);
  });
  test('takes an assignment', () => {
    expect(standingOf(summaryOf(record()), course, undefined, '2030-01-01')).toMatchObject({
      daysLate: 0,
      due: undefined,
    });
  });
});

describe('the summary of a record', () => {
  test('of somebody new says so', () => {
    expect(summaryOf(record())).toMatchObject({
      invitation: 'none',
      finishedLessons: {},
      courses: {},
      certificates: [],
    });
  });
  test('tells whether the invitation was used, and until when it is open', () => {
    expect(summaryOf(record({ invitation: invitation() }))).toMatchObject({
      invitation: 'open',
      invitationExpiresAt: daysOn(29),
    });
    expect(summaryOf(record({ invitation: invitation({ usedAt: daysOn(0) }) }))).toMatchObject({ invitation: 'used' });
  });
  test('lists lessons that were finished', () => {
    const lessons = { greet: lessonProgress({ finishedAt: daysOn(-2) }), cards: { openedAt: daysOn(-1), drills: {} } };
    expect(summaryOf(record({ lessons })).finishedLessons).toEqual({ greet: true });
  });
  test('tells of each course the attempts, the one in hand, the best and the last, and what a retake of it hangs on', () => {
    const open = attempt({ id: id('attempt-3'), number: 3 });
    expect(summaryOf(record({ attempts: [passed, failed, open] })).courses).toEqual({
      [MEETING_PEOPLE]: {
        attempts: 3,
        open: { id: 'attempt-3', startedAt: MORNING, endsAt: minutesOn(30) },
        best: { id: 'attempt-1', band: 'pass', earned: 17, possible: 20, at: minutesOn(20) },
        last: {
          ...{ id: 'attempt-2', band: 'fail', ...failed.result.total },
          ...{ missed: ['card-both-hands'], at: hoursOn(48), byTime: true },
        },
        retake: { handedIn: [minutesOn(20), hoursOn(48)], granted: [], redone: [] },
      },
    });
  });
  test('names certificates without the holder’s name and the courses', () => {
    expect(summaryOf(record({ certificates: [certificate()] })).certificates).toEqual([
      {
        ...{ code: 'certificate-of-li-na', programme: 'front-desk-onboarding', band: certificate().band },
        ...{ issuedAt: certificate().issuedAt, expiresAt: daysOn(365) },
      },
    ]);
  });
});
