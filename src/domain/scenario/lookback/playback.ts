import type { Language } from '../../language.ts';
import type { Debrief } from '../debrief.ts';
import { type Line, linesOf } from '../stage.ts';

/** A moment of a run played back, in one language: the customer's turn, the reply to it, or the end. */
export interface PlaybackStep {
  /** 1 for the first; undefined at the end. */
  readonly turn?: number;
  readonly lines: readonly Line[];
  /** What the customer felt at a reply, and why. */
  readonly why?: string;
  /** The customer's mood, 0 to 100. */
  readonly mood: number;
}

/** A run taken apart for playing it back: two steps a turn, then the ending. */
export function playbackOf({ turns, ending, moods }: Debrief, language: Language): PlaybackStep[] {
  const steps = turns.flatMap(({ scene, choice, moodBefore, moodAfter }, index) => [
    { turn: index + 1, lines: linesOf(scene, language), mood: moodBefore },
    {
      turn: index + 1,
      lines: [{ who: 'learner' as const, text: choice.says[language] }],
      why: choice.feedback[language],
      mood: moodAfter,
    },
  ]);
  return [...steps, { lines: linesOf(ending, language), mood: moods.at(-1) ?? 0 }];
}
