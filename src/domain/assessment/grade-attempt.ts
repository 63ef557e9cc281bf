import type { NormId } from '../id.ts';
import { principalNorm } from '../library/bank.ts';
import type { Blueprint } from '../library/course.ts';
import type { Library } from '../library/library.ts';
import { DIMENSIONS, type Dimension, redLinesAmong } from '../library/norm.ts';
import { gradeAnswer } from '../question/grade.ts';
import { brokenIn } from '../scenario/outcome.ts';
import { play } from '../scenario/play.ts';
import type { Attempt, QuestionResult, Result, ScenarioResult } from './attempt.ts';
import { type Band, type BandPolicy, bandOf, type Cap, reachesShare, worseOf } from './band.ts';
import { gradeScenario } from './grade-scenario.ts';
import { add, NO_POINTS, type Score } from './score.ts';

/** What grading needs of an attempt. */
export type Answered = Pick<Attempt, 'paper' | 'answers' | 'choices' | 'policy'>;

/**
 * Grades a whole attempt: points, dimensions, floors, red lines, band.
 * What is not in the library any more is left out of the arithmetic, as is a role-play that the replies given are no run
 * of.
 *
 * @param library with role-plays in the versions that the paper was drawn with, as far as these are kept.
 */
export function gradeAttempt(library: Library, blueprint: Blueprint, attempt: Answered): Result {
  const questions = gradeQuestions(library, blueprint, attempt);
  const scenarios = gradeScenarios(library, blueprint, attempt);
  const parts = [...questions.map(({ score }) => score), ...scenarios.map(({ score }) => score)];
  const total = parts.reduce(add, NO_POINTS);
  const byDimension = sumByDimension(questions, scenarios);
  const missed = missedNorms(library, questions, attempt);
  const bandByPoints = bandOf(total, attempt.policy);
  const caps = [...floorsNotReached(byDimension, attempt.policy), ...redLines(library, missed)];
  return {
    questions,
    scenarios,
    total,
    byDimension,
    bandByPoints,
    caps,
    band: caps.reduce((band: Band, { atMost }) => worseOf(band, atMost), bandByPoints),
    missed: [...new Set([...missed.inPaper, ...missed.inScenarios])],
  };
}

function gradeQuestions(
  library: Library,
  { pointsPerQuestion }: Blueprint,
  { paper, answers }: Answered,
): QuestionResult[] {
  return paper.questions.flatMap((id) => {
    const question = library.questions.get(id);
    if (!question) return [];
    const { dimension } = principalNorm(library, question);
    return [{ question: id, dimension, score: gradeAnswer(question, answers[id], pointsPerQuestion) }];
  });
}

function gradeScenarios(library: Library, blueprint: Blueprint, { paper, choices }: Answered): ScenarioResult[] {
  return paper.scenarios.flatMap((id) => {
    const scenario = library.scenarios.get(id);
    const points = blueprint.scenarios.find((listed) => listed.id === id)?.points;
    const run = choices[id] ?? [];
    return scenario && points && play(scenario, run) ? [gradeScenario(scenario, run, points)] : [];
  });
}

function sumByDimension(questions: readonly QuestionResult[], scenarios: readonly ScenarioResult[]) {
  const sums: Partial<Record<Dimension, Score>> = {};
  const count = (dimension: Dimension, part: Score) => {
    sums[dimension] = add(sums[dimension] ?? NO_POINTS, part);
  };
  for (const { dimension, score } of questions) count(dimension, score);
  for (const { byDimension } of scenarios) {
    for (const dimension of DIMENSIONS) if (byDimension[dimension]) count(dimension, byDimension[dimension]);
  }
  return sums;
}

/** A question without full points misses the norms it tests; a reply misses the norms it breaks. */
function missedNorms(library: Library, questions: readonly QuestionResult[], { paper, choices }: Answered) {
  const inPaper = questions
    .filter(({ score }) => score.earned < score.possible)
    .flatMap(({ question }) => library.questions.get(question)?.norms ?? []);
  const inScenarios = paper.scenarios.flatMap((id) => {
    const scenario = library.scenarios.get(id);
    return scenario ? brokenIn(play(scenario, choices[id] ?? [])?.turns ?? []) : [];
  });
  return { inPaper: [...new Set(inPaper)], inScenarios: [...new Set(inScenarios)] };
}

function floorsNotReached(byDimension: Result['byDimension'], { floors }: BandPolicy): Cap[] {
  return DIMENSIONS.flatMap((dimension): Cap[] => {
    const part = byDimension[dimension];
    if (!part || part.possible === 0 || reachesShare(part, floors.excellent)) return [];
    return [{ kind: 'floor', dimension, atMost: reachesShare(part, floors.good) ? 'good' : 'pass' }];
  });
}

function redLines(library: Library, { inPaper, inScenarios }: { inPaper: NormId[]; inScenarios: NormId[] }): Cap[] {
  const prohibited = redLinesAmong(library.norms);
  return [
    ...inScenarios.filter(prohibited).map((norm): Cap => ({ kind: 'red-line-in-scenario', norm, atMost: 'fail' })),
    ...inPaper.filter(prohibited).map((norm): Cap => ({ kind: 'red-line-in-paper', norm, atMost: 'pass' })),
  ];
}
