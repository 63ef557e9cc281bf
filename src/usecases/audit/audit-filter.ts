import { AUDIT_ACTS, type AuditAct, type AuditPick } from '../../domain/audit.ts';
import { AUDIT_GROUPS, type AuditGroup, actsIn } from '../../domain/audit-groups.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Day } from '../../domain/people/person.ts';
import { dayIn, daysAfter } from '../../domain/time.ts';

/** How somebody is named in the entries looked for. */
export const AUDIT_ROLES = ['concerning', 'about', 'by'] as const;
export type AuditRole = (typeof AUDIT_ROLES)[number];

/** What of the trail is looked for, as an address says it. */
export interface AuditFilter {
  /** A name, an employee number or an id. */
  readonly person?: string;
  readonly role?: AuditRole;
  readonly act?: AuditAct | AuditGroup;
  readonly since?: Day;
  readonly until?: Day;
  readonly text?: string;
}

const LONGEST = 100;
const QUARTER = 900_000;

/** Whatever an address says; what means nothing is left out. */
export function auditFilterFrom(query: URLSearchParams): AuditFilter {
  const said = (name: string) => query.get(name)?.trim().slice(0, LONGEST) || undefined;
  const one = <Value extends string>(name: string, known: readonly Value[]) =>
    known.find((value) => value === said(name));
  const day = (name: string) => {
    const text = said(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? (text as Day) : undefined;
  };
  return {
    person: said('person'),
    role: one('role', AUDIT_ROLES),
    act: one('act', [...AUDIT_GROUPS, ...AUDIT_ACTS]),
    since: day('since'),
    until: day('until'),
    text: said('text'),
  };
}

/** What the store is asked for; days are whole ones of the time zone. */
export function pickOf(
  { role = 'concerning', act, since, until, text }: AuditFilter,
  timeZone: string,
  person?: PersonId,
): AuditPick {
  const group = AUDIT_GROUPS.find((one) => one === act);
  return {
    ...(person && { [role]: person }),
    ...(act && { acts: group ? actsIn(group) : [act as AuditAct] }),
    ...(since && { since: startOf(since, timeZone) }),
    ...(until && { until: startOf(daysAfter(until, 1), timeZone) }),
    ...(text && { text }),
  };
}

/** The first moment of a calendar day: somewhere within 15 hours of that day's beginning in UTC, at a quarter. */
export function startOf(day: Day, timeZone: string): Date {
  let [early, late] = [Date.parse(day) / QUARTER - 60, Date.parse(day) / QUARTER + 60];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (dayIn(timeZone, new Date(middle * QUARTER)) >= day) late = middle;
    else early = middle;
  }
  return new Date(late * QUARTER);
}
