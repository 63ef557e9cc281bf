import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Needs } from '../needs.ts';
import { recordOf } from './record-of.ts';

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
  const progress = (await recordOf(needs, who)).lessons[lesson.id] ?? { openedAt: needs.now(), drills: {} };
  const drills = lesson.body.en.flatMap((part) => (part.kind === 'drill' ? [part.question] : []));
  if (drills.some((question) => !(question in progress.drills))) return { ok: false, reason: 'drills-unanswered' };
  await needs.store.setLesson(who.id, lesson.id, { ...progress, finishedAt: needs.now() });
  return { ok: true };
}
