import type { Day } from '../../../domain/people/person.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import type { Translate } from '../../../i18n/translate.ts';
import type { ExceptionRow } from '../../../usecases/exception/list-exceptions.ts';
import type { ExceptionColumn } from '../../../usecases/exception/sort-exceptions.ts';
import type { ExceptionKind } from '../../../usecases/exception/told.ts';
import { personLink } from '../links.ts';

const KINDS = {
  'extra-time': m.extra_time,
  attempt: m.exceptions_attempt,
  exemption: m.exceptions_exemption,
} satisfies Record<ExceptionKind, unknown>;

export function exceptionKindName(t: Translate, kind: ExceptionKind): string {
  return t(KINDS[kind]);
}

/** The last day of an exception in the time zone of a list. */
export function lastDay({ until }: Pick<ExceptionRow, 'until'>, dayOf: (at: Date) => string): Day | string | undefined {
  return until instanceof Date ? dayOf(until) : until;
}

/** Where it was given, on its person's page, which opens what the address names. */
export function exceptionLink({ kind, person, course }: ExceptionRow): string {
  if (kind === 'extra-time') return `${personLink(person)}?extra-time#extra-time`;
  if (kind === 'exemption') return `${personLink(person)}?exemptions#exemptions`;
  return `${personLink(person)}?course=${course?.id}#grant`;
}

/** The columns that the list can be sorted by, in their order. */
export function exceptionColumns(t: Translate): readonly { readonly column: ExceptionColumn; readonly name: string }[] {
  return [
    { column: 'number', name: t(m.employee_number) },
    { column: 'name', name: t(m.name) },
    { column: 'department', name: t(m.department) },
    { column: 'kind', name: t(m.exceptions_kind) },
    { column: 'since', name: t(m.exceptions_since) },
    { column: 'until', name: t(m.exceptions_until) },
  ];
}
