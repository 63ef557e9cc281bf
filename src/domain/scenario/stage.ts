import type { Language } from '../language.ts';
import { shuffledBy } from '../random.ts';
import { type Played, play } from './play.ts';
import type { Persona, Scenario, Scene } from './scenario.ts';
import { filled, slotsOf } from './vary.ts';

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
  /** Seconds until waiting shows on the customer's face. */
  readonly patience: number;
  /** Seconds to think that the author has set, if any. */
  readonly thinking?: number;
  readonly choices: readonly { readonly id: string; readonly says: string }[];
  /** Whether the reply may be given in the learner's own words. */
  readonly freely: boolean;
  /** How many replies were given. */
  readonly turn: number;
  /** The ending's name, once there. */
  readonly ending?: string;
}

export interface Line {
  readonly who: 'customer' | 'learner' | 'narrator';
  readonly text: string;
}

/** What the learner is told before it begins. */
export interface Briefing {
  readonly where: string;
  /** Who the customer is. */
  readonly about: string;
  /** Whether a scene limits the time to think. */
  readonly timed: boolean;
}

/** How a run is shown: variations and the order of replies come from the seed. */
export interface Staging {
  readonly language: Language;
  readonly seed: string;
}

/** The stage after these choices. Undefined when they are no run of this scenario. */
export function stage(scenario: Scenario, choices: readonly string[], staging: Staging): StagedScene | undefined {
  const played = play(scenario, choices);
  if (!played) return undefined;
  const { language, seed } = staging;
  const slots = slotsOf(scenario.variations, seed);
  const { scene, mood, turns } = { ...played, scene: filled(played.scene, slots) };
  const persona = filled(scenario.persona, slots);
  return {
    scenario: scenario.id,
    title: scenario.title[language],
    persona: { name: persona.name[language], look: persona.look, where: persona.where },
    talk: filled(turns, slots).flatMap((turn) => talkOf(turn, language)),
    narration: scene.narration?.[language],
    says: scene.says?.[language],
    mood,
    patience: scenario.patience,
    thinking: scene.thinking,
    choices: shuffledBy(`${seed}:${scene.id}`, scene.choices).map(({ id, says }) => ({ id, says: says[language] })),
    freely: scene.choices.some(({ heard }) => heard),
    turn: turns.length,
    ending: scene.ending?.name[language],
  };
}

export function briefingOf(scenario: Scenario, { language, seed }: Staging): Briefing {
  const { briefing, persona } = filled(scenario, slotsOf(scenario.variations, seed));
  return {
    where: briefing[language],
    about: persona.about[language],
    timed: scenario.scenes.some(({ thinking }) => thinking !== undefined),
  };
}

function talkOf({ scene, choice }: Played['turns'][number], language: Language): Line[] {
  return [...linesOf(scene, language), { who: 'learner', text: choice.says[language] }];
}

export function linesOf({ narration, says }: Scene, language: Language): Line[] {
  return [
    ...(narration ? [{ who: 'narrator' as const, text: narration[language] }] : []),
    ...(says ? [{ who: 'customer' as const, text: says[language] }] : []),
  ];
}
