import { type Attempt, isInHand } from '../../../domain/assessment/attempt.ts';
import type { AttemptId, ScenarioId } from '../../../domain/id.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { recordOf } from '../../learning/record-of.ts';
import type { Needs } from '../../needs.ts';
import { libraryOf } from '../library-of.ts';

/** A window's view of a role-play in a paper: `after` so many replies. */
export interface SeenInAttempt {
  readonly attempt: AttemptId;
  readonly scenario: ScenarioId;
  readonly after: number;
  readonly language: Language;
}

export type RunInAttempt =
  | {
      readonly ok: true;
      readonly attempt: Attempt;
      readonly scenario: Scenario;
      readonly choices: readonly string[];
      readonly seed: string;
    }
  | {
      readonly ok: false;
      readonly reason: 'no-such-attempt' | 'no-such-scenario' | 'attempt-annulled' | 'attempt-closed' | 'run-moved-on';
    };

/** The run of a role-play in somebody's open attempt, if it stands where a window shows it. */
export async function runInAttempt(
  needs: Needs,
  who: Person,
  { attempt: id, scenario: scenarioId, after }: SeenInAttempt,
): Promise<RunInAttempt> {
  const attempt = (await recordOf(needs, who)).attempts.find((kept) => kept.id === id);
  if (!attempt?.paper.scenarios.includes(scenarioId)) return { ok: false, reason: 'no-such-attempt' };
  if (attempt.annulled) return { ok: false, reason: 'attempt-annulled' };
  if (!isInHand(attempt) || attempt.confirmation) return { ok: false, reason: 'attempt-closed' };
  // A run goes on with the words it began with, whatever authors have written since.
  const { scenarios } = await libraryOf(needs, attempt);
  const scenario = scenarios.get(scenarioId);
  if (!scenario) return { ok: false, reason: 'no-such-scenario' };
  const choices = attempt.choices[scenarioId] ?? [];
  return choices.length === after
    ? { ok: true, attempt, scenario, choices, seed: attempt.seed }
    : { ok: false, reason: 'run-moved-on' };
}
