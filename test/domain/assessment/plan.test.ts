import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { Band } from '../../../src/domain/assessment/band.ts';
import { isDone, remedialPlan, type Studied } from '../../../src/domain/assessment/plan.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import { daysOn, hoursOn } from '../../support/clock.ts';
import { course as courseOf, lesson, library } from '../../support/library.ts';
import { id, lessonProgress, MEETING_PEOPLE, result, submittedAttempt } from '../../support/make.ts';
import { single } from '../../support/questions.ts';

const drill = (name: string) => ({ kind: 'drill', question: id<'question'>(name) }) as const;
const withDrills = (...names: string[]) => ({ body: { en: names.map(drill), 'zh-CN': names.map(drill) } });
const about = (name: string, norm: string) => single('x', ['y'], { id: id(name), norms: [id(norm)] });

const course = courseOf({
  lessons: [
    lesson('greet', ['greet-first', 'volume'], withDrills('say-hello', 'how-loud', 'see-off-drill')),
    lesson('cards', ['both-hands'], withDrills('hands')),
  ],
});
const elsewhere = courseOf({
  id: id('telephone'),
  lessons: [lesson('rings', ['three-rings', 'both-hands'], withDrills('ring'))],
});
const LIBRARY = library({
  courses: [elsewhere, course],
  questions: [
    about('say-hello', 'greet-first'),
    about('how-loud', 'volume'),
    about('see-off-drill', 'see-off'),
    about('hands', 'both-hands'),
    about('ring', 'three-rings'),
  ],
});

const handedIn = (band: Band, hoursAgo: number, ...missed: string[]): SubmittedAttempt =>
  submittedAttempt({
    submittedAt: hoursOn(-hoursAgo),
    result: result({ band, missed: missed.map((norm) => id(norm)) }),
  });
const plan = (attempts: readonly SubmittedAttempt[], lessons: Studied = {}, of: Library = LIBRARY) =>
  remedialPlan(of, attempts, lessons);

describe('the remedial plan', () => {
  test('lists failed norms under the lessons that teach them, and the drills of these lessons that test one', () => {
    expect(plan([handedIn('fail', 48, 'both-hands', 'volume')])).toEqual([
      {
        ...{ course: MEETING_PEOPLE, lesson: 'greet', norms: ['volume'], finished: false, done: false },
        drills: [{ question: 'how-loud', right: false }],
      },
      {
        ...{ course: MEETING_PEOPLE, lesson: 'cards', norms: ['both-hands'], finished: false, done: false },
        drills: [{ question: 'hands', right: false }],
      },
    ]);
  });

  test('names a lesson once, however many of its norms were missed', () => {
    expect(plan([handedIn('fail', 48, 'greet-first', 'volume')])).toMatchObject([
      {
        lesson: 'greet',
        norms: ['greet-first', 'volume'],
        drills: [{ question: 'say-hello' }, { question: 'how-loud' }],
      },
    ]);
  });

  test('asks for a lesson of another course where this one does not teach the norm', () => {
    expect(plan([handedIn('fail', 48, 'three-rings')])).toMatchObject([{ course: 'telephone', lesson: 'rings' }]);
  });

  test('asks for nothing where no lesson teaches the norm, or it is switched off', () => {
    expect(plan([handedIn('fail', 48, 'taught-nowhere')])).toEqual([]);
    const off = { ...LIBRARY, off: new Set([id<'norm'>('both-hands')]) };
    expect(plan([handedIn('fail', 48, 'both-hands')], {}, off)).toEqual([]);
  });

  test('asks for no drill that has left the library or that HR voided, so that it can always be done', () => {
    const gone = { ...LIBRARY, questions: new Map([...LIBRARY.questions].filter(([name]) => name !== 'hands')) };
    const voided = { ...LIBRARY, voided: new Set([id<'question'>('hands')]) };
    for (const of of [gone, voided]) {
      expect(plan([handedIn('fail', 48, 'both-hands')], {}, of)).toMatchObject([{ lesson: 'cards', drills: [] }]);
    }
  });

  test('has a lesson done when it was finished again and each of its drills was right since, in any order', () => {
    const cards = (finished: number, right: number) => ({
      cards: lessonProgress({ finishedAt: hoursOn(finished), rightAt: { hands: hoursOn(right) } }),
    });
    const doneWith = (lessons: Studied) => isDone(plan([handedIn('fail', 48, 'both-hands')], lessons));
    expect(doneWith(cards(-47, -46))).toBe(true);
    expect(doneWith(cards(-46, -47))).toBe(true);
    expect(doneWith(cards(-49, -47))).toBe(false);
    expect(doneWith(cards(-48, -47))).toBe(false);
    expect(doneWith(cards(-47, -49))).toBe(false);
    expect(doneWith(cards(-47, -48))).toBe(false);
  });

  test('is not undone by a wrong answer after a right one', () => {
    const wrongNow = lessonProgress({
      ...{ finishedAt: hoursOn(-47), drills: { hands: false }, rightAt: { hands: hoursOn(-47) } },
    });
    expect(isDone(plan([handedIn('fail', 48, 'both-hands')], { cards: wrongNow }))).toBe(true);
  });

  test('asks for nothing of whoever has not been assessed, or has passed once, also after a fail since', () => {
    expect(plan([])).toEqual([]);
    expect(plan([handedIn('pass', 72), handedIn('fail', 48, 'both-hands')])).toEqual([]);
  });

  test('begins anew with each failed attempt', () => {
    const lessons = { cards: lessonProgress({ finishedAt: hoursOn(-50), rightAt: { hands: hoursOn(-50) } }) };
    const first = handedIn('fail', 72, 'both-hands');
    expect(isDone(plan([first], lessons))).toBe(true);
    expect(isDone(plan([first, handedIn('fail', 48, 'both-hands')], lessons))).toBe(false);
    expect(isDone(plan([handedIn('fail', 48)], { cards: lessonProgress({ finishedAt: daysOn(-10) }) }))).toBe(true);
  });
});
