import type { LessonId, PersonId, QuestionId, ScenarioId } from '../domain/id.ts';
import type { Bookmark, Run } from '../domain/scenario/rehearsal.ts';

/** The part of a store for lessons, their drills and role-plays in practice; what is said of {@link Store} holds for it too. */
export interface Learning {
  /** Keeps when a lesson was first opened; later calls change nothing. */
  openLesson(id: PersonId, lesson: LessonId, at: Date): Promise<void>;
  /** Keeps whether the last answer to a drill was right; the lesson's other drills stay as they are. */
  answerDrill(
    id: PersonId,
    lesson: LessonId,
    drill: { readonly question: QuestionId; readonly right: boolean },
    at: Date,
  ): Promise<void>;
  /** Finishes a lesson, also again; 'drills-unanswered' when one of its `drills` was never answered. */
  finishLesson(
    id: PersonId,
    lesson: LessonId,
    drills: readonly QuestionId[],
    at: Date,
  ): Promise<'finished' | 'drills-unanswered'>;
  /**
   * Replaces the practice run in hand; one that `ended` joins those that did. 'moved', and nothing written, when the
   * rehearsal does not stand where it was `seen`: another window or device went on.
   */
  rehearse(
    id: PersonId,
    scenario: ScenarioId,
    change: { readonly seen: Bookmark; readonly run: Run; readonly ended: boolean },
    at: Date,
  ): Promise<'kept' | 'moved'>;
}
