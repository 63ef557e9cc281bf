import { AUDIT_ACTS, type AuditAct, type AuditPick } from '../../domain/audit.ts';
import { AUDIT_GROUPS, type AuditGroup, actsIn } from '../../domain/audit-groups.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Day } from '../../domain/people/person.ts';
import { dayFrom } from '../../domain/people/staff-day.ts';
import { daysAfter, startOf } from '../../domain/time.ts';

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

/** Whatever an address says; what means nothing is left out. */
export function auditFilterFrom(query: URLSearchParams): AuditFilter {
  const said = (name: string) => query.get(name)?.trim().slice(0, LONGEST) || undefined;
  const one = <Value extends string>(name: string, known: readonly Value[]) =>
    known.find((value) => value === said(name));
  const day = (name: string) => dayFrom(said(name) ?? '');
  return {
    person: said('person'),
    role: one('role', AUDIT_ROLES),
    act: one('act', [...AUDIT_GROUPS, ...AUDIT_ACTS]),
    since: day('since'),
    until: day('until'),
    text: said('text'),
  };
}

/** The number of the entry before which an address asks; undefined when it names none. */
export function entryIn(query: URLSearchParams): number | undefined {
  const number = Number(query.get('before'));
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
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
    ...(since && { since: startOf(timeZone, since) }),
    ...(until && { until: startOf(timeZone, daysAfter(until, 1)) }),
    ...(text && { text }),
  };
}
