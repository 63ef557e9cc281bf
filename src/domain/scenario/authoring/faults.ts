import type { NormId } from '../../id.ts';
import { twice } from '../../library/faults/fault.ts';
import { faultsInRubric } from '../../question/kinds/phrase/faults.ts';
import { pointsOf } from '../measure.ts';
import type { Choice, Scenario, Scene } from '../scenario.ts';
import { faultsOnPaths } from './path-faults.ts';
import { cycleIn, linksOf } from './walk.ts';
import { faultsInWords } from './word-faults.ts';

/**
 * Everything about a scenario that an author must mend, in plain words; empty when it is sound. Never stops at the
 * first.
 */
export function faultsInScenario(scenario: Scenario, isRedLine: (norm: NormId) => boolean): string[] {
  const broken = brokenLinks(scenario);
  const faults = [
    ...faultsInScenes(scenario),
    ...redLineFaults(scenario, isRedLine),
    ...broken,
    ...faultsInWords(scenario),
  ];
  const cycle = cycleIn(scenario);
  if (cycle)
    faults.push(
      `the scenes ${cycle.join(' → ')} form a circle; every path must end, so let one of them lead on to another scene.`,
    );
  // Only a graph whose links all lead to an end can be walked.
  else if (broken.length === 0) faults.push(...faultsOnPaths(scenario, isRedLine));
  return faults;
}

function faultsInScenes({ scenes }: Scenario): string[] {
  return [
    ...twice(scenes).map((id) => `two scenes have the id "${id}"; give each an id of its own.`),
    ...scenes.flatMap(({ id, choices }) => [
      ...(choices.length === 1 ? [`scene "${id}" offers one reply only; give two to four.`] : []),
      ...twice(choices).map((own) => `two replies of scene "${id}" have the id "${own}"; give each an id of its own.`),
      ...(choices.some(({ heard }) => heard) && !choices.every(({ heard }) => heard)
        ? [`scene "${id}" can be answered in own words by some replies only; give "heard" to all of them, or to none.`]
        : []),
      ...choices.flatMap((choice) => heardFaults(id, choice)),
      ...choices
        .filter(({ below, from }) => below && from && below.mood > from.mood)
        .map(
          (choice) =>
            `${named(id, choice)} forks below a mood that is higher than the one it forks from; lower "below", or raise "from".`,
        ),
    ]),
  ];
}

/** Rubrics that cannot be read would fail where words are heard. */
function heardFaults(scene: Scene['id'], choice: Choice): string[] {
  if (!choice.heard) return [];
  return faultsInRubric(choice.heard).map(({ field, mend }) => `heard.${field} of ${named(scene, choice)}: ${mend}`);
}

/** A red line ends the run there and then, at fail. */
function redLineFaults({ scenes }: Scenario, isRedLine: (norm: NormId) => boolean): string[] {
  const fails = new Set(scenes.filter(({ ending }) => ending?.band === 'fail').map(({ id }) => id));
  return scenes.flatMap(({ id, choices }) =>
    choices
      .filter(({ norms }) => norms.broken.some(isRedLine))
      .flatMap((choice) => [
        ...([choice.leadsTo, choice.below?.leadsTo, choice.from?.leadsTo].every((to) => !to || fails.has(to))
          ? []
          : [`${named(id, choice)} crosses a red line; let it lead straight to an ending of band fail.`]),
        ...(pointsOf(choice) > 0 ? [`${named(id, choice)} crosses a red line and earns points; give it none.`] : []),
      ]),
  );
}

function brokenLinks(scenario: Scenario): string[] {
  const scenes = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  const { breaksOff, opening } = scenario;
  const wrongEnd = breaksOff && scenes.get(breaksOff.leadsTo)?.ending === undefined;
  return [
    ...linksOf(scenario)
      .filter(({ by, to }) => by !== 'breaksOff' && !scenes.has(to))
      .map(
        ({ from, to }) =>
          `scene "${from}" leads to "${to}", which does not exist; write that scene, or lead to another.`,
      ),
    ...(scenes.has(opening) ? [] : [`its opening scene "${opening}" does not exist; write it, or open with another.`]),
    ...(wrongEnd ? [`breaksOff leads to "${breaksOff.leadsTo}", which is no ending; let it lead to one.`] : []),
  ];
}

/** How faults name a reply. */
export function named(scene: Scene['id'], { id }: Choice): string {
  return `reply "${id}" of scene "${scene}"`;
}
