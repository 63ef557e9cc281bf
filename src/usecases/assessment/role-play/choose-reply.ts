import { judgedAt, remainingAt } from '../../../domain/assessment/time-limit.ts';
import type { Person } from '../../../domain/people/person.ts';
import { type StagedScene, stage } from '../../../domain/scenario/stage.ts';
import type { Needs } from '../../needs.ts';
import { type RunInAttempt, runInAttempt, type SeenInAttempt } from './run-in-attempt.ts';

export type Chosen =
  | { readonly ok: true; readonly staged: StagedScene; readonly remaining: number }
  | Exclude<RunInAttempt, { ok: true }>
  | { readonly ok: false; readonly reason: 'choice-not-offered' };

/** Gives one reply in a role-play of the paper. There is no taking back. */
export async function chooseReply(
  needs: Needs,
  who: Person,
  { choice, ...seen }: SeenInAttempt & { readonly choice: string },
): Promise<Chosen> {
  const run = await runInAttempt(needs, who, seen);
  if (!run.ok) return run;
  const { attempt, scenario, after, language } = seen;
  const staged = stage(run.scenario, [...run.choices, choice], { language, seed: run.seed });
  if (!staged) return { ok: false, reason: 'choice-not-offered' };
  const kept = await needs.store.addChoice(who.id, attempt, { scenario, choice, after }, judgedAt(needs.now()));
  switch (kept) {
    case 'saved':
      return { ok: true, staged, remaining: remainingAt(run.attempt, needs.now()) };
    case 'moved':
      return { ok: false, reason: 'run-moved-on' };
    case 'closed':
      return { ok: false, reason: 'attempt-closed' };
    case 'unknown':
      return { ok: false, reason: 'no-such-attempt' };
  }
}
