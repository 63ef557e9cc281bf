import { answerTo } from '../../../src/domain/question/grade.ts';
import type { Answer, Question } from '../../../src/domain/question/question.ts';
import { pointsOf, rangesOf } from '../../../src/domain/scenario/measure.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';

/** The answer that earns all points. */
export function rightAnswer(question: Question): Answer {
  return answerTo(question, 'right');
}

/** An answer that earns nothing, or little. */
export function wrongAnswer(question: Question): Answer {
  return answerTo(question, 'wrong');
}

/** The replies of a run that earns all points and breaks no norm. */
export function bestRun(scenario: Scenario): string[] {
  return runWith(scenario, rangesOf(scenario).total.max)!;
}

/** The first run of these points, depth first. */
function runWith(scenario: Scenario, points: number, choices: readonly string[] = []): string[] | undefined {
  const { scene, turns, ended } = play(scenario, choices)!;
  if (ended) return turns.reduce((sum, { choice }) => sum + pointsOf(choice), 0) === points ? [...choices] : undefined;
  const byWorth = scene.choices
    .filter(({ norms }) => norms.broken.length === 0)
    .toSorted((a, b) => pointsOf(b) - pointsOf(a));
  for (const { id } of byWorth) {
    const run = runWith(scenario, points, [...choices, id]);
    if (run) return run;
  }
  return undefined;
}

/** The replies of a run that always takes what earns least. */
export function poorRun(scenario: Scenario, choices: readonly string[] = []): string[] {
  const { scene, ended } = play(scenario, choices)!;
  const [worst] = scene.choices.toSorted((a, b) => pointsOf(a) - pointsOf(b) || a.mood - b.mood);
  return ended || !worst ? [...choices] : poorRun(scenario, [...choices, worst.id]);
}
