import { DEFAULT_TIME_ZONE } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Times } from '../../../domain/statistics/asked/outcome.ts';
import { shareOf } from '../../../i18n/format.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { type ColumnOf, moment, number, type Sheet, text } from '../../../server/export/sheet.ts';
import { type ListTaken, noteTaken } from '../../../usecases/out/note-taken.ts';

/** Who asks for a list as a file, and what its address says: a list reads its filter there, as its page does. */
export interface Asked {
  readonly locals: App.Locals;
  readonly query: URLSearchParams;
}

/** A list to take away: its sheets, the list itself first; undefined for whoever may not have it. */
export type ListFile = (asked: Asked) => Promise<readonly [Sheet, ...Sheet[]] | undefined>;

/** Sheets on their way to whoever may see what they list; that they were taken goes into the audit trail, with what the list was narrowed to. */
export async function noted(
  asked: Asked,
  what: { readonly list: ListTaken; readonly filter?: object },
  ...sheets: readonly [Sheet, ...Sheet[]]
): Promise<readonly [Sheet, ...Sheet[]]> {
  await noteTaken(asked.locals.server, whoIn(asked), { ...what, rows: sheets[0].rows.length });
  return sheets;
}

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

/** How often something was missed of the times it was asked. */
export function timesColumns<Row>({ t }: App.Locals, of: (row: Row) => Times | undefined): ColumnOf<Row>[] {
  return [
    number(t(m.sheet_asked), (row) => of(row)?.asked),
    number(t(m.sheet_missed), (row) => of(row)?.missed),
    number(t(m.sheet_percent, { what: t(m.norm_missed_share) }), (row) => percentOf(of(row)?.missed, of(row)?.asked)),
  ];
}

/** Whole per cent as on every page; none of nothing. */
export function percentOf(part = 0, all = 0): number | undefined {
  return all === 0 ? undefined : shareOf(part, all);
}
