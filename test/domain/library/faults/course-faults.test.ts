import { expect, test } from 'vitest';
import type { Blueprint } from '../../../../src/domain/library/course.ts';
import { faultsInCourse } from '../../../../src/domain/library/faults/course-faults.ts';
import type { Norm } from '../../../../src/domain/library/norm.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import { blueprint, course, lesson, library, norm } from '../../../support/library.ts';
import { id } from '../../../support/make.ts';
import { single, trueFalse } from '../../../support/questions.ts';

const NORMS = ['n1', 'n2', 'n3'];
const asking = (name: string, norms: string[]) => {
  return { id: id<'question'>(name), norms: norms.map((one) => id(one)) as never };
};
const ask = (name: string, ...norms: string[]) => single('a', ['b'], asking(name, norms));
const isTrue = (name: string, ...norms: string[]) => trueFalse(true, asking(name, norms));
const count = (count: number) => [{ topics: ['handshake' as const], count }];
const red = { severity: 'prohibited' } as const;

/** The fields and sentences of what is wrong with a course that draws from these questions. */
function faults(
  plan: Partial<Blueprint>,
  questions: readonly Question[],
  change: Readonly<Record<string, Partial<Norm>>> = {},
): string[] {
  const content = library({ norms: NORMS.map((name) => norm(name, change[name])), questions });
  const drawing = course({ lessons: [lesson('all', NORMS)], assessment: blueprint(plan) });
  return faultsInCourse(drawing, content, { isPicture: () => true, statesOf: () => undefined }).map(
    ({ field, mend }) => `${field}: ${mend}`,
  );
}

test('a bank that is large enough is sound', () => {
  const plan = {
    draw: count(2),
    kinds: { 'true-false': 1 },
    dimensions: { language: 1 },
    difficulty: { 2: 1 },
  } as const;
  const bank = [ask('q1', 'n1'), ask('q2', 'n1'), isTrue('q3', 'n2'), { ...ask('q4', 'n3'), difficulty: 2 as const }];
  expect(faults(plan, bank, { n1: { dimension: 'language' }, n3: { dimension: 'language' } })).toEqual([]);
});

test.each<{
  fault: string;
  plan: Partial<Blueprint>;
  bank: Question[];
  norms?: Record<string, Partial<Norm>>;
  says: string | string[];
}>([
  {
    fault: 'questions enough, but on too few norms',
    plan: { draw: count(2) },
    bank: [ask('q1', 'n1'), ask('q2', 'n1'), ask('q3', 'n2', 'n1')],
    says: 'assessment.draw: 2 questions are to be drawn from handshake, but a paper that tests no norm twice finds only 1; write questions on more norms, or ask for fewer.',
  },
  {
    fault: 'questions of a dimension, but on one norm',
    plan: { draw: count(3), dimensions: { language: 2 } },
    bank: [ask('q1', 'n1'), ask('q2', 'n1'), ask('q3', 'n2'), ask('q4', 'n3')],
    norms: { n1: { dimension: 'language' } },
    says: 'assessment.dimensions: 2 questions of "language" are asked for, but a paper that tests no norm twice finds only 1; write more, on other norms, or ask for fewer.',
  },
  {
    fault: 'a kind that the bank does not have',
    plan: { draw: count(2), kinds: { 'true-false': 1 } },
    bank: [ask('q1', 'n1'), ask('q2', 'n2')],
    says: 'assessment.kinds: 1 questions of "true-false" are asked for, but a paper that tests no norm twice finds only 0; write more, on other norms, or ask for fewer.',
  },
  {
    fault: 'too few questions of a difficulty',
    plan: { draw: count(2), difficulty: { 3: 2 } },
    bank: [{ ...ask('q1', 'n1'), difficulty: 3 }, ask('q2', 'n2')],
    says: 'assessment.difficulty: 2 questions of "3" are asked for, but a paper that tests no norm twice finds only 1; write more, on other norms, or ask for fewer.',
  },
  {
    fault: 'more by difficulty than are drawn',
    plan: { draw: count(1), difficulty: { 1: 1, 2: 1 } },
    bank: [ask('q1', 'n1')],
    says: 'assessment.difficulty: 2 questions are asked for, but only 1 are drawn; ask for fewer.',
  },
  {
    fault: 'more topics with red lines in a group than it draws, for one position only',
    plan: { draw: [{ topics: ['handshake', 'safety'], count: 1 }] },
    bank: [ask('q1', 'n1'), ask('q2', 'n2')],
    norms: { n1: red, n2: { ...red, topic: 'safety', positions: ['repair'] } },
    says: ['handshake', 'safety'].map(
      (topic) =>
        `assessment.draw: every paper has to ask about a red line of "${topic}", but one that tests no norm twice has no room for it; draw more questions of that topic, or write one that names that red line alone.`,
    ),
  },
])('$fault is a fault', ({ plan, bank, norms, says }) => {
  expect(faults(plan, bank, norms).toSorted()).toEqual([says].flat());
});
