import { describe, expect, test } from 'vitest';
import type { History } from '../../../../src/domain/assessment/draw.ts';
import { drillsOf, paperBank, principalNorm } from '../../../../src/domain/library/bank.ts';
import { POSITIONS } from '../../../../src/domain/library/norm.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import { shuffledBy } from '../../../../src/domain/random.ts';
import { realLibrary } from '../../../support/library.ts';
import { groupOf, hasMore, inGroup, isRedFor, parallelsIn, questionsOf } from './papers.ts';

const library = await realLibrary();
const drills = drillsOf(library);
const HOLDERS = [[], ...POSITIONS.map((position) => [position]), POSITIONS];
const DRAWINGS = Array.from({ length: 300 }, (_, at) => {
  return { seed: `seed ${at}`, positions: HOLDERS[at % HOLDERS.length] ?? [] };
});

describe.each([...library.courses.values()].map((course) => [course.id, course] as const))(
  'papers of %s',
  (_, course) => {
    const shelf = { library, course };
    const { draw, kinds, dimensions, difficulty } = course.assessment;
    const bank = paperBank(library, course);
    const papers = DRAWINGS.map((drawing) => ({ drawing, questions: questionsOf(shelf, drawing) }));

    test('have the counts by topic exactly, no norm tested twice and no drill', () => {
      for (const { questions } of papers) {
        expect(draw.map((_, group) => inGroup(shelf, questions, group).length)).toEqual(draw.map(({ count }) => count));
        expect(parallelsIn(questions)).toEqual([]);
        expect(questions.filter(({ id }) => drills.has(id))).toEqual([]);
      }
    });

    test('have enough of each dimension, kind and difficulty, whoever they are for', () => {
      const least = (counts: object, nameOf: (question: Question) => unknown) => {
        for (const [name, count] of Object.entries(counts)) {
          for (const { questions } of papers) {
            expect(questions.filter((one) => String(nameOf(one)) === name).length, name).toBeGreaterThanOrEqual(count);
          }
        }
      };
      least(dimensions, (question) => principalNorm(library, question).dimension);
      least(kinds, ({ kind }) => kind);
      least(difficulty, (question) => question.difficulty);
      expect(Object.keys(difficulty).length).toBeGreaterThan(1);
    });

    test('ask on a red line of each topic that has some for the person', () => {
      for (const { drawing, questions } of papers) {
        const topics = (among: readonly Question[]) =>
          new Set(among.filter(isRedFor(shelf, drawing.positions)).map((one) => principalNorm(library, one).topic));
        expect(topics(questions)).toEqual(topics(bank));
      }
    });

    test('differ from one another, begin with any group, and leave no question undrawn for ever', () => {
      const ids = papers.map(({ questions }) => questions.map(({ id }) => id));
      expect(new Set(ids.map((paper) => paper.toSorted().join())).size).toBeGreaterThan(0.98 * papers.length);
      expect(new Set(papers.map(({ questions }) => groupOf(shelf, questions[0]!))).size).toBe(draw.length);
      const often = Array.from({ length: 2000 }, (_, at) => questionsOf(shelf, { seed: `often ${at}`, positions: [] }));
      const drawn = new Set(often.flat());
      expect(bank.filter((question) => !drawn.has(question)).map(({ id }) => id)).toEqual([]);
    });

    test('are other ones on a retake, with every missed norm by an unseen question where there is one', () => {
      for (const [at, { drawing, questions: first }] of papers.entries()) {
        const wrong = shuffledBy(`wrong ${at}`, first).slice(0, 4 * (1 + (at % 3)));
        const missed = [...new Set(wrong.flatMap(({ norms }) => norms))];
        const history: History = { asked: new Map(first.map(({ id }) => [id, 1])), missed };
        const again = questionsOf(shelf, { ...drawing, seed: `again ${at}`, history });
        const isUnseen = ({ id }: Question) => !history.asked.has(id);
        for (const norm of missed) {
          const asking = (among: readonly Question[]) => among.filter(({ norms }) => norms.includes(norm));
          expect(asking(again).length).toBeGreaterThan(0);
          expect(asking(again).some(isUnseen)).toBe(asking(bank).some(isUnseen));
        }
        for (const [group, { count }] of draw.entries()) {
          const own = inGroup(shelf, again, group).length;
          if (own < count) expect(hasMore(shelf, again, group)).toBe(false);
        }
      }
    });
  },
);
