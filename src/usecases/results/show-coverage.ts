import { type Coverage, coverageOf } from '../../domain/library/coverage.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

/** Where each norm in force is taught, practised and tested; for HR, since it names questions of papers. */
export function showCoverage(
  { library }: Pick<Needs, 'library'>,
  who: Person,
): { readonly ok: true; readonly rows: readonly Coverage[] } | NotAllowed {
  return who.hr ? { ok: true, rows: coverageOf(library) } : NOT_ALLOWED;
}
