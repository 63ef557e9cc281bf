import { reachedIn } from '../../domain/scenario/authoring/walk.ts';
import type { Scenario, Scene } from '../../domain/scenario/scenario.ts';
import { tableOf } from '../table.ts';
import { type Part, partOf } from './part.ts';

/** Each scene: how many replies it offers, or its band, and with what moods people come there. */
export function scenePart(scenario: Scenario, walkable: boolean): Part {
  const moods = walkable ? reachedIn(scenario).moods : undefined;
  const moodAt = ({ id }: Scene) => {
    if (!moods) return '?';
    const range = moods.get(id);
    if (!range) return '到不了 never';
    return range.min === range.max ? `${range.min}` : `${range.min}–${range.max}`;
  };
  const rows = scenario.scenes.map((scene) => [
    scene.id === scenario.opening ? `${scene.id} *` : scene.id,
    scene.ending ? `结局 ${scene.ending.band}` : `${scene.choices.length}`,
    moodAt(scene),
  ]);
  return partOf(
    `场景 Scenes (${rows.length})`,
    tableOf([['场景 scene', '回答 replies', '到达时心情 mood on arrival'], ...rows]),
  );
}
