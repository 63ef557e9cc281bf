import type { Library } from '../../domain/library/library.ts';
import * as m from '../../i18n/paraglide/messages.js';
import type { Say, Translate } from '../../i18n/translate.ts';
import { NO_DEPARTMENT } from '../../usecases/results/narrowing.ts';

/** The departments to choose from, and none at all. */
export function departmentChoice(t: Translate, departments: readonly string[], chosen: string | undefined) {
  const options = [
    ...departments.map((name) => ({ value: name, name })),
    { value: NO_DEPARTMENT, name: t(m.no_department) },
  ];
  return { name: 'department', label: t(m.department), chosen, options };
}

export function courseChoice({ t, say }: { t: Translate; say: Say }, { courses }: Library, chosen: string | undefined) {
  const options = [...courses.values()].map(({ id, title }) => ({ value: id as string, name: say(title) }));
  return { name: 'course', label: t(m.course), chosen, options };
}
