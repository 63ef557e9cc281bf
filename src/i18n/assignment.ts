import type { Audience, Due } from '../domain/assignment/assignment.ts';
import type { Format } from './format.ts';
import { positionName } from './names.ts';
import * as m from './paraglide/messages.js';
import type { Translate } from './translate.ts';

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** Whom an assignment is for, in words. */
export function audienceWords({ t, format }: Words, audience: Audience): string {
  switch (audience.kind) {
    case 'everyone':
      return t(m.audience_everyone);
    case 'departments':
      return format.list(audience.departments);
    case 'positions':
      return t(m.audience_positions, {
        positions: format.list(audience.positions.map((position) => positionName(t, position))),
      });
    case 'people':
      return t(m.audience_people, { count: audience.people.length });
    case 'hired-since':
      return t(m.audience_hired_since, { day: format.day(audience.day) });
  }
}

/** When it is due, in words. */
export function dueWords({ t, format }: Words, due: Due): string {
  return due.kind === 'day' ? t(m.due_day, { day: format.day(due.day) }) : t(m.due_days, { days: due.days });
}
