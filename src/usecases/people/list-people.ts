import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

export const PEOPLE_PAGE = 100;

export interface PeoplePage {
  readonly ok: true;
  readonly people: readonly PersonSummary[];
  /** How many fit the search, on all pages. */
  readonly found: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** Names of supervisors, by id. */
  readonly supervisors: ReadonlyMap<string, string>;
}

/** Everybody whose name, number or department contains the search text, a page at a time (from 1). */
export async function listPeople(
  { store }: Needs,
  who: Person,
  { search = '', page = 1 }: { search?: string; page?: number },
): Promise<PeoplePage | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const everybody = await store.people();
  const wanted = search.trim().toLowerCase();
  const found = everybody.filter(({ person }) =>
    `${person.name}\n${person.number}\n${person.department}`.toLowerCase().includes(wanted),
  );
  const pages = Math.max(1, Math.ceil(found.length / PEOPLE_PAGE));
  const current = Math.min(Math.max(1, page), pages);
  return {
    ok: true,
    people: found.slice((current - 1) * PEOPLE_PAGE, current * PEOPLE_PAGE),
    found: found.length,
    all: everybody.length,
    page: current,
    pages,
    supervisors: new Map(everybody.map(({ person }) => [person.id, person.name])),
  };
}
