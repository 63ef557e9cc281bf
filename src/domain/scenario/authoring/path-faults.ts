import { DEFAULT_BAND_POLICY } from '../../assessment/band.ts';
import type { NormId } from '../../id.ts';
import { bestReplies, rangesOf } from '../measure.ts';
import { moodAfter, nextScene, sceneNamed } from '../play.ts';
import type { Scenario, Scene } from '../scenario.ts';
import { analyse } from './analysis.ts';
import { type Link, linksOf, reachedIn } from './walk.ts';

/** What the paths of a scenario lack, in plain words. Needs a graph without cycles whose links all lead somewhere. */
export function faultsOnPaths(scenario: Scenario, isRedLine: (norm: NormId) => boolean): string[] {
  const reached = reachedIn(scenario);
  const unreached = [...new Set(scenario.scenes.map(({ id }) => id))].filter((id) => !reached.moods.has(id));
  const { min, max } = rangesOf(scenario).total;
  const isTaken = ({ from, choice, to }: Link) => reached.takes(from, choice, to);
  const idle = linksOf(scenario).filter(
    (link) => link.by !== 'breaksOff' && reached.moods.has(link.from) && !isTaken(link),
  );
  return [
    ...unreached.map((id) => `no path reaches scene "${id}"; let a reply lead there, or take it out.`),
    ...idle.map(
      ({ from, choice, by, to }) =>
        `no mood takes reply "${choice}" of scene "${from}" to "${to}" (${by}); change a mood, or take that out.`,
    ),
    ...(min === max
      ? ['every path earns the same points; let some replies earn more than others.']
      : bandsMissing(scenario, isRedLine)),
  ];
}

function bandsMissing(scenario: Scenario, isRedLine: (norm: NormId) => boolean): string[] {
  const { byBand } = analyse(scenario, DEFAULT_BAND_POLICY, isRedLine);
  return [
    ...(byBand.excellent === 0
      ? ['no path ends excellent; let the best replies lead to an ending of that band.']
      : bestEndings(scenario)
          .filter(({ ending }) => ending?.band !== 'excellent')
          .map(
            ({ id, ending }) =>
              `who gives the best reply every time can end at "${id}" (${ending?.band}); let the best replies lead to endings of band excellent only.`,
          )),
    ...(byBand.good + byBand.pass === 0
      ? ['no path ends good or pass; middling replies should lead somewhere between.']
      : []),
    ...(byBand.fail === 0 ? ['no path fails; bad replies should be able to lose the customer.'] : []),
  ];
}

/** The endings of all paths on which every reply is one of the best. */
function bestEndings(scenario: Scenario): Scene[] {
  const ends = new Set<Scene>();
  const seen = new Set<string>();
  const visit = (scene: Scene, mood: number) => {
    if (seen.has(`${scene.id} ${mood}`)) return;
    seen.add(`${scene.id} ${mood}`);
    if (scene.ending) ends.add(scene);
    for (const choice of bestReplies(scenario, scene, mood)) {
      const after = moodAfter(mood, choice);
      visit(sceneNamed(scenario, nextScene(scenario, choice, after)), after);
    }
  };
  visit(sceneNamed(scenario, scenario.opening), scenario.mood);
  return [...ends];
}
