import type { Language } from '../language.ts';
import { shuffledBy } from '../random.ts';
import { type Played, play } from './play.ts';
import type { Persona, Scenario, Scene } from './scenario.ts';

/** A moment of a run as the browser gets it: one language, no points, no feedback. */
export interface StagedScene {
  readonly scenario: string;
  readonly title: string;
  readonly persona: Pick<Persona, 'look' | 'where'> & { readonly name: string };
  /** What was said so far, oldest first. */
  readonly talk: readonly Line[];
  readonly narration?: string;
  readonly says?: string;
  /** The customer's mood now, 0 to 100: what their face shows. */
  readonly mood: number;
  readonly choices: readonly { readonly id: string; readonly says: string }[];
  /** How many replies were given. */
  readonly turn: number;
  /** The ending's name, once there. */
  readonly ending?: string;
}

export interface Line {
  readonly who: 'customer' | 'learner' | 'narrator';
  readonly text: string;
}

/** The stage after these choices; replies in an order the seed gives. Undefined when they are no run of this scenario. */
export function stage(
  scenario: Scenario,
  choices: readonly string[],
  language: Language,
  seed: string,
): StagedScene | undefined {
  const played = play(scenario, choices);
  if (!played) return undefined;
  const { scene, mood, turns } = played;
  return {
    scenario: scenario.id,
    title: scenario.title[language],
    persona: { name: scenario.persona.name[language], look: scenario.persona.look, where: scenario.persona.where },
    talk: talkOf(played, language),
    narration: scene.narration?.[language],
    says: scene.says?.[language],
    mood,
    choices: shuffledBy(`${seed}:${scene.id}`, scene.choices).map(({ id, says }) => ({ id, says: says[language] })),
    turn: turns.length,
    ending: scene.ending?.[language],
  };
}

function talkOf({ turns }: Played, language: Language): Line[] {
  return turns.flatMap(({ scene, choice }) => [
    ...linesOf(scene, language),
    { who: 'learner' as const, text: choice.says[language] },
  ]);
}

export function linesOf({ narration, says }: Scene, language: Language): Line[] {
  return [
    ...(narration ? [{ who: 'narrator' as const, text: narration[language] }] : []),
    ...(says ? [{ who: 'customer' as const, text: says[language] }] : []),
  ];
}
