import type { Person } from '../../domain/people/person.ts';
import { isSayable } from '../../domain/question/said.ts';
import { hear } from '../../domain/scenario/hear.ts';
import { play } from '../../domain/scenario/play.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { filled, slotsOf } from '../../domain/scenario/vary.ts';
import type { Needs } from '../needs.ts';
import type { Seen } from './rehearse.ts';
import { type Refused, runAt, seedOf } from './run-in-hand.ts';

export type Heard =
  | {
      readonly ok: true;
      /** The replies that the words may mean, nearest first, for the learner to confirm; none when nothing is near. */
      readonly heard: readonly { readonly id: string; readonly says: string }[];
    }
  | Refused
  | { readonly ok: false; readonly reason: 'words-not-sayable' };

/** Which replies the learner's own words may mean, in practice. Nothing is kept: they confirm one by giving it. */
export async function hearReply(
  needs: Needs,
  who: Person,
  { text, ...seen }: Seen & { readonly text: string },
): Promise<Heard> {
  const found = await runAt(needs, who, seen);
  if (!found.ok) return found;
  const { scenario, run } = found.inHand;
  return heardIn(scenario, run.choices, { text, language: seen.language, seed: seedOf(who, run) });
}

/** The same for any run of a scenario, as its texts stand in it. */
export function heardIn(
  scenario: Scenario,
  choices: readonly string[],
  { text, language, seed }: { text: string; language: Seen['language']; seed: string },
): Heard {
  if (!isSayable(text)) return { ok: false, reason: 'words-not-sayable' };
  const scene = play(scenario, choices)?.scene;
  const replies = filled(scene ? hear(scene, text) : [], slotsOf(scenario.variations, seed));
  return { ok: true, heard: replies.map(({ id, says }) => ({ id, says: says[language] })) };
}
