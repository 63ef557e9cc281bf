import { normNamed } from '../../domain/library/bank.ts';
import type { Course, Lesson } from '../../domain/library/course.ts';
import type { Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import type { LessonProgress } from '../../domain/people/record.ts';
import { NotKept, NotSure } from '../../store/store.ts';
import type { Needs } from '../needs.ts';
import { recordOf } from './record-of.ts';

export interface LessonPage {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly norms: readonly Norm[];
  readonly progress: LessonProgress;
  /** From 1. */
  readonly number: number;
  readonly before?: Lesson;
  readonly after?: Lesson;
}

/** A lesson to read; that it was opened is kept the first time, unless the disk is full: reading goes on then. */
export async function openLesson(
  needs: Needs,
  who: Person,
  ids: { course: string; lesson: string },
): Promise<LessonPage | undefined> {
  const course = needs.library.courses.get(ids.course as Course['id']);
  const index = course?.lessons.findIndex(({ id }) => id === ids.lesson) ?? -1;
  const lesson = course?.lessons[index];
  if (!course || !lesson) return undefined;
  const kept = (await recordOf(needs, who)).lessons[lesson.id];
  const progress = kept ?? { openedAt: needs.now(), drills: {} };
  if (!kept) await needs.store.openLesson(who.id, lesson.id, progress.openedAt).catch(letReadOn);
  return {
    course,
    lesson,
    norms: lesson.teaches.map((norm) => normNamed(needs.library, norm)),
    progress,
    number: index + 1,
    before: course.lessons[index - 1],
    after: course.lessons[index + 1],
  };
}

function letReadOn(error: unknown): void {
  if (!(error instanceof NotKept || error instanceof NotSure)) throw error;
}
