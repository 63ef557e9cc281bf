import type { Library } from '../../../src/domain/library/library.ts';
import { answerTo } from '../../../src/domain/question/grade.ts';
import type { Answers, Question } from '../../../src/domain/question/question.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';

/** Right answers to all questions asked. */
export function rightAnswers({ questions }: Library, asked: readonly Question['id'][]): Answers {
  return Object.fromEntries(
    asked.flatMap((id) => {
      const question = questions.get(id);
      return question ? [[id, answerTo(question, 'right')]] : [];
    }),
  );
}

/** A run from the opening to an ending, by the reply of each scene that earns most. */
export function wholeRun(scenario: Scenario): string[] {
  const run: string[] = [];
  for (;;) {
    const choices = play(scenario, run)?.scene.choices ?? [];
    const [best] = choices.toSorted((a, b) => worthOf(b) - worthOf(a));
    if (!best) return run;
    run.push(best.id);
  }
}

function worthOf({ points }: Scenario['scenes'][number]['choices'][number]): number {
  return Object.values(points).reduce((sum, earned) => sum + earned, 0);
}
