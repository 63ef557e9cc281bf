import type { CourseId, NormId, ProgrammeId, QuestionId, ScenarioId } from '../id.ts';
import type { Question } from '../question/question.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Course, Programme } from './course.ts';
import type { ServedEdition } from './edition.ts';
import type { Norm, Source } from './norm.ts';

/** Everything authors have written, by id, as it is served under one organisation's rules. Never changed. */
export interface Library {
  /** A digest of the content, kept with each result so that it can be told which content it was graded by. */
  readonly version: string;
  /** Scenario id → the digest of that scenario as it is served, which its content is kept under. */
  readonly versions: ReadonlyMap<string, string>;
  /** Course id → the edition that its papers are drawn from. */
  readonly editions: ReadonlyMap<CourseId, ServedEdition>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly norms: ReadonlyMap<NormId, Norm>;
  /** Norms that the organisation has switched off: nothing teaches or asks them, while results go on naming them. */
  readonly off: ReadonlySet<NormId>;
  /** Questions that HR found faulty: nothing asks them, and they count in no result. */
  readonly voided: ReadonlySet<QuestionId>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly scenarios: ReadonlyMap<ScenarioId, Scenario>;
  readonly courses: ReadonlyMap<CourseId, Course>;
  readonly programmes: ReadonlyMap<ProgrammeId, Programme>;
}
