import { DEFAULT_TIME_ZONE } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, moment, type Sheet, text } from '../../../server/export/sheet.ts';

/** Who asks for a list as a file, and what its address says: a list reads its filter there, as its page does. */
export interface Asked {
  readonly locals: App.Locals;
  readonly query: URLSearchParams;
}

/** A list to take away: its sheets, the list itself first; undefined for whoever may not have it. */
export type ListFile = (asked: Asked) => Promise<readonly [Sheet, ...Sheet[]] | undefined>;

export function whoIn({ locals }: Asked): Person {
  return locals.person as Person;
}

export function timeZoneOf({ organisation }: Pick<App.Locals, 'organisation'>): string {
  return organisation?.timeZone ?? DEFAULT_TIME_ZONE;
}

/** A column of moments, whose heading says the time zone. */
export function moments<Row>(locals: App.Locals, what: string, of: (row: Row) => Date | undefined): ColumnOf<Row> {
  return moment(locals.t(m.sheet_moment, { what, timeZone: timeZoneOf(locals) }), of);
}

/** Whose row it is: number, name and department. */
export function personColumns<Row extends { readonly person: Person }>({ t }: App.Locals): ColumnOf<Row>[] {
  return [
    text(t(m.employee_number), ({ person }) => person.number),
    text(t(m.name), ({ person }) => person.name),
    text(t(m.department), ({ person }) => person.department),
  ];
}
