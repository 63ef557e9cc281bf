import { type Debrief, type DebriefedTurn, type Mark, markOf } from '../debrief.ts';
import type { Scene } from '../scenario.ts';

/** A scene that at least one of the runs met. */
export interface ComparedScene {
  /** Its texts as the first of the runs that met it had them. */
  readonly scene: Scene;
  /** What each run replied there, in the order of the runs; undefined where a run did not come by. */
  readonly replies: readonly (ComparedReply | undefined)[];
}

export interface ComparedReply extends Pick<DebriefedTurn, 'choice' | 'moodAfter'> {
  readonly mark: Mark;
}

/**
 * Puts runs of one version of a scenario side by side: a row for each scene that any of them met, each after all those
 * that were met before it in any run; among equals the runs given first come first.
 */
export function compare(runs: readonly Pick<Debrief, 'turns'>[]): ComparedScene[] {
  return inOrder(runs).map((scene) => ({
    scene,
    replies: runs.map(({ turns }) => {
      const turn = turns.find((met) => met.scene.id === scene.id);
      return turn && { choice: turn.choice, moodAfter: turn.moodAfter, mark: markOf(turn) };
    }),
  }));
}

/** A scenario's graph has no cycles, so that among the scenes left there is always one that nothing left leads to. */
function inOrder(runs: readonly Pick<Debrief, 'turns'>[]): Scene[] {
  const left = new Map<string, Scene>();
  const before = new Map<string, Set<string>>();
  for (const { turns } of runs) {
    turns.forEach(({ scene }, index) => {
      if (!left.has(scene.id)) left.set(scene.id, scene);
      const earlier = before.get(scene.id) ?? new Set();
      const previous = turns[index - 1];
      before.set(scene.id, previous ? earlier.add(previous.scene.id) : earlier);
    });
  }
  const ordered: Scene[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ id }) => before.get(id)?.isDisjointFrom(left));
    if (!next) throw new RangeError('Runs of a scenario without cycles never meet its scenes in a circle.');
    ordered.push(next);
    left.delete(next.id);
  }
  return ordered;
}
