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
    scene = sceneNamed(scenario, nextScene(choice, mood));
  }
  return { turns, scene, mood, ended: scene.choices.length === 0 };
}

/** E ← clamp(E + Δ, 0, 100). */
export function moodAfter(mood: number, choice: Choice): number {
  return Math.min(100, Math.max(0, mood + choice.mood));
}

/** Where a choice leads, given the mood after it. */
export function nextScene(choice: Choice, mood: number): string {
  return choice.below && mood < choice.below.mood ? choice.below.leadsTo : choice.leadsTo;
}

/** @throws {RangeError} when there is no such scene: a fault of content that the build stops at. */
export function sceneNamed(scenario: Scenario, id: string): Scene {
  const scene = scenario.scenes.find((candidate) => candidate.id === id);
  if (!scene) throw new RangeError(`Scenario "${scenario.id}" has no scene "${id}".`);
  return scene;
}
