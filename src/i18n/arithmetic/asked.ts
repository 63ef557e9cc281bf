import { questionsIn, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { QuestionResult, ScenarioResult } from '../../domain/assessment/grading/result.ts';
import type { NormId, ScenarioId } from '../../domain/id.ts';
import * as m from '../paraglide/messages.js';
import { firstWords } from './first-words.ts';
import type { ArithmeticWords } from './step.ts';

type Naming = Pick<ArithmeticWords, 't' | 'say' | 'library'>;

/**
 * The number a question had in the paper, from 1; questions that confirm it go on from there. The same on the paper, the
 * result page and its PDF.
 */
export function numberOf(attempt: SubmittedAttempt, question: string): number {
  return (questionsIn(attempt) as readonly string[]).indexOf(question) + 1;
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

/** The norms that a question missed; results from before these were kept are explained by what it tests now. */
export function missedIn({ library }: Pick<Naming, 'library'>, part: QuestionResult): readonly NormId[] {
  const { question, score, missed, voided } = part;
  if (voided || score.earned === score.possible) return [];
  return missed ?? library.questions.get(question)?.norms ?? [];
}

/** The questions on a red line that did not earn full points, by number. */
export function questionsMissing(words: Pick<Naming, 'library'>, attempt: SubmittedAttempt, norm: string): number[] {
  const redLines = (part: QuestionResult) => (part.missed ? (part.redLines ?? []) : missedIn(words, part));
  const missing = attempt.result.questions.filter((part) => redLines(part).some((missed) => missed === norm));
  return missing.map(({ question }) => numberOf(attempt, question));
}

/** The role-plays in which a red line was broken; of results from before this was kept, the only one there was. */
export function rolePlaysBreaking({ result }: SubmittedAttempt, norm: string): readonly ScenarioResult[] {
  const breaking = result.scenarios.filter(({ redLines = [] }) => redLines.some((broken) => broken === norm));
  const [only, ...others] = result.scenarios;
  return breaking.length > 0 || !only || others.length > 0 ? breaking : [only];
}
