import { describe, expect, test } from 'vitest';
import type { Band } from '../../../src/domain/assessment/band.ts';
import { DEFAULT_RETAKE_POLICY } from '../../../src/domain/assessment/policy.ts';
import { historyOf, mayAttempt } from '../../../src/domain/assessment/retake.ts';
import { nextStep } from '../../../src/domain/assignment/next-step.ts';
import type { PersonRecord } from '../../../src/domain/people/record.ts';
import { daysOn, hoursOn, MORNING, minutesOn } from '../../support/clock.ts';
import { course as courseOf, lesson, library } from '../../support/library.ts';
import {
  attempt,
  id,
  lessonProgress,
  MEETING_PEOPLE,
  record,
  rehearsal,
  result,
  submittedAttempt,
} from '../../support/make.ts';

const course = courseOf({
  lessons: [lesson('greet', ['greet-first']), lesson('cards', ['both-hands'])],
  scenarios: [id('visitor'), id('caller')],
});
const done = (name: string, at = daysOn(-10)) => ({ [name]: lessonProgress({ finishedAt: at }) });
const LESSONS = { ...done('greet'), ...done('cards') };
const REHEARSED = { visitor: rehearsal(), caller: rehearsal() };
const handedIn = (band: Band, hoursAgo: number, number = 1) =>
  submittedAttempt({
    id: id(`attempt-${number}`),
    number,
    submittedAt: hoursOn(-hoursAgo),
    result: result({ band, missed: [id('both-hands')] }),
  });
/** What the plan asks for after a fail. */
const CARDS = {
  ...{ course: MEETING_PEOPLE, lesson: id<'lesson'>('cards'), norms: [id<'norm'>('both-hands')] },
  ...{ finished: false, drills: [], done: false },
};
const next = (change: Partial<PersonRecord>, of = course) => {
  const whole = record(change);
  const asking = { retakes: DEFAULT_RETAKE_POLICY, now: MORNING };
  return nextStep(of, whole, mayAttempt(library({ courses: [of] }), of, historyOf(whole, of), asking));
};

describe('the next step', () => {
  test.each<{ so: string; change: Partial<PersonRecord>; step: ReturnType<typeof nextStep> }>([
    { so: 'at the beginning is the first lesson', change: {}, step: { kind: 'lesson', lesson: id('greet') } },
    {
      so: 'is the first lesson not finished yet, whatever order they were read in',
      change: { lessons: done('cards') },
      step: { kind: 'lesson', lesson: id('greet') },
    },
    {
      so: 'after the lessons is a practice run of the first role-play',
      change: { lessons: LESSONS },
      step: { kind: 'rehearse', scenario: id('visitor') },
    },
    {
      so: 'after an annulled first attempt is the first assessment again',
      change: {
        lessons: LESSONS,
        rehearsals: REHEARSED,
        attempts: [attempt({ annulled: { at: MORNING, by: id('wang-fang'), why: 'decided', reason: 'A power cut.' } })],
      },
      step: { kind: 'assess' },
    },
    {
      so: 'is a practice run of each role-play that never reached an ending',
      change: { lessons: LESSONS, rehearsals: { visitor: rehearsal(), caller: rehearsal({ finished: 0 }) } },
      step: { kind: 'rehearse', scenario: id('caller') },
    },
    {
      so: 'after the practice runs is the assessment',
      change: { lessons: LESSONS, rehearsals: REHEARSED },
      step: { kind: 'assess' },
    },
    {
      so: 'with an attempt open is to go on with it',
      change: { lessons: LESSONS, attempts: [attempt()] },
      step: { kind: 'continue', attempt: id('attempt-1'), endsAt: minutesOn(30) },
    },
    {
      so: 'with an attempt open to improve a pass is to go on with it',
      change: { lessons: LESSONS, attempts: [handedIn('pass', 48), attempt({ id: id('attempt-2'), number: 2 })] },
      step: { kind: 'continue', attempt: id('attempt-2'), endsAt: minutesOn(30) },
    },
    {
      so: 'after a fail is the first lesson of the remedial plan that is not done',
      change: { lessons: LESSONS, attempts: [handedIn('fail', 48)] },
      step: { kind: 'redo-lesson', planned: CARDS },
    },
    {
      so: 'after a fail and the lessons is to wait until the retake opens',
      change: { lessons: { ...LESSONS, ...done('cards', hoursOn(-1)) }, attempts: [handedIn('fail', 2)] },
      step: { kind: 'wait', opensAt: hoursOn(22) },
    },
    {
      so: 'after a fail, the lessons and the wait is the retake, without another practice run',
      change: { lessons: { ...LESSONS, ...done('cards', hoursOn(-1)) }, attempts: [handedIn('fail', 48)] },
      step: { kind: 'retake' },
    },
    {
      so: 'when the attempts are used up is to ask HR',
      change: { lessons: LESSONS, attempts: [1, 2, 3].map((number) => handedIn('fail', 100 - number, number)) },
      step: { kind: 'ask-hr' },
    },
    {
      so: 'when HR has granted another is the remedial plan again',
      change: {
        lessons: LESSONS,
        attempts: [1, 2, 3].map((number) => handedIn('fail', 100 - number, number)),
        granted: { [MEETING_PEOPLE]: [daysOn(3)] },
      },
      step: { kind: 'redo-lesson', planned: CARDS },
    },
    {
      so: 'after a pass is nothing more, at once',
      change: { lessons: LESSONS, attempts: [handedIn('pass', 0)] },
      step: { kind: 'done', attempt: id('attempt-1') },
    },
    {
      so: 'after a pass stays nothing more when a try to improve failed',
      change: { lessons: LESSONS, attempts: [handedIn('good', 90), handedIn('fail', 48, 2)] },
      step: { kind: 'done', attempt: id('attempt-1') },
    },
  ])('$so', ({ change, step }) => {
    expect(next(change)).toEqual(step);
  });

  test('leaves other courses out of account', () => {
    const other = submittedAttempt({ course: id('another-course'), result: result({ band: 'fail' }) });
    expect(
      next({
        lessons: LESSONS,
        rehearsals: REHEARSED,
        attempts: [other],
        granted: { 'another-course': [daysOn(0), daysOn(0)] },
      }),
    ).toEqual({ kind: 'assess' });
  });

  test('in a course without role-plays goes from the lessons to the assessment', () => {
    expect(next({ lessons: LESSONS }, { ...course, scenarios: [] })).toEqual({ kind: 'assess' });
  });
});
