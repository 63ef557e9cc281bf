import { twice } from '../library/fault.ts';
import { rangesOf } from './measure.ts';
import { moodAfter, nextScene } from './play.ts';
import type { Scenario } from './scenario.ts';

/** Every fault of the graph an author must mend, in plain words; empty when it is sound. Never stops at the first. */
export function faultsInScenario(scenario: Scenario): string[] {
  const faults = [...faultsInScenes(scenario), ...brokenLinks(scenario)];
  const cycle = cycleIn(scenario);
  if (cycle) faults.push(`the scenes ${cycle.join(' → ')} form a circle; every path must end.`);
  // Only a graph whose links all lead to an end can be walked.
  else if (brokenLinks(scenario).length === 0) faults.push(...faultsOnPaths(scenario));
  return faults;
}

function faultsInScenes({ scenes }: Scenario): string[] {
  return [
    ...twice(scenes).map((id) => `two scenes have the id "${id}".`),
    ...scenes.flatMap(({ id, choices }) => [
      ...(choices.length === 1 ? [`scene "${id}" offers one reply only; give two to four.`] : []),
      ...(twice(choices).length > 0 ? [`scene "${id}" has two replies with one id.`] : []),
    ]),
  ];
}

function brokenLinks(scenario: Scenario): string[] {
  const scenes = new Set(scenario.scenes.map(({ id }) => id));
  const broken = links(scenario).filter(({ to }) => !scenes.has(to));
  const faults = broken.map(({ from, to }) => `scene "${from}" leads to "${to}", which does not exist.`);
  return scenes.has(scenario.opening) ? faults : [...faults, `its opening scene "${scenario.opening}" does not exist.`];
}

function faultsOnPaths(scenario: Scenario): string[] {
  const reached = reachable(scenario);
  const unreached = [...new Set(scenario.scenes.map(({ id }) => id))].filter((id) => !reached.has(id));
  const { min, max } = rangesOf(scenario).total;
  return [
    ...unreached.map((id) => `no path reaches scene "${id}".`),
    ...(min === max ? ['every path earns the same points; let some replies earn more than others.'] : []),
  ];
}

function links({ scenes }: Scenario): { from: string; to: string }[] {
  return scenes.flatMap(({ id: from, choices }) =>
    choices.flatMap(({ leadsTo, below }) => [leadsTo, ...(below ? [below.leadsTo] : [])].map((to) => ({ from, to }))),
  );
}

function cycleIn(scenario: Scenario): string[] | undefined {
  const next = Map.groupBy(links(scenario), ({ from }) => from);
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const { to } of next.get(id) ?? []) {
      const found = visit(to, [...path, id]);
      if (found) return found;
    }
    done.add(id);
    return undefined;
  };
  return visit(scenario.opening, []);
}

/** Scenes that some path truly reaches, moods included. Needs a graph without cycles. */
function reachable(scenario: Scenario): Set<string> {
  const reached = new Set<string>();
  const seen = new Set<string>();
  const byId = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  const visit = (id: string, mood: number) => {
    if (seen.has(`${id} ${mood}`)) return;
    seen.add(`${id} ${mood}`);
    reached.add(id);
    for (const choice of byId.get(id)?.choices ?? []) {
      const after = moodAfter(mood, choice);
      visit(nextScene(choice, after), after);
    }
  };
  visit(scenario.opening, scenario.mood);
  return reached;
}
