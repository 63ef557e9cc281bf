import { POSITIONS, type Position } from '../../domain/library/norm.ts';
import { DEFAULT_TIME_ZONE } from '../../domain/organisation.ts';
import { type DepartmentNode, departmentTree } from '../../domain/people/list/departments.ts';
import { reversed } from '../../domain/people/list/order.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { pageOf } from '../pages.ts';
import { fits, isAsked, type PeopleFilter } from './list/filter.ts';
import { sortedPeople } from './list/sorted.ts';

export const PEOPLE_PAGE = 100;

export interface PeoplePage {
  readonly ok: true;
  readonly people: readonly PersonSummary[];
  /** How many fit the filter, on all pages. */
  readonly found: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** The supervisors of those on this page, by id. */
  readonly supervisors: ReadonlyMap<string, Pick<Person, 'id' | 'name' | 'number'>>;
  /** Departments with how many fit the rest of the filter. */
  readonly departments: readonly DepartmentNode[];
  /** How many of those have no department. */
  readonly withoutDepartment: number;
  /** The positions that anybody holds. */
  readonly positions: readonly Position[];
}

/** Everybody who was not erased and fits a filter, in its order; a page at a time (from 1). */
export async function listPeople(
  { store }: Needs,
  who: Person,
  { page = 1, size = PEOPLE_PAGE, ...filter }: PeopleFilter & { page?: number; size?: number },
): Promise<PeoplePage | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { everybody, found, counts } = await narrowedPeople(store, filter);
  const { rows, ...place } = pageOf(found, size, page);
  const byId = new Map(everybody.map(({ person }) => [person.id, person]));
  const bosses = rows.flatMap(({ person }) => byId.get(person.supervisor as Person['id']) ?? []);
  const held = new Set(everybody.flatMap(({ person }) => person.positions));
  return {
    ok: true,
    people: rows,
    found: found.length,
    all: everybody.length,
    page: place.page,
    pages: place.pages,
    supervisors: new Map(bosses.map((boss) => [boss.id, boss])),
    departments: departmentTree(counts),
    withoutDepartment: counts.get('') ?? 0,
    positions: POSITIONS.filter((position) => held.has(position)),
  };
}

/** Everybody who fits a filter, in its order. The caller checks that whoever asks may know. */
export async function findPeople(store: Needs['store'], filter: PeopleFilter): Promise<readonly PersonSummary[]> {
  return (await narrowedPeople(store, filter)).found;
}

async function narrowedPeople(store: Needs['store'], filter: PeopleFilter) {
  const { sort = 'number', descending, department } = filter;
  const sorted = await sortedPeople(store, sort);
  const everybody = sorted.filter(({ person }) => !person.erasedAt);
  const { timeZone = DEFAULT_TIME_ZONE } = (await store.organisation()) ?? {};
  const inAny = everybody.filter(fits(filter, { everybody, timeZone }));
  const counts = new Map<string, number>();
  for (const { person } of inAny) counts.set(person.department, (counts.get(person.department) ?? 0) + 1);
  const asked = new Set([...counts.keys()].filter((name) => isAsked(name, department)));
  const found = department === undefined ? inAny : inAny.filter(({ person }) => asked.has(person.department));
  return { everybody, found: descending ? reversed(found, sort) : found, counts };
}
