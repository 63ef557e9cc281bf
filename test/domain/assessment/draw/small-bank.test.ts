import { describe, expect, test } from 'vitest';
import { drawPaper, FIRST_ATTEMPT, type History } from '../../../../src/domain/assessment/draw.ts';
import type { Blueprint } from '../../../../src/domain/library/course.ts';
import type { Library } from '../../../../src/domain/library/library.ts';
import type { Norm } from '../../../../src/domain/library/norm.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import { blueprint, course as courseOf, lesson, library as libraryOf, norm } from '../../../support/library.ts';
import { id } from '../../../support/make.ts';
import { single, trueFalse } from '../../../support/questions.ts';

const SEEDS = Array.from({ length: 30 }, (_, at) => `seed ${at}`);
const NORMS = ['n1', 'n2', 'n3', 'n4', 'n5'];

const named = (name: string, norms: readonly string[]) => ({
  id: id<'question'>(name),
  norms: norms.map((one) => id(one)) as never,
});
const ask = (name: string, ...norms: string[]) => single('a', ['b'], named(name, norms));
const seen = (...names: string[]) => new Map(names.map((name) => [id<'question'>(name), 1]));
const missed = (...names: string[]) => names.map((name) => id<'norm'>(name));

/** A library of these questions; every norm is on shaking hands, but for what is changed. */
function small(questions: readonly Question[], change: Readonly<Record<string, Partial<Norm>>> = {}): Library {
  return libraryOf({ norms: NORMS.map((name) => norm(name, change[name])), questions });
}

/** Papers of thirty seeds, from a course that teaches these norms; each paper's questions in the order of their ids. */
function drawn(library: Library, plan: number | Partial<Blueprint>, history: History = FIRST_ATTEMPT, teaches = NORMS) {
  const assessment = typeof plan === 'number' ? { draw: [{ topics: ['handshake' as const], count: plan }] } : plan;
  const course = courseOf({ lessons: [lesson('all', teaches)], assessment: blueprint(assessment) });
  return SEEDS.map((seed) => drawPaper(library, course, { seed, positions: ['repair'], history }).questions.toSorted());
}

describe('a small bank', () => {
  test('that has lost questions gives a shorter paper', () => {
    for (const questions of drawn(small([ask('q1', 'n1')]), 2)) expect(questions).toEqual(['q1']);
    expect(drawn(small([]), 2)).toEqual(SEEDS.map(() => []));
  });

  test('never asks one norm by two questions, not even one that a question is not counted under', () => {
    const bank = small([ask('q1', 'n1'), ask('q2', 'n2', 'n1'), ask('q3', 'n3')]);
    for (const questions of drawn(bank, 3)) expect(questions).toSatisfy(isOneOf(['q1', 'q3'], ['q2', 'q3']));
  });

  test('asks what was asked less often first', () => {
    const bank = small([ask('q1', 'n1'), ask('q2', 'n2'), ask('q3', 'n3')]);
    const asked = new Map([...seen('q1', 'q2'), [id<'question'>('q3'), 2] as const]);
    for (const questions of drawn(bank, 2, { asked, missed: [] })) expect(questions).toEqual(['q1', 'q2']);
  });

  test('asks at least so many of each dimension, kind and difficulty', () => {
    const bank = small(
      [
        ask('q1', 'n1'),
        ask('q2', 'n2'),
        ask('q3', 'n3'),
        ...['4', '5'].map((at) => trueFalse(true, named(`q${at}`, [`n${at}`]))),
      ],
      { n3: { dimension: 'language' } },
    );
    const draw = [{ topics: ['handshake' as const], count: 2 }];
    for (const questions of drawn(bank, { draw, kinds: { 'true-false': 1 }, dimensions: { language: 1 } })) {
      expect(questions).toSatisfy(isOneOf(['q3', 'q4'], ['q3', 'q5']));
    }
    const hard = small([ask('q1', 'n1'), ask('q2', 'n2'), { ...ask('q3', 'n3'), difficulty: 3 }]);
    for (const questions of drawn(hard, { draw, difficulty: { 3: 1 } })) expect(questions).toContain('q3');
  });

  test('asks on a red line of each topic, of those that apply to the person', () => {
    const red = (positions: Norm['positions']) => ({ severity: 'prohibited' as const, positions });
    const bank = small([ask('q1', 'n1'), ask('q2', 'n2'), ask('q3', 'n3'), ask('q4', 'n4'), ask('q5', 'n5', 'n4')], {
      n2: red(['repair', 'manager']),
      n3: red(['manager']),
      n4: { ...red('all'), topic: 'safety' },
      n5: { topic: 'safety' },
    });
    const draw = [
      { topics: ['handshake' as const], count: 1 },
      { topics: ['safety' as const], count: 1 },
    ];
    for (const questions of drawn(bank, { draw })) expect(questions).toEqual(['q2', 'q4']);
  });

  test('asks nothing about a norm that the course does not teach', () => {
    const bank = small([ask('q1', 'n1'), ask('both', 'n1', 'n2'), ask('q2', 'n2')]);
    for (const questions of drawn(bank, 1, FIRST_ATTEMPT, ['n1', 'n3'])) expect(questions).toEqual(['q1']);
  });
});

describe('a retake from a small bank', () => {
  test('asks two missed norms by one question, and has room for another', () => {
    const bank = small([ask('q1', 'n1'), ask('q2', 'n2'), ask('both', 'n3', 'n1', 'n2'), ask('q4', 'n4')]);
    for (const questions of drawn(bank, 1, { asked: seen(), missed: missed('n1', 'n2') }))
      expect(questions).toEqual(['both', 'q4']);
  });

  test('asks a seen question again where there is no other', () => {
    const bank = small([ask('q1', 'n1'), ask('q2', 'n2'), ask('q3', 'n3')]);
    for (const questions of drawn(bank, 2, { asked: seen('q1'), missed: missed('n1') }))
      expect(questions).toContain('q1');
  });

  test('asks an unseen question on a missed norm although it shares a norm with another', () => {
    const bank = small([ask('old', 'n2'), ask('both', 'n2', 'n3'), ask('fresh', 'n1', 'n3')]);
    const history = { asked: seen('old'), missed: missed('n1', 'n2') };
    for (const questions of drawn(bank, 2, history)) expect(questions).toEqual(['both', 'fresh']);
  });

  test('is longer where more was missed than there is room for, by a quarter of the count on other norms', () => {
    const bank = small(NORMS.map((name, at) => ask(`q${at + 1}`, name)));
    const history = { asked: seen('q1', 'q2', 'q3'), missed: missed('n1', 'n2', 'n3') };
    for (const questions of drawn(bank, 3, history)) {
      expect(questions).toSatisfy(isOneOf(['q1', 'q2', 'q3', 'q4'], ['q1', 'q2', 'q3', 'q5']));
    }
  });

  test('asks on a red line even where what was missed fills the paper', () => {
    const bank = small([ask('q1', 'n1'), ask('q2', 'n2'), ask('q3', 'n3'), ask('q4', 'n4')], {
      n2: { severity: 'prohibited' },
    });
    for (const questions of drawn(bank, 1, { asked: seen('q1'), missed: missed('n1') }))
      expect(questions).toEqual(['q1', 'q2']);
  });
});

function isOneOf(...wanted: string[][]): (questions: readonly string[]) => boolean {
  return (questions) => wanted.some((one) => one.join() === questions.join());
}
