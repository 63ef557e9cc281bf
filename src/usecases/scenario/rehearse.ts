import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { play } from '../../domain/scenario/play.ts';
import { type Bookmark, isThought, type Run } from '../../domain/scenario/rehearsal.ts';
import { type StagedScene, stage } from '../../domain/scenario/stage.ts';
import type { Needs } from '../needs.ts';
import { freshRun, type InHand, type Refused, runAt, seedOf } from './run-in-hand.ts';

export type Rehearsed =
  | { readonly ok: true; readonly staged: StagedScene; readonly bookmark: Bookmark }
  | Refused
  | { readonly ok: false; readonly reason: 'choice-not-offered' | 'thought-impossible' | 'nothing-to-take-back' };

/** A window's view of a run: which role-play, where it stands there, and in which language it goes on. */
export interface Seen {
  readonly scenario: string;
  readonly bookmark: Bookmark;
  readonly language: Language;
}

/** Gives one reply in practice. `thought` is how long the learner took, in milliseconds; it shows in the debrief only. */
export async function rehearse(
  needs: Needs,
  who: Person,
  { choice, thought, ...seen }: Seen & { readonly choice: string; readonly thought: number },
): Promise<Rehearsed> {
  const found = await runAt(needs, who, seen);
  if (!found.ok) return found;
  const { run, rehearsal, version } = found.inHand;
  if (run.version !== version) return { ok: false, reason: 'scenario-rewritten' };
  const since = run.choices.length > 0 ? rehearsal?.lastAt : undefined;
  if (!isThought(thought, since, needs.now())) return { ok: false, reason: 'thought-impossible' };
  const next = { ...run, choices: [...run.choices, choice], thought: [...run.thought, thought] };
  return goOn(needs, who, found.inHand, next, seen.language);
}

/** Takes the last reply back, as long as the run has not ended. */
export async function takeBack(needs: Needs, who: Person, seen: Seen): Promise<Rehearsed> {
  const found = await runAt(needs, who, seen);
  if (!found.ok) return found;
  const { run, scenario, version } = found.inHand;
  if (run.version !== version) return { ok: false, reason: 'scenario-rewritten' };
  if (run.choices.length === 0 || play(scenario, run.choices)?.ended) {
    return { ok: false, reason: 'nothing-to-take-back' };
  }
  // Under a new number, since replies are only ever added to a run: so a bookmark never means two of them.
  const next = {
    ...run,
    number: run.number + 1,
    choices: run.choices.slice(0, -1),
    thought: run.thought.slice(0, -1),
  };
  return goOn(needs, who, found.inHand, next, seen.language);
}

/** Begins a new run: from the opening, or from the first `turns` replies of an earlier run, its variations kept. */
export async function tryAgain(
  needs: Needs,
  who: Person,
  { from, ...seen }: Seen & { readonly from?: { readonly run: number; readonly turns: number } | undefined },
): Promise<Rehearsed> {
  const found = await runAt(needs, who, seen);
  if (!found.ok) return found;
  const { run, rehearsal, version } = found.inHand;
  const number = run.number + 1;
  if (!from) return goOn(needs, who, found.inHand, freshRun(version, number), seen.language);
  const earlier = rehearsal?.runs.find((one) => one.number === from.run);
  if (!earlier || from.turns >= earlier.choices.length) return { ok: false, reason: 'choice-not-offered' };
  if (earlier.version !== version) return { ok: false, reason: 'scenario-rewritten' };
  const next: Run = {
    ...{ number, version, variation: earlier.variation },
    choices: earlier.choices.slice(0, from.turns),
    thought: earlier.thought.slice(0, from.turns),
  };
  return goOn(needs, who, found.inHand, next, seen.language);
}

async function goOn(
  needs: Needs,
  who: Person,
  { scenario, seen }: InHand,
  run: Run,
  language: Language,
): Promise<Rehearsed> {
  const played = play(scenario, run.choices);
  const staged = stage(scenario, run.choices, { language, seed: seedOf(who, run) });
  if (!played || !staged) return { ok: false, reason: 'choice-not-offered' };
  const kept = await needs.store.rehearse(who.id, scenario.id, { seen, run, ended: played.ended }, needs.now());
  if (kept === 'moved') return { ok: false, reason: 'run-moved-on' };
  return { ok: true, staged, bookmark: { run: run.number, after: run.choices.length } };
}
