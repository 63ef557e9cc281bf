import type { PersonId } from '../../../domain/id.ts';
import type { Language } from '../../../domain/language.ts';
import type { Needs } from '../../needs.ts';
import type { ReminderCopy } from '../person-copy.ts';

/** What was told of somebody's courses, and what became of it; of their supervisor, no name. */
export async function remindersOf(
  { store, library }: Pick<Needs, 'store' | 'library'>,
  person: PersonId,
  language: Language,
): Promise<ReminderCopy[]> {
  const kept = await store.remindersAbout([person]);
  return kept.map(({ to, course, due, step, state, at }) => ({
    course: library.courses.get(course)?.title[language] ?? course,
    ...{ due, step, state, at, to: to === person ? 'self' : 'supervisor' },
  }));
}
