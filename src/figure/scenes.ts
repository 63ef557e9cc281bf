import type { Language } from '../domain/language.ts';
import { sheet } from './layout.ts';
import { repeatParts } from './parts.ts';
import { appearanceMan } from './scenes/appearance-man.ts';
import { appearanceWoman } from './scenes/appearance-woman.ts';
import { desk } from './scenes/desk.ts';
import { homeVisit } from './scenes/home-visit.ts';
import { meeting } from './scenes/meeting.ts';
import type { Scene, Spot } from './scenes/scene.ts';
import { uniform } from './scenes/uniform.ts';
import { d, escapeXml } from './svg.ts';

/** The drawn scenes in which a question may have faults looked for, by the names questions use. */
export const SCENE_IDS = ['appearance-woman', 'appearance-man', 'uniform', 'desk', 'meeting', 'home-visit'] as const;
export type SceneId = (typeof SCENE_IDS)[number];

const SCENES: Readonly<Record<SceneId, Scene>> = {
  'appearance-woman': appearanceWoman,
  'appearance-man': appearanceMan,
  uniform,
  desk,
  meeting,
  'home-visit': homeVisit,
};

export function isScene(id: string): id is SceneId {
  return SCENE_IDS.some((known) => known === id);
}

/** Names of the spots of a scene. */
export function spotsOf(scene: SceneId): readonly string[] {
  return Object.keys(SCENES[scene].spots);
}

/** The states a spot can be drawn in; nothing when the scene has no such spot. */
export function statesOf(scene: SceneId, spot: string): readonly string[] | undefined {
  return Object.entries(SCENES[scene].spots).find(([id]) => id === spot)?.[1].states;
}

/**
 * A complete SVG, coloured by the classes of `src/styles/pictures.css`, with a transparent area over each spot
 * named in `shows`; every other spot is drawn properly.
 *
 * @throws {RangeError} when the scene lacks a spot, or a spot the state it is to show.
 */
export function drawScene(id: SceneId, shows: Readonly<Record<string, string>>, language: Language): string {
  const { title, height, spots, draw } = SCENES[id];
  const states = new Map(Object.entries(shows));
  for (const [spot, state] of states) check(id, spot, state);
  const areas = Object.entries(spots).filter(([spot]) => states.has(spot));
  return sheet(
    height,
    `lang="${language}" aria-label="${escapeXml(title[language])}"`,
    repeatParts(draw((spot) => states.get(spot) ?? 'proper', language)) +
      areas.map(([spot, where]) => drawArea(spot, where)).join(''),
  );
}

/** One element for each spot, whatever it is made of. */
function drawArea(spot: string, { area, also = [] }: Spot): string {
  const { x, y, width, height } = area;
  if (also.length === 0) {
    return d`<rect class="fig-spot" data-spot="${spot}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;
  }
  const boxes = [area, ...also].map((box) => d`M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}Z`);
  return `<path class="fig-spot" data-spot="${spot}" d="${boxes.join('')}"/>`;
}

function check(id: SceneId, spot: string, state: string): void {
  const states = statesOf(id, spot);
  if (!states) throw new RangeError(`Scene ${id} has no spot ${spot}: use one of ${spotsOf(id).join(', ')}.`);
  if (!states.includes(state)) {
    throw new RangeError(`Spot ${spot} of scene ${id} cannot show ${state}: use one of ${states.join(', ')}.`);
  }
}
