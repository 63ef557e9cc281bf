import type { NormId } from '../../id.ts';
import type { Library } from '../../library/library.ts';
import { brokenIn } from '../../scenario/outcome.ts';
import { play } from '../../scenario/play.ts';
import type { SubmittedAttempt } from '../attempt.ts';
import type { Marks, QuestionResult, ScenarioResult } from './result.ts';

/**
 * The marks of a result, so complete that it can be summed up again. Results of before each part kept what was missed in
 * it only say so of the whole: there, a part missed those of its norms that the result names. What no part can have
 * missed, as it left the library, stays with the first of those that have.
 *
 * @param library as the attempt was drawn from it
 */
export function marksKept(
  library: Pick<Library, 'questions' | 'scenarios'>,
  { result, choices }: Pick<SubmittedAttempt, 'result' | 'choices'>,
): Marks {
  const named = new Set(result.missed);
  const inPaper = cappedBy('red-line-in-paper', result);
  const inScenario = cappedBy('red-line-in-scenario', result);

  const questions = result.questions.map((one): QuestionResult => {
    if (one.missed || one.score.earned === one.score.possible) return one;
    const missed = (library.questions.get(one.question)?.norms ?? []).filter((norm) => named.has(norm));
    return { ...one, missed, redLines: missed.filter((norm) => inPaper.has(norm)) };
  });
  const scenarios = result.scenarios.map((one): ScenarioResult => {
    const scenario = library.scenarios.get(one.scenario);
    const played = scenario && play(scenario, choices[one.scenario] ?? []);
    if (one.broken || !played) return one;
    const broken = brokenIn(played.turns).filter((norm) => named.has(norm));
    return broken.length === 0 ? one : { ...one, broken, redLines: broken.filter((norm) => inScenario.has(norm)) };
  });
  return withLeftOver({ questions, scenarios }, { named, inPaper, inScenario }, library);
}

function withLeftOver(
  { questions, scenarios }: Marks,
  { named, inPaper, inScenario }: Record<'named' | 'inPaper' | 'inScenario', ReadonlySet<NormId>>,
  library: Pick<Library, 'questions' | 'scenarios'>,
): Marks {
  const told = new Set([
    ...questions.flatMap((one) => one.missed ?? []),
    ...scenarios.flatMap((one) => one.broken ?? []),
  ]);
  const left = [...named].filter((norm) => !told.has(norm));
  if (left.length === 0) return { questions, scenarios };
  const goneQuestion = questions.find((one) => one.missed?.length === 0 && !library.questions.has(one.question));
  if (goneQuestion) {
    const filled = { ...goneQuestion, missed: left, redLines: left.filter((norm) => inPaper.has(norm)) };
    return { questions: questions.map((one) => (one === goneQuestion ? filled : one)), scenarios };
  }
  const [first, ...others] = scenarios;
  if (!first) return { questions, scenarios };
  const broken = [...(first.broken ?? []), ...left];
  return {
    questions,
    scenarios: [{ ...first, broken, redLines: broken.filter((norm) => inScenario.has(norm)) }, ...others],
  };
}

function cappedBy(kind: 'red-line-in-paper' | 'red-line-in-scenario', { caps }: SubmittedAttempt['result']) {
  return new Set(caps.flatMap((cap) => (cap.kind === kind ? [cap.norm as NormId] : [])));
}
