import { type Link, linksOf, reachedIn } from '../domain/scenario/authoring/walk.ts';
import { pointsOf } from '../domain/scenario/measure.ts';
import type { Choice, Scenario } from '../domain/scenario/scenario.ts';

/** All that leads from one scene to another, a label for each reply that does. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Such as `own-it +3 ♥+8 (<30)`: points, change of mood, and the mood after which it is taken. */
  readonly labels: readonly string[];
}

/** @param walkable whether every path ends: then breaking off is drawn only where it happens */
export function arrowsOf(scenario: Scenario, walkable: boolean): Arrow[] {
  const reached = walkable ? reachedIn(scenario) : undefined;
  const choices = new Map(
    scenario.scenes.flatMap(({ id, choices: own }) => own.map((choice) => [`${id} ${choice.id}`, choice] as const)),
  );
  const all = linksOf(scenario);
  const isWritten = ({ from, choice, to }: Link) =>
    all.some((own) => own.by !== 'breaksOff' && own.from === from && own.choice === choice && own.to === to);
  const links = all.filter(
    (link) => link.by !== 'breaksOff' || (reached?.takes(link.from, link.choice, link.to) && !isWritten(link)),
  );
  const labelled = links.map((link) => {
    const choice = choices.get(`${link.from} ${link.choice}`);
    if (link.by === 'breaksOff') return { ...link, label: `✂ <${scenario.breaksOff?.below}` };
    return { ...link, label: choice ? labelOf(choice, link.by) : link.choice };
  });
  return [...Map.groupBy(labelled, ({ from, to }) => `${from} ${to}`).values()].map((all) => ({
    ...{ from: all[0]?.from ?? '', to: all[0]?.to ?? '' },
    labels: [...new Set(all.map(({ label }) => label))],
  }));
}

function labelOf(choice: Choice, by: 'leadsTo' | 'below' | 'from'): string {
  const sign = choice.mood < 0 ? '−' : '+';
  const forks = {
    leadsTo: '',
    below: ` (<${choice.below?.mood})`,
    from: ` (≥${choice.from?.mood})`,
  };
  return `${choice.id} +${pointsOf(choice)} ♥${sign}${Math.abs(choice.mood)}${forks[by]}`;
}
