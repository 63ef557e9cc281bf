import type { Library } from '../../../src/domain/library/library.ts';
import type { Answer, Answers, Question } from '../../../src/domain/question/question.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';

/** The answer that earns all points. */
export function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: question.options.find(({ right }) => right)?.id ?? '' };
    case 'multiple':
      return { kind: 'multiple', options: question.options.filter(({ right }) => right).map(({ id }) => id) };
    case 'order':
      return { kind: 'order', items: question.items.map(({ id }) => id) };
    case 'sort':
      return { kind: 'sort', bins: Object.fromEntries(question.items.map(({ id, bin }) => [id, bin])) };
  }
}

/** Right answers to all questions asked. */
export function rightAnswers({ questions }: Library, asked: readonly Question['id'][]): Answers {
  return Object.fromEntries(
    asked.flatMap((id) => {
      const question = questions.get(id);
      return question ? [[id, rightAnswer(question)]] : [];
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
