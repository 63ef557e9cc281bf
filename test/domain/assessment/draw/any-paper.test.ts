import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPaper, FIRST_ATTEMPT, minutesFor } from '../../../../src/domain/assessment/draw.ts';
import { paperBank, principalNorm } from '../../../../src/domain/library/bank.ts';
import type { Question } from '../../../../src/domain/question/question.ts';
import { blueprint } from '../../../support/library.ts';
import {
  anyDrawing,
  anyHistory,
  anyPositions,
  anyShelf,
  groupOf,
  hasMore,
  inGroup,
  isRedFor,
  parallelsIn,
  questionsOf,
  sharesNorm,
} from './papers.ts';

/** A first paper of somebody who has been asked questions elsewhere, as in practice. */
const anyFirst = anyDrawing.map((drawing) => ({ ...drawing, history: { ...drawing.history, missed: [] } }));
/** A retake of somebody who missed something. */
const anyRetake = anyDrawing.filter(({ history }) => history.missed.length > 0);

test('the same library, course, seed, positions and history give the same paper', () => {
  fc.assert(
    fc.property(anyShelf, anyDrawing, (shelf, drawing) => {
      const copy = { library: structuredClone(shelf.library), course: structuredClone(shelf.course) };
      const paper = drawPaper(shelf.library, shelf.course, drawing);
      expect(drawPaper(copy.library, copy.course, structuredClone(drawing))).toEqual(paper);
    }),
  );
});

describe('any first paper, from whatever bank', () => {
  test('has no two questions that test the same norm', () => {
    fc.assert(
      fc.property(anyShelf, anyFirst, (shelf, drawing) => {
        expect(parallelsIn(questionsOf(shelf, drawing))).toEqual([]);
      }),
    );
  });

  test('has the count of each group, or fewer only where no other question could join', () => {
    fc.assert(
      fc.property(anyShelf, anyFirst, (shelf, drawing) => {
        const questions = questionsOf(shelf, drawing);
        for (const [group, { count }] of shelf.course.assessment.draw.entries()) {
          const own = inGroup(shelf, questions, group).length;
          expect(own).toBeLessThanOrEqual(count);
          if (own < count) expect(hasMore(shelf, questions, group)).toBe(false);
        }
      }),
    );
  });

  test('asks of each topic with red lines of this person, unless no exchange of one question for another can', () => {
    fc.assert(
      fc.property(anyShelf, anyFirst, (shelf, drawing) => {
        const questions = questionsOf(shelf, drawing);
        const bank = paperBank(shelf.library, shelf.course);
        const topicOf = (question: Question) => principalNorm(shelf.library, question).topic;
        const red = bank.filter(isRedFor(shelf, drawing.positions));
        const covered = (paper: readonly Question[]) =>
          new Set(paper.filter((question) => red.includes(question)).map(topicOf));
        for (const missing of red.filter((one) => !covered(questions).has(topicOf(one)))) {
          for (const out of inGroup(shelf, questions, groupOf(shelf, missing))) {
            const other = [...questions.filter((question) => question !== out), missing];
            const better = covered(other).size > covered(questions).size;
            expect(better && parallelsIn(other).length === 0).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('asks what this person was asked least often, where no minimum asks for something else', () => {
    fc.assert(
      fc.property(anyShelf, fc.string(), anyHistory, (shelf, seed, { asked }) => {
        const { draw } = shelf.course.assessment;
        const plain = { ...shelf, course: { ...shelf.course, assessment: blueprint({ draw }) } };
        const baseline = [...shelf.library.norms].map(([id, norm]) => [id, { ...norm, severity: 'baseline' }] as const);
        plain.library = { ...shelf.library, norms: new Map(baseline) };
        const questions = questionsOf(plain, { seed, positions: [], history: { asked, missed: [] } });
        const uses = ({ id }: Question) => asked.get(id) ?? 0;
        for (const left of paperBank(plain.library, plain.course).filter((one) => !questions.includes(one))) {
          for (const taken of inGroup(plain, questions, groupOf(plain, left)).filter((one) => uses(one) > uses(left))) {
            expect(questions.some((other) => other !== taken && sharesNorm(other, left))).toBe(true);
          }
        }
      }),
    );
  });
});

describe('any retake, from whatever bank', () => {
  test('asks every missed norm that the bank can ask, and none by a seen question while there is an unseen one', () => {
    fc.assert(
      fc.property(anyShelf, anyRetake, (shelf, drawing) => {
        const { asked, missed } = drawing.history;
        const questions = questionsOf(shelf, drawing);
        const usesOn = (among: readonly Question[], norm: Question['norms'][number]) =>
          Math.min(...among.filter(({ norms }) => norms.includes(norm)).map(({ id }) => asked.get(id) ?? 0));
        const bank = paperBank(shelf.library, shelf.course);
        for (const norm of missed) expect(usesOn(questions, norm)).toBe(usesOn(bank, norm));
      }),
    );
  });

  test('keeps a quarter of each group, rounded up, for norms that were not missed, and no group below its count', () => {
    fc.assert(
      fc.property(anyShelf, anyRetake, (shelf, drawing) => {
        const questions = questionsOf(shelf, drawing);
        const isMissed = ({ norms }: Question) => norms.some((norm) => drawing.history.missed.includes(norm));
        for (const [group, { count }] of shelf.course.assessment.draw.entries()) {
          const own = inGroup(shelf, questions, group);
          const others = own.filter((question) => !isMissed(question)).length;
          const isFull = own.length >= count && others >= Math.ceil(count / 4);
          expect(isFull || !hasMore(shelf, questions, group)).toBe(true);
        }
      }),
    );
  });

  test('asks of each topic with red lines of this person', () => {
    fc.assert(
      fc.property(anyShelf, anyRetake, (shelf, drawing) => {
        const bank = paperBank(shelf.library, shelf.course);
        fc.pre(bank.some(({ norms }) => norms.some((norm) => drawing.history.missed.includes(norm))));
        const topics = (questions: readonly Question[]) =>
          new Set(
            questions
              .filter(isRedFor(shelf, drawing.positions))
              .map((question) => principalNorm(shelf.library, question).topic),
          );
        expect(topics(questionsOf(shelf, drawing))).toEqual(topics(bank));
      }),
    );
  });

  test('lets only questions on missed norms and on red lines share a norm with another', () => {
    fc.assert(
      fc.property(anyShelf, anyRetake, (shelf, drawing) => {
        const isRed = isRedFor(shelf, drawing.positions);
        const plain = parallelsIn(questionsOf(shelf, drawing)).filter(
          (one) => !isRed(one) && !one.norms.some((norm) => drawing.history.missed.includes(norm)),
        );
        expect(plain).toEqual([]);
      }),
    );
  });
});

describe('the time limit', () => {
  const plan = blueprint({ minutes: 40, draw: [{ topics: ['handshake'], count: 12 }] });

  test.each([
    [12, 40, 'as planned'],
    [13, 44, 'rounded up'],
    [18, 60, 'in proportion'],
    [9, 40, 'never less than planned'],
    [0, 40, 'even for a paper without questions'],
  ])('of %i questions is %i minutes: %s', (questions, minutes) => {
    expect(minutesFor(plan, questions)).toBe(minutes);
  });
});

test('a first attempt has no history', () => {
  fc.assert(
    fc.property(anyShelf, fc.string(), anyPositions, ({ library, course }, seed, positions) => {
      expect(drawPaper(library, course, { seed, positions })).toEqual(
        drawPaper(library, course, { seed, positions, history: FIRST_ATTEMPT }),
      );
    }),
  );
});
