import { drillsIn } from '../../domain/library/bank.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';

export type Finished =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-such-lesson' | 'drills-unanswered' };

/** Marks a lesson as finished, now; a remedial plan counts only what was finished after the failed attempt. */
export async function finishLesson(
  needs: Needs,
  who: Person,
  ids: { course: string; lesson: string },
): Promise<Finished> {
  const course = needs.library.courses.get(ids.course as Course['id']);
  const lesson = course?.lessons.find(({ id }) => id === ids.lesson);
  if (!lesson) return { ok: false, reason: 'no-such-lesson' };
  const drills = drillsIn(lesson).filter((question) => needs.library.questions.has(question));
  const finished = await needs.store.finishLesson(who.id, lesson.id, drills, needs.now());
  return finished === 'finished' ? { ok: true } : { ok: false, reason: finished };
}
