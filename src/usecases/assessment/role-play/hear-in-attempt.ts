import type { Person } from '../../../domain/people/person.ts';
import type { Needs } from '../../needs.ts';
import { type Heard, heardIn } from '../../scenario/hear-reply.ts';
import { type RunInAttempt, runInAttempt, type SeenInAttempt } from './run-in-attempt.ts';

/** Which replies the learner's own words may mean, in a role-play of the paper. Nothing is kept: they confirm one by giving it. */
export async function hearInAttempt(
  needs: Needs,
  who: Person,
  { text, ...seen }: SeenInAttempt & { readonly text: string },
): Promise<Heard | Exclude<RunInAttempt, { ok: true }>> {
  const run = await runInAttempt(needs, who, seen);
  return run.ok ? heardIn(run.scenario, run.choices, { text, language: seen.language, seed: run.seed }) : run;
}
