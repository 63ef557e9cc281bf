import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import type { QuestionResult, ScenarioResult } from '../../../domain/assessment/grading/result.ts';
import { add, NO_POINTS, type Score } from '../../../domain/assessment/score.ts';
import { dimensionName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { numberOf, questionWords, scenarioTitle } from '../asked.ts';
import { ofPossible } from '../compare.ts';
import { creditParts } from '../credit.ts';
import { reachWords } from '../reach.ts';
import { type ArithmeticWords, list, type Part, type Step, text } from '../step.ts';

/** What each part earned and for what, and what they come to. */
export function pointsStep(words: ArithmeticWords, attempt: SubmittedAttempt): Step {
  const { questions, scenarios } = attempt.result;
  const together = words.t(m.arithmetic_sum_questions);
  const reached = scenarios.flatMap((one) => reachWords(words, scenarioTitle(words, one.scenario), one) ?? []);
  return {
    title: words.t(m.arithmetic_points),
    parts: [
      ...(questions.length > 0 ? [questionTable(words, attempt, { questions, together })] : []),
      ...creditParts(words, attempt, questions),
      ...(scenarios.length > 0 ? [rolePlayTable(words, scenarios)] : []),
      ...(reached.length > 0 ? [list(reached)] : []),
      text(totalWords(words, attempt)),
    ],
  };
}

/** Voided questions count for nothing. */
export function sumOf(parts: readonly (QuestionResult | ScenarioResult)[]): Score {
  const counted = parts.filter((part) => !('voided' in part));
  return counted.map(({ score }) => score).reduce(add, NO_POINTS);
}

/** Questions with their numbers, dimensions and points. @param together what their sum is called */
export function questionTable(
  words: ArithmeticWords,
  attempt: SubmittedAttempt,
  { questions, together }: { questions: readonly QuestionResult[]; together: string },
): Part {
  const { t } = words;
  return {
    kind: 'table',
    columns: [
      { heading: t(m.arithmetic_number), number: true },
      { heading: t(m.arithmetic_question) },
      { heading: t(m.dimension) },
      { heading: t(m.arithmetic_points), number: true },
    ],
    rows: questions.map((part) => [
      String(numberOf(attempt, part.question)),
      part.voided ? t(m.arithmetic_voided, { words: questionWords(words, part) }) : questionWords(words, part),
      dimensionName(t, part.dimension),
      part.voided ? '–' : ofPossible(words, part.score),
    ]),
    sum: ['', together, '', ofPossible(words, sumOf(questions))],
  };
}

function rolePlayTable(words: ArithmeticWords, scenarios: readonly ScenarioResult[]): Part {
  const { t } = words;
  return {
    kind: 'table',
    columns: [{ heading: t(m.arithmetic_role_play) }, { heading: t(m.arithmetic_points), number: true }],
    rows: scenarios.map(({ scenario, score, ended }) => {
      const title = scenarioTitle(words, scenario);
      return [ended ? title : t(m.arithmetic_not_ended, { title }), ofPossible(words, score)];
    }),
    ...(scenarios.length > 1 && { sum: [t(m.arithmetic_sum_role_plays), ofPossible(words, sumOf(scenarios))] }),
  };
}

function totalWords({ t, format }: ArithmeticWords, { result }: SubmittedAttempt): string {
  const { questions, scenarios, total } = result;
  const [earned, possible] = [format.number(total.earned), format.number(total.possible)];
  if (scenarios.length === 0) return t(m.arithmetic_total_questions, { earned, possible });
  const [inQuestions, inRolePlays] = [sumOf(questions), sumOf(scenarios)];
  return t(m.arithmetic_total, {
    questions: format.number(inQuestions.earned),
    rolePlays: format.number(inRolePlays.earned),
    earned,
    questionsPossible: format.number(inQuestions.possible),
    rolePlaysPossible: format.number(inRolePlays.possible),
    possible,
  });
}
