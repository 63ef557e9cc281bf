import { type Attempt, isSubmitted } from '../../assessment/attempt.ts';
import type { ScenarioId } from '../../id.ts';

/** A run of a role-play in a submitted assessment. Practice is nobody's business, and an assessment in hand is not over. */
export interface AssessedRun {
  readonly scenario: ScenarioId;
  /** Digest of the scenario as it was played; '' in papers drawn before versions were kept. */
  readonly version: string;
  /** Whether it was the person's first attempt at the assessment. */
  readonly first: boolean;
  /** At least one. */
  readonly choices: readonly string[];
}

/** Equal runs of people in one department, counted together. */
export interface RunCount extends Omit<AssessedRun, 'scenario'> {
  /** Where the people are now; '' for those in none. */
  readonly department: string;
  readonly count: number;
}

/** What was played of an attempt; nothing before it is submitted. A role-play nobody began is no run. */
export function runsOf(attempt: Attempt): AssessedRun[] {
  if (!isSubmitted(attempt)) return [];
  const { number, paper, choices } = attempt;
  const versions = new Map(Object.entries(paper.versions ?? {}));
  return Object.entries(choices).flatMap(([id, own]) =>
    own.length > 0
      ? [{ scenario: id as ScenarioId, version: versions.get(id) ?? '', first: number === 1, choices: own }]
      : [],
  );
}
