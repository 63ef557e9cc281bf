import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS, worseOf } from '../../../src/domain/assessment/band.ts';
import { drawPaper } from '../../../src/domain/assessment/draw.ts';
import { gradeAttempt } from '../../../src/domain/assessment/grading/grade-attempt.ts';
import { add, NO_POINTS, type Score } from '../../../src/domain/assessment/score.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import { realCourse } from '../../support/library.ts';
import { attempt } from '../../support/make.ts';
import { rightAnswer, wrongAnswer } from '../../support/questions.ts';
import { runOf } from '../../support/scenarios.ts';

const { library, course } = await realCourse();
const { assessment } = course;
const POSSIBLE = 12 * 10 + 40;

/** Any paper of the real course, answered in any way: right, wrong or not at all; the role-play played so far. */
const anyAttempt = fc
  .record({
    seed: fc.string(),
    ways: fc.array(fc.constantFrom('right', 'wrong', 'skipped'), { minLength: 12, maxLength: 12 }),
    picks: fc.array(fc.nat(), { maxLength: 10 }),
  })
  .map(({ seed, ways, picks }) => {
    const paper = drawPaper(library, course, { seed, positions: [] });
    const answers = paper.questions.flatMap((id, at) => {
      const question = library.questions.get(id)!;
      return ways[at] === 'skipped'
        ? []
        : [[id, ways[at] === 'right' ? rightAnswer(question) : wrongAnswer(question)] as const];
    });
    const choices = Object.fromEntries(paper.scenarios.map((id) => [id, runOf(library.scenarios.get(id)!, picks)]));
    return { ...attempt(), paper, answers: Object.fromEntries(answers), choices };
  });

const sum = (scores: readonly Score[]) => scores.reduce(add, NO_POINTS);

test('the arithmetic of every result adds up', () => {
  fc.assert(
    fc.property(anyAttempt, (answered) => {
      const { total, questions, scenarios, byDimension } = gradeAttempt(library, assessment, answered);
      expect(total).toEqual(sum([...questions, ...scenarios].map(({ score }) => score)));
      expect(total.possible).toBe(POSSIBLE);
      expect(sum(Object.values(byDimension)).possible).toBe(POSSIBLE);
    }),
  );
});

test('the band is that of the points, lowered by the lowest limit and by nothing else', () => {
  fc.assert(
    fc.property(anyAttempt, (answered) => {
      const { band, bandByPoints, caps } = gradeAttempt(library, assessment, answered);
      expect(band).toBe([bandByPoints, ...caps.map(({ atMost }) => atMost)].reduce(worseOf));
      expect(BANDS).toContain(band);
    }),
  );
});

test('a norm is missed exactly when a question on it lost points or a reply broke it, and is named once', () => {
  fc.assert(
    fc.property(anyAttempt, (answered) => {
      const { missed, questions } = gradeAttempt(library, assessment, answered);
      const inPaper = questions.filter(({ score }) => score.earned < score.possible);
      const inRuns = Object.entries(answered.choices).flatMap(
        ([id, choices]) => play(library.scenarios.get(id as never)!, choices)!.turns,
      );
      expect(new Set(missed)).toEqual(
        new Set([
          ...inPaper.flatMap(({ question }) => library.questions.get(question)!.norms),
          ...inRuns.flatMap(({ choice }) => choice.norms.broken),
        ]),
      );
      expect(new Set(missed).size).toBe(missed.length);
    }),
  );
});

test('grading the same attempt again gives the same result', () => {
  fc.assert(
    fc.property(anyAttempt, (answered) => {
      expect(gradeAttempt(library, assessment, answered)).toEqual(gradeAttempt(library, assessment, answered));
    }),
  );
});
