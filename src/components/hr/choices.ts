import type { Library } from '../../domain/library/library.ts';
import { POSITIONS, type Position } from '../../domain/library/norm.ts';
import { positionName } from '../../i18n/names.ts';
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

export function positionChoice(t: Translate, chosen: Position | undefined) {
  const options = POSITIONS.map((value) => ({ value: value as string, name: positionName(t, value) }));
  return { name: 'position', label: t(m.position), chosen: chosen as string | undefined, options };
}

export function courseChoice({ t, say }: { t: Translate; say: Say }, { courses }: Library, chosen: string | undefined) {
  const options = [...courses.values()].map(({ id, title }) => ({ value: id as string, name: say(title) }));
  return { name: 'course', label: t(m.course), chosen, options };
}
