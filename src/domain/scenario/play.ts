import type { Choice, Scenario, Scene } from './scenario.ts';

/** One reply that was given, and what it did. */
export interface Turn {
  readonly scene: Scene;
  readonly choice: Choice;
  /** The customer's mood after the reply, 0 to 100. */
  readonly mood: number;
}

/** A run replayed from its choices. The choices are the whole state; everything else follows from them. */
export interface Played {
  readonly turns: readonly Turn[];
  /** Where the run stands now; an ending when it is over. */
  readonly scene: Scene;
  readonly mood: number;
  readonly ended: boolean;
}

/**
 * Replays `choices` from the opening scene.
 * @returns undefined when a scene does not offer the choice made in it.
 */
export function play(scenario: Scenario, choices: readonly string[]): Played | undefined {
  const turns: Turn[] = [];
  let scene = sceneNamed(scenario, scenario.opening);
  let mood = scenario.mood;
  for (const id of choices) {
    const choice = scene.choices.find((offered) => offered.id === id);
    if (!choice) return undefined;
    mood = moodAfter(mood, choice);
    turns.push({ scene, choice, mood });
    scene = sceneNamed(scenario, nextScene(scenario, choice, mood));
  }
  return { turns, scene, mood, ended: scene.choices.length === 0 };
}

/** E ← clamp(E + Δ, 0, 100). */
export function moodAfter(mood: number, choice: Choice): number {
  return Math.min(100, Math.max(0, mood + choice.mood));
}

/** Where a choice leads, given the mood after it: by the reply's own forks first, then by the customer's breaking off. */
export function nextScene(scenario: Scenario, choice: Choice, mood: number): string {
  const to = wayOf(choice, mood);
  const { breaksOff } = scenario;
  const goesOn = breaksOff && mood < breaksOff.below && sceneNamed(scenario, to).choices.length > 0;
  return goesOn ? breaksOff.leadsTo : to;
}

function wayOf({ leadsTo, below, from }: Choice, mood: number): string {
  if (below && mood < below.mood) return below.leadsTo;
  return from && mood >= from.mood ? from.leadsTo : leadsTo;
}

/** Content never changes while it is in use, and every step of every path asks. */
const scenesOf = new WeakMap<Scenario, ReadonlyMap<string, Scene>>();

/** @throws {RangeError} when there is no such scene: a fault of content that the build stops at. */
export function sceneNamed(scenario: Scenario, id: string): Scene {
  const scenes = scenesOf.get(scenario) ?? new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  scenesOf.set(scenario, scenes);
  const scene = scenes.get(id);
  if (!scene) throw new RangeError(`Scenario "${scenario.id}" has no scene "${id}".`);
  return scene;
}
