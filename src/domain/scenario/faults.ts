import { nextScene, moodAfter } from './play.ts';
import type { Scenario } from './scenario.ts';

/** Every fault of the graph an author must mend, in plain words; empty when it is sound. Never stops at the first. */
export function faultsInScenario(scenario: Scenario): string[] {
  const say = (fault: string) => `Scenario "${scenario.id}": ${fault}`;
  const scenes = new Set(scenario.scenes.map(({ id }) => id));
  const broken = links(scenario).filter(({ to }) => !scenes.has(to));
  const faults = broken.map(({ from, to }) => `scene "${from}" leads to "${to}", which does not exist.`);
  if (!scenes.has(scenario.opening)) faults.push(`its opening scene "${scenario.opening}" does not exist.`);
  if (faults.length > 0) return faults.map(say);

  const cycle = cycleIn(scenario);
  if (cycle) return [say(`the scenes ${cycle.join(' → ')} form a circle; every path must end.`)];
  const reached = reachable(scenario);
  faults.push(
    ...[...scenes].filter((id) => !reached.has(id)).map((id) => `no path reaches scene "${id}".`),
    ...scenario.scenes
      .filter(({ choices }) => choices.length === 1)
      .map(({ id }) => `scene "${id}" offers one reply only; give two to four.`),
    ...scenario.scenes.flatMap(({ id, choices }) =>
      choices.length === new Set(choices.map((choice) => choice.id)).size
        ? []
        : [`scene "${id}" has two replies with one id.`],
    ),
  );
  return faults.map(say);
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
