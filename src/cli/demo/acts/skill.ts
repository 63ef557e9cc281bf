import type { NormId } from '../../../domain/id.ts';
import type { Library } from '../../../domain/library/library.ts';
import type { Grip } from '../../../domain/question/kinds/kind.ts';
import { shuffledBy } from '../../../domain/random.ts';
import { pointsOf } from '../../../domain/scenario/measure.ts';
import { play } from '../../../domain/scenario/play.ts';
import type { Choice, Scenario } from '../../../domain/scenario/scenario.ts';

/**
 * How well somebody does `count` things.
 * @param skill percent that are right; of the rest, half are partly right. Which ones, the seed decides.
 */
export function gripsOf(seed: string, skill: number, count: number): Grip[] {
  const marks = Array.from({ length: count }, (_, index) => (100 * (index + 0.5)) / count);
  return shuffledBy(seed, marks).map((mark) =>
    mark < skill ? 'right' : mark < (skill + 100) / 2 ? 'partly' : 'wrong',
  );
}

/**
 * A run of a scenario to its ending, one grip for each reply in turn. No reply breaks one of the `redLines`, or, with
 * `crossing`, the first that can.
 */
export function repliesOf(
  scenario: Scenario,
  grips: readonly Grip[],
  { redLines, crossing = false }: { redLines: ReadonlySet<NormId>; crossing?: boolean | undefined },
): string[] {
  const crosses = ({ norms }: Choice) => norms.broken.some((norm) => redLines.has(norm));
  const replies: string[] = [];
  let left = crossing;
  for (let at = play(scenario, replies); at && !at.ended; at = play(scenario, replies)) {
    const line = left ? at.scene.choices.find(crosses) : undefined;
    if (line) left = false;
    const decent = at.scene.choices.filter((choice) => !crosses(choice));
    replies.push((line ?? pick(decent, grips[replies.length % grips.length] ?? 'right')).id);
  }
  return replies;
}

/** The norms that nobody may break. */
export function redLinesOf({ norms }: Library): ReadonlySet<NormId> {
  return new Set([...norms.values()].filter(({ severity }) => severity === 'prohibited').map(({ id }) => id));
}

/** The best reply, the one in the middle, or the worst. */
function pick(choices: readonly Choice[], grip: Grip): Choice {
  const ranked = choices.toSorted((a, b) => pointsOf(b) - pointsOf(a) || b.mood - a.mood);
  const place = { right: 0, partly: Math.floor(ranked.length / 2), wrong: ranked.length - 1 }[grip];
  return ranked[place] as Choice;
}
