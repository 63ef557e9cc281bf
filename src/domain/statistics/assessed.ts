import { type Attempt, isInForce, type SubmittedAttempt } from '../assessment/attempt.ts';
import type { PersonId, ScenarioId } from '../id.ts';
import { type MarkedAttempt, markedAttempt } from './marked-attempt.ts';

/** Somebody's submitted attempts in force, in the order they were submitted in, as far as counting norms goes into them. */
export interface AssessedPerson {
  readonly person: PersonId;
  readonly attempts: readonly AssessedAttempt[];
}

/** A marked attempt with when it was submitted and how its role-plays were played. */
export interface AssessedAttempt extends MarkedAttempt {
  readonly at: Date;
  readonly runs: readonly PlayedRun[];
}

export interface PlayedRun {
  readonly scenario: ScenarioId;
  /** Digest of the scenario as it was played; '' in papers drawn before versions were kept. */
  readonly version: string;
  /** At least one. */
  readonly choices: readonly string[];
}

/** Undefined for attempts in hand and annulled ones. */
export function assessedAttempt(attempt: Attempt): AssessedAttempt | undefined {
  const marked = markedAttempt(attempt);
  if (!marked || !isInForce(attempt)) return undefined;
  return { ...marked, at: attempt.submittedAt, runs: playedIn(attempt) };
}

function playedIn({ paper, choices }: SubmittedAttempt): PlayedRun[] {
  const versions = new Map(Object.entries(paper.versions ?? {}));
  return Object.entries(choices).flatMap(([id, own]) =>
    own.length > 0 ? [{ scenario: id as ScenarioId, version: versions.get(id) ?? '', choices: own }] : [],
  );
}
