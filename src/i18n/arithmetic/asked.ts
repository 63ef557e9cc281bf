import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { QuestionResult } from '../../domain/assessment/grading/result.ts';
import type { NormId, ScenarioId } from '../../domain/id.ts';
import * as m from '../paraglide/messages.js';
import { firstWords } from './first-words.ts';
import type { ArithmeticWords } from './step.ts';

type Naming = Pick<ArithmeticWords, 't' | 'say' | 'library'>;

/** The number a question had in the paper, from 1; the same on the paper, the result page and its PDF. */
export function numberOf({ paper }: Pick<SubmittedAttempt, 'paper'>, question: string): number {
  return (paper.questions as readonly string[]).indexOf(question) + 1;
}

export function questionWords({ t, say, library }: Naming, { question: id }: QuestionResult): string {
  const question = library.questions.get(id);
  return question ? firstWords(say(question.prompt)) : t(m.arithmetic_gone);
}

export function scenarioTitle({ say, library }: Pick<Naming, 'say' | 'library'>, id: ScenarioId): string {
  const scenario = library.scenarios.get(id);
  return scenario ? say(scenario.title) : id;
}

export function normWords({ say, library }: Pick<Naming, 'say' | 'library'>, id: string): string {
  const norm = library.norms.get(id as NormId);
  return norm ? say(norm.text) : id;
}

/** The norms that a question missed. */
export function missedIn({ library }: Pick<Naming, 'library'>, { question, score }: QuestionResult): readonly NormId[] {
  return score.earned < score.possible ? (library.questions.get(question)?.norms ?? []) : [];
}

/** Where a norm was missed in the paper: the numbers of its questions. */
export function questionsMissing(words: Pick<Naming, 'library'>, attempt: SubmittedAttempt, norm: string): number[] {
  const missing = attempt.result.questions.filter((part) => missedIn(words, part).some((missed) => missed === norm));
  return missing.map(({ question }) => numberOf(attempt, question));
}
