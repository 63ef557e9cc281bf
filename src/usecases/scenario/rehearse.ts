import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/people/person.ts';
import { type Debrief, debrief } from '../../domain/scenario/debrief.ts';
import { play } from '../../domain/scenario/play.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { type StagedScene, stage } from '../../domain/scenario/stage.ts';
import { recordOf } from '../learning/record-of.ts';
import type { Needs } from '../needs.ts';

export interface RehearsalPage {
  readonly scenario: Scenario;
  readonly staged: StagedScene;
  readonly choices: readonly string[];
  readonly finished: number;
  /** Set once an ending is reached. */
  readonly debrief?: Debrief;
}

/** Where a person's practice run stands; it goes on where they left it. */
export async function showRehearsal(
  needs: Needs,
  who: Person,
  { scenario: id, language }: { scenario: string; language: Language },
): Promise<RehearsalPage | undefined> {
  const scenario = needs.library.scenarios.get(id as Scenario['id']);
  if (!scenario) return undefined;
  const kept = (await recordOf(needs, who)).rehearsals[id];
  // A run on a scenario that has been rewritten since starts over; practice counts for nothing.
  const choices = kept && play(scenario, kept.choices) ? kept.choices : [];
  const finished = kept?.finished ?? 0;
  const staged = stage(scenario, choices, language, seedOf(who, finished)) as StagedScene;
  return { scenario, staged, choices, finished, debrief: debrief(scenario, choices) };
}

export type Rehearsed =
  | { readonly ok: true; readonly staged: StagedScene }
  | { readonly ok: false; readonly reason: 'no-such-scenario' | 'choice-not-offered' };

/** Keeps a practice run: `choices` made so far, fewer than before when one was taken back, none to start over. */
export async function rehearse(
  needs: Needs,
  who: Person,
  { scenario: id, choices, language }: { scenario: string; choices: readonly string[]; language: Language },
): Promise<Rehearsed> {
  const scenario = needs.library.scenarios.get(id as Scenario['id']);
  if (!scenario) return { ok: false, reason: 'no-such-scenario' };
  const played = play(scenario, choices);
  if (!played) return { ok: false, reason: 'choice-not-offered' };
  const run = { choices, ended: played.ended };
  const { before } = await needs.store.rehearse(who.id, scenario.id, run, needs.now());
  return { ok: true, staged: stage(scenario, choices, language, seedOf(who, before)) as StagedScene };
}

function seedOf({ id }: Person, finished: number): string {
  return `${id}:${finished}`;
}
