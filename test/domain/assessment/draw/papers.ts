import fc from 'fast-check';
import { type Drawing, drawPaper } from '../../../../src/domain/assessment/draw.ts';
import type { NormId, QuestionId } from '../../../../src/domain/id.ts';
import { paperBank, principalNorm } from '../../../../src/domain/library/bank.ts';
import type { Course } from '../../../../src/domain/library/course.ts';
import type { Library } from '../../../../src/domain/library/library.ts';
import { isFor, POSITIONS, type Position } from '../../../../src/domain/library/norm.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import { blueprint, course as courseOf, lesson, library as libraryOf, norm } from '../../../support/library.ts';
import { id } from '../../../support/make.ts';
import { single, trueFalse } from '../../../support/questions.ts';

/** A library and a course of it that a paper may be drawn from. */
export interface Shelf {
  readonly library: Library;
  readonly course: Course;
}

export function questionsOf({ library, course }: Shelf, drawing: Drawing): Question[] {
  return drawPaper(library, course, drawing).questions.map((name) => library.questions.get(name)!);
}

/** The questions that name a norm which another of them names too. */
export function parallelsIn(questions: readonly Question[]): Question[] {
  return questions.filter((one) => questions.some((other) => other !== one && sharesNorm(one, other)));
}

export function sharesNorm(one: Question, other: Question): boolean {
  return one.norms.some((name) => other.norms.includes(name));
}

export function groupOf({ library, course }: Shelf, question: Question): number {
  return course.assessment.draw.findIndex(({ topics }) => topics.includes(principalNorm(library, question).topic));
}

export function inGroup(shelf: Shelf, questions: readonly Question[], group: number): Question[] {
  return questions.filter((question) => groupOf(shelf, question) === group);
}

/** Whether the bank has a question of a group that shares no norm with these. */
export function hasMore(shelf: Shelf, questions: readonly Question[], group: number): boolean {
  const bank = paperBank(shelf.library, shelf.course);
  return inGroup(shelf, bank, group).some((one) => !questions.some((other) => sharesNorm(one, other)));
}

/** Whether a question is on a red line of somebody with these positions. */
export function isRedFor({ library }: Shelf, positions: readonly Position[]): (question: Question) => boolean {
  return (question) => {
    const principal = principalNorm(library, question);
    return principal.severity === 'prohibited' && isFor(principal, positions);
  };
}

const TOPICS = ['handshake', 'safety', 'telephone', 'payment'] as const;
const NORMS = Array.from({ length: 12 }, (_, at) => `n${at}`);

const anyNorm = (name: string) =>
  fc
    .record({
      topic: fc.constantFrom(...TOPICS),
      dimension: fc.constantFrom('behaviour', 'process'),
      severity: fc.constantFrom('baseline', 'baseline', 'prohibited'),
      positions: fc.constantFrom('all', ['repair'], ['manager', 'repair']),
    })
    .map((change) => norm(name, change as Parameters<typeof norm>[1]));

const anyQuestion = fc.record({
  norms: fc.uniqueArray(fc.constantFrom(...NORMS), { minLength: 1, maxLength: 3 }),
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
  right: fc.option(fc.boolean(), { nil: undefined }),
});

/** A small library, and a course that draws from three groups of its topics. */
export const anyShelf: fc.Arbitrary<Shelf> = fc
  .record({
    norms: fc.tuple(...NORMS.map(anyNorm)),
    questions: fc.array(anyQuestion, { maxLength: 40 }),
    counts: fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 5 }))),
    minima: fc.boolean(),
  })
  .map(({ norms, questions, counts: [first = 1, second = 1, third = 1], minima }) => {
    const library = libraryOf({
      norms,
      questions: questions.map(({ norms: named, difficulty, right }, at) => {
        const change = { id: id<'question'>(`q${at}`), norms: named.map((one) => id(one)) as never, difficulty };
        return right === undefined ? single('a', ['b'], change) : trueFalse(right, change);
      }),
    });
    const draw = [
      { topics: [TOPICS[0], TOPICS[1]], count: first },
      { topics: [TOPICS[2]], count: second },
      { topics: [TOPICS[3]], count: third },
    ];
    const least = { kinds: { 'true-false': 1 }, dimensions: { process: 2 }, difficulty: { 3: 1 } } as const;
    const assessment = blueprint({ draw, ...(minima && least) });
    return { library, course: courseOf({ lessons: [lesson('all', NORMS)], assessment }) };
  });

export const anyPositions = fc.subarray([...POSITIONS], { maxLength: 2 });

/** What somebody was asked before, and maybe missed. */
export const anyHistory = fc
  .record({
    asked: fc.array(fc.nat(39), { maxLength: 60 }),
    missed: fc.subarray(NORMS),
  })
  .map(({ asked, missed }) => {
    const counts = new Map<QuestionId, number>();
    for (const at of asked) counts.set(id(`q${at}`), (counts.get(id(`q${at}`)) ?? 0) + 1);
    return { asked: counts, missed: missed.map((name): NormId => id(name)) };
  });

export const anyDrawing = fc.record({ seed: fc.string(), positions: anyPositions, history: anyHistory });
