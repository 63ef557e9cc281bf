import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

export const PEOPLE_PAGE = 100;

/** Who is listed: those still here, those of them who have not signed up yet, those who have left. */
export const PEOPLE_STATES = ['active', 'waiting', 'left'] as const;
export type PeopleState = (typeof PEOPLE_STATES)[number];

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

/** Everybody who was not erased, in a state or in any, whose name, number or department contains the search text; a page at a time (from 1). */
export async function listPeople(
  { store }: Needs,
  who: Person,
  { search = '', state, page = 1 }: { search?: string; state?: PeopleState; page?: number },
): Promise<PeoplePage | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const everybody = (await store.people()).filter(({ person }) => !person.erasedAt);
  const wanted = search.trim().toLowerCase();
  const found = everybody.filter(
    (summary) => isIn(state, summary) && textOf(summary.person).toLowerCase().includes(wanted),
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

function isIn(state: PeopleState | undefined, { person, invitation }: PersonSummary): boolean {
  if (state === undefined) return true;
  if (state === 'left') return !person.active;
  return person.active && (state === 'active' || invitation === 'open');
}

function textOf({ name, number, department }: Person): string {
  return `${name}\n${number}\n${department}`;
}
