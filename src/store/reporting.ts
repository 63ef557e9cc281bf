import type { ScenarioId } from '../domain/id.ts';
import type { RunCount } from '../domain/scenario/report/runs.ts';
import type { AssessedPerson } from '../domain/statistics/assessed.ts';
import type { MarkedAttempt } from '../domain/statistics/marked-attempt.ts';

/** The part of a store for reports on everybody; what is said of {@link Store} holds for it too. */
export interface Reporting {
  /** Everybody's runs of a role-play in submitted attempts, equal ones together, in any order. Who was erased has none. */
  countRuns(scenario: ScenarioId): Promise<readonly RunCount[]>;
  /**
   * The marks of every submitted attempt in force, in any order, those of erased people too, since nobody can be told from
   * them. Slow, so for work in the background; what changes meanwhile may be in it or not.
   */
  markedAttempts(): AsyncIterable<MarkedAttempt>;
  /**
   * The submitted attempts in force of everybody who has any and was not erased, person by person in any order. As slow as
   * {@link markedAttempts}.
   */
  assessedPeople(): AsyncIterable<AssessedPerson>;
}
