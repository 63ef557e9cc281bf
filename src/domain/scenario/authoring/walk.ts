import type { Range } from '../measure.ts';
import { moodAfter, nextScene, sceneNamed } from '../play.ts';
import type { Choice, Scenario, Scene } from '../scenario.ts';

/** Where a reply may lead, and the field of it that says so. */
export interface Link {
  readonly from: string;
  readonly choice: string;
  readonly by: 'leadsTo' | 'below' | 'from' | 'breaksOff';
  readonly to: string;
}

/** Every link of the graph as it is written, those to scenes that do not exist included. */
export function linksOf({ scenes, breaksOff }: Scenario): Link[] {
  return scenes.flatMap(({ id: from, choices }) =>
    choices.flatMap((choice) => {
      const link = (by: Link['by'], to: string | undefined) => (to ? [{ from, choice: choice.id, by, to }] : []);
      return [
        ...link('leadsTo', choice.leadsTo),
        ...link('below', choice.below?.leadsTo),
        ...link('from', choice.from?.leadsTo),
        ...link('breaksOff', breaksOff?.leadsTo),
      ];
    }),
  );
}

/** The ids of a circle of scenes, its first one again at its end; undefined when the graph has none. */
export function cycleIn(scenario: Scenario): string[] | undefined {
  const next = Map.groupBy(linksOf(scenario), ({ from }) => from);
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
  for (const { id } of scenario.scenes) {
    const found = visit(id, []);
    if (found) return found;
  }
  return undefined;
}

/** Whether every link leads somewhere and every path ends. */
export function isWalkable(scenario: Scenario): boolean {
  const ids = new Set(scenario.scenes.map(({ id }) => id));
  const targets = [scenario.opening, ...linksOf(scenario).map(({ to }) => to)];
  return targets.every((to) => ids.has(to)) && cycleIn(scenario) === undefined;
}

/** The scenes that can be led to from the opening, each after all that lead to it. Needs a graph without cycles. */
export function inOrder(scenario: Scenario): Scene[] {
  const next = Map.groupBy(linksOf(scenario), ({ from }) => from);
  const done = new Set<string>();
  const backwards: Scene[] = [];
  const visit = (id: string) => {
    if (done.has(id)) return;
    done.add(id);
    for (const { to } of next.get(id) ?? []) visit(to);
    backwards.push(sceneNamed(scenario, id));
  };
  visit(scenario.opening);
  return backwards.toReversed();
}

/** What some path truly does, moods included. */
export interface Reached {
  /** Scene → the lowest and the highest mood it is reached in. Scenes that no path reaches are left out. */
  readonly moods: ReadonlyMap<string, Range>;
  /** `takes(scene, choice, to)`: whether the reply leads there on some path. */
  takes(scene: string, choice: string, to: string): boolean;
}

/** Needs a graph without cycles. */
export function reachedIn(scenario: Scenario): Reached {
  const seen = new Map<string, boolean[]>();
  const taken = new Map<Choice, Set<string>>();
  const visit = (id: string, mood: number) => {
    const own = seen.get(id) ?? [];
    if (own[mood]) return;
    seen.set(id, own);
    own[mood] = true;
    for (const choice of sceneNamed(scenario, id).choices) go(choice, moodAfter(mood, choice));
  };
  const go = (choice: Choice, after: number) => {
    const to = nextScene(scenario, choice, after);
    const targets = taken.get(choice) ?? new Set();
    taken.set(choice, targets.add(to));
    visit(to, after);
  };
  visit(scenario.opening, scenario.mood);
  return {
    moods: new Map([...seen].map(([id, own]) => [id, { min: own.indexOf(true), max: own.lastIndexOf(true) }])),
    takes: (id, choice, to) =>
      sceneNamed(scenario, id).choices.some((own) => own.id === choice && taken.get(own)?.has(to)),
  };
}
