import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../src/domain/language.ts';
import { hear } from '../../../src/domain/scenario/hear.ts';
import { play, sceneNamed } from '../../../src/domain/scenario/play.ts';
import type { Choice, Scenario } from '../../../src/domain/scenario/scenario.ts';
import { type StagedScene, stage } from '../../../src/domain/scenario/stage.ts';
import { library } from './learner.ts';
import type { Employee } from './office.ts';
import { bestRun } from './right-answers.ts';
import { m, type Words } from './words.ts';

export const SCENARIOS = [...library.scenarios.values()];

/** A role-play that limits the time to think from its opening on. */
export const limited = SCENARIOS.find((scenario) => sceneNamed(scenario, scenario.opening).thinking)!;

/** A scene on the best run where own words are heard, how to come there, and a reply whose own text is taken for it alone. */
export const freely = SCENARIOS.flatMap(heardOn)[0]!;

function heardOn(scenario: Scenario): { scenario: Scenario; before: string[]; choice: Choice }[] {
  const run = bestRun(scenario);
  return run.flatMap((_, turn) => {
    const before = run.slice(0, turn);
    const { scene } = play(scenario, before)!;
    const alone = ({ id, says }: Choice) => hear(scene, says.en).length === 1 && hear(scene, says.en)[0]?.id === id;
    return scene.choices
      .filter((choice) => !choice.says.en.includes('{{') && alone(choice))
      .map((choice) => ({ scenario, before, choice }));
  });
}

/** What the first run of a role-play shows somebody after these replies. */
export function stagedFor(
  { id }: Employee,
  scenario: Scenario,
  choices: readonly string[],
  language: Language,
): StagedScene {
  return stage(scenario, choices, { language, seed: `${id}:1` })!;
}

/** The stage on a page. */
export function stageOn(page: Page, scenario: Scenario, { say }: Words): Locator {
  return page.getByRole('region', { name: say(scenario.title), exact: true });
}

/** What a screen reader is told of the scene. */
export function toldOn(stage: Locator): Locator {
  return stage.getByRole('status').first();
}

/** The replies to choose from. */
export function repliesOn(stage: Locator): Locator {
  return stage.getByRole('listitem').getByRole('button');
}

/** Presses the number of a reply, counted from 1, once the scene has been there long enough for numbers to count. */
export async function pressNumber(page: Page, number: number): Promise<void> {
  await page.waitForTimeout(450);
  await page.keyboard.press(String(number));
}

/** Turns from the field for own words to the replies, where there is one. */
export async function showReplies(stage: Locator, staged: StagedScene, { t }: Words): Promise<void> {
  const toReplies = stage.getByRole('button', { name: t(m.stage_to_replies), exact: true });
  if (staged.freely) await toReplies.press('Enter');
}
