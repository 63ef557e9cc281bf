import type { QuestionId } from '../../id.ts';
import { principalNorm } from '../../library/bank.ts';
import type { Blueprint } from '../../library/course.ts';
import type { Library } from '../../library/library.ts';
import { redLinesAmong } from '../../library/norm.ts';
import { gradeAnswer } from '../../question/grade.ts';
import type { Answer, Question } from '../../question/question.ts';
import { brokenIn } from '../../scenario/outcome.ts';
import { play } from '../../scenario/play.ts';
import type { Attempt } from '../attempt.ts';
import { gradeScenario } from './grade-scenario.ts';
import { confirmedBy } from './guard.ts';
import { regradedWithout } from './regrade.ts';
import type { Marks, QuestionResult, Result, ScenarioResult } from './result.ts';
import { sumUp } from './sum-up.ts';

/** What grading needs of an attempt. */
export type Answered = Pick<Attempt, 'paper' | 'answers' | 'choices' | 'policy' | 'confirmation'>;

/** What a course says of points, for papers that do not say it themselves. */
type Worths = Pick<Blueprint, 'pointsPerQuestion' | 'scenarios'>;

/**
 * Grades a whole attempt: points, dimensions, floors, red lines, confirmation, band (content/policy/grading).
 * What is not in the library any more is left out of the arithmetic, as is a role-play that the replies given are no run
 * of; a question that HR voided is named and counts for nothing, unless the result would be worse without it.
 *
 * @param library under the house rules of the attempt, with role-plays in the versions that the paper was drawn with, as
 * far as these are kept.
 */
export function gradeAttempt(library: Library, blueprint: Worths, attempt: Answered): Result {
  const all = { ...library, voided: new Set<QuestionId>() };
  const marks = marksOf(all, blueprint, attempt);
  const { confirmation, policy } = attempt;
  const confirmed = confirmation && questionMarks(all, blueprint, { ...attempt, asked: confirmation.questions });
  const result = sumUp(marks, policy, confirmed && confirmedBy(confirmed, marks.questions));
  return regradedWithout(result, policy, library.voided);
}

/** What each part of a paper earned, without what three further questions decide. */
export function marksOf(library: Library, blueprint: Worths, attempt: Answered): Marks {
  return {
    questions: questionMarks(library, blueprint, { ...attempt, asked: attempt.paper.questions }),
    scenarios: scenarioMarks(library, blueprint, attempt),
  };
}

function questionMarks(
  library: Library,
  { pointsPerQuestion }: Worths,
  { paper, answers, asked }: Answered & { readonly asked: Attempt['paper']['questions'] },
): QuestionResult[] {
  return asked.flatMap((id) => {
    const question = library.questions.get(id);
    if (!question) return [];
    const mark = markOf(library, question, { answer: answers[id], points: paper.worth?.question ?? pointsPerQuestion });
    return [library.voided.has(id) ? { ...mark, voided: true as const } : mark];
  });
}

/** What an answer to a question of that many points earned, and what it missed by the norms of a library. */
export function markOf(
  library: Library,
  question: Question,
  { answer, points }: { readonly answer?: Answer; readonly points: number },
): QuestionResult {
  const { dimension } = principalNorm(library, question);
  const score = gradeAnswer(question, answer, points);
  const missed = score.earned < score.possible ? question.norms : [];
  const redLines = missed.filter(redLinesAmong(library.norms));
  return {
    ...{ question: question.id, dimension, score },
    ...(missed.length > 0 && { missed }),
    ...(redLines.length > 0 && { redLines }),
  };
}

function scenarioMarks(library: Library, blueprint: Worths, { paper, choices }: Answered): ScenarioResult[] {
  const isRedLine = redLinesAmong(library.norms);
  return paper.scenarios.flatMap((id) => {
    const scenario = library.scenarios.get(id);
    const points = paper.worth ? paper.worth.scenarios[id] : blueprint.scenarios.find((one) => one.id === id)?.points;
    const run = choices[id] ?? [];
    const played = scenario && play(scenario, run);
    if (!scenario || !points || !played) return [];
    const broken = brokenIn(played.turns);
    const redLines = broken.filter(isRedLine);
    return [
      {
        ...gradeScenario(scenario, run, points),
        ...(broken.length > 0 && { broken }),
        ...(redLines.length > 0 && { redLines }),
      },
    ];
  });
}
