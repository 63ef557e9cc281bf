import { LANGUAGES, type Language } from '../../language.ts';
import { pointsOf } from '../measure.ts';
import type { Choice, Scenario, Scene } from '../scenario.ts';
import { notSlotsIn, slotsIn } from '../vary.ts';

/** What the words of a scenario give away or leave open, in plain words. */
export function faultsInWords(scenario: Scenario): string[] {
  return [...slotFaults(scenario), ...LANGUAGES.flatMap((language) => lengthFaults(scenario, language))];
}

function slotFaults(scenario: Scenario): string[] {
  const { variations = {}, title, ...rest } = scenario;
  const choices = scenario.scenes.flatMap((scene) => scene.choices);
  const told = {
    ...rest,
    scenes: rest.scenes.map((scene) => ({ ...scene, choices: scene.choices.map(withoutHeard) })),
  };
  const [used, written] = [slotsIn(told), Object.keys(variations)];
  return [
    ...notSlotsIn(scenario).map(
      (braced) =>
        `"${braced}" stands in a text, but is no slot; write slots like {{surname}}: small letters, digits and dashes, no spaces.`,
    ),
    ...slotsIn(title).map((slot) => `"{{${slot}}}" stands in the title, where nothing fills it; take it out.`),
    ...slotsIn(choices.map(({ heard }) => heard)).map(
      (slot) => `"{{${slot}}}" stands in "heard", where nothing fills it; take it out.`,
    ),
    ...used
      .filter((slot) => !written.includes(slot))
      .map((slot) => `"{{${slot}}}" stands in a text, but variations say nothing of "${slot}".`),
    ...written.filter((slot) => !used.includes(slot)).map((slot) => `no text uses the variation "${slot}".`),
    ...slotsIn(variations).map((slot) => `"{{${slot}}}" stands inside a variation; slots can only stand in texts.`),
  ];
}

function withoutHeard({ heard: _, ...choice }: Choice): Choice {
  return choice;
}

function lengthFaults(scenario: Scenario, language: Language): string[] {
  const turns = scenario.scenes.filter(({ choices }) => choices.length > 1);
  const telling = tellingScenes(scenario, language);
  if (telling.length * 2 <= turns.length) return [];
  return [
    `in ${telling.length} of ${turns.length} scenes the best reply is the longest in ${language} (${telling.join(', ')}); that gives it away: lengthen others, or shorten it, in at least ${Math.ceil(telling.length - turns.length / 2)}.`,
  ];
}

/** The scenes whose best reply, the one that earns the most, is the longest in a language, which gives it away. */
export function tellingScenes({ scenes }: Scenario, language: Language): string[] {
  return scenes.filter((scene) => isBestLongest(scene, language)).map(({ id }) => id);
}

/** Alone the longest, and alone the best. */
function isBestLongest({ choices }: Scene, language: Language): boolean {
  const [best, second] = choices.toSorted((a, b) => pointsOf(b) - pointsOf(a));
  if (!best || !second || pointsOf(best) === pointsOf(second)) return false;
  const length = best.says[language].length;
  return choices.every((other) => other === best || other.says[language].length < length);
}
