import type { CourseId, ScenarioId } from '../domain/id.ts';
import type { RunCount } from '../domain/scenario/report/runs.ts';
import type { AssessedPerson } from '../domain/statistics/assessed.ts';
import type { MarkedAttempt } from '../domain/statistics/marked-attempt.ts';
import type { Period, PersonResults } from '../domain/statistics/period.ts';

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
  /**
   * What everybody came to within a period who was not erased, in any order, of one course or of each. Whoever has neither a
   * result nor a certificate is left out. As slow as {@link markedAttempts}.
   */
  resultsWithin(period: Period, course?: CourseId): AsyncIterable<PersonResults>;
}
