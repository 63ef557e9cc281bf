import { describe, expect, test } from 'vitest';
import type { LessonPart } from '../../../src/domain/library/course.ts';
import type { PersonRecord } from '../../../src/domain/people/record.ts';
import { candidatesOf } from '../../../src/domain/practice/candidates.ts';
import { course, lesson, library, norm } from '../../support/library.ts';
import * as make from '../../support/make.ts';
import { single } from '../../support/questions.ts';

const { id } = make;
const drills = (...names: string[]) => {
  const parts = names.map((name): LessonPart => ({ kind: 'drill', question: id(name) }));
  return { body: { 'zh-CN': parts, en: parts } };
};
const about = (name: string, ...norms: [string, ...string[]]) =>
  single('a', ['b'], { id: id(name), norms: norms.map((one) => id(one)) as never });

/** Two lessons; `both` is asked once both norms were taught, `other` by no lesson. */
const LIBRARY = library({
  norms: ['first', 'second', 'third', 'untaught'].map((name) => norm(name)),
  questions: [
    about('both', 'second', 'first'),
    about('other', 'untaught'),
    about('bank-2', 'second'),
    about('bank-1', 'first'),
    about('drill-2', 'second'),
    about('drill-1', 'first'),
  ],
  courses: [
    course({
      lessons: [
        lesson('one', ['first'], drills('drill-1')),
        lesson('two', ['second', 'first'], drills('drill-2')),
        lesson('three', ['third']),
      ],
    }),
  ],
});
const finished = make.lessonProgress({ drills: {} });
const opened = { openedAt: finished.openedAt, drills: {} };
const candidates = (record: Partial<PersonRecord>) =>
  candidatesOf(LIBRARY, make.record(record)).map((question) => question.id as string);
const asked = (name: string, earned: number) => ({
  question: id<'question'>(name),
  dimension: 'process' as const,
  score: { earned, possible: 4 },
});
const submitted = (...questions: ReturnType<typeof asked>[]) =>
  make.submittedAttempt({ result: make.result({ questions }) });

describe('what somebody may practise', () => {
  test('is nothing before they have learnt anything', () => {
    expect(candidates({})).toEqual([]);
    expect(candidates({ lessons: { one: opened } })).toEqual([]);
  });

  test('is the drills of finished lessons, and of the bank what these have taught all norms of', () => {
    expect(candidates({ lessons: { one: finished, two: opened } })).toEqual(['drill-1', 'bank-1']);
    expect(candidates({ lessons: { one: finished, two: finished } })).toEqual([
      ...['drill-1', 'bank-1', 'drill-2', 'both', 'bank-2'],
    ]);
  });

  test('is also what another finished lesson than the first to teach it has taught', () => {
    expect(candidates({ lessons: { two: finished } })).toEqual(['bank-1', 'drill-2', 'both', 'bank-2']);
  });

  test('is first what was answered not wholly right, in a drill or in an attempt', () => {
    expect(candidates({ lessons: { one: { ...opened, drills: { 'drill-1': false } } } })).toEqual(['drill-1']);
    const attempts = [submitted(asked('other', 3), asked('bank-2', 0), asked('both', 4))];
    expect(candidates({ attempts, lessons: { one: finished } })).toEqual(['bank-2', 'other', 'drill-1', 'bank-1']);
  });

  test('stays what was practised before', () => {
    expect(candidates({ practice: { cards: { other: make.card() }, days: [] } })).toEqual(['other']);
  });

  test('is never a question of a paper in hand, however it got there', () => {
    const attempts = [
      submitted(asked('other', 0)),
      make.attempt({ id: id('open'), paper: { questions: [id('other'), id('bank-1')], scenarios: [] } }),
    ];
    const practice = { cards: { 'bank-1': make.card() }, days: [] };
    expect(candidates({ attempts, practice, lessons: { one: finished } })).toEqual(['drill-1']);
  });

  test('is nothing that authors have withdrawn', () => {
    const lessons = { one: { ...finished, drills: { 'drill-old': false } } };
    const practice = { cards: { gone: make.card() }, days: [] };
    expect(candidates({ lessons, practice, attempts: [submitted(asked('old', 0))] })).toEqual(['drill-1', 'bank-1']);
  });
});
