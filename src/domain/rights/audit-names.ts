import { type AuditAct, type AuditEntry, type AuditPart, SYSTEM } from '../audit.ts';
import type { PersonChange } from '../people/change/record.ts';
import type { Aspect } from '../people/change/value.ts';
import type { Person } from '../people/person.ts';
import { namesPerson } from './naming.ts';

/** Acts done to a person: `to` is their id, and the rest of the entry is about them. */
const ABOUT_PERSON: ReadonlySet<AuditAct> = new Set<AuditAct>([
  'person-invited',
  'person-deactivated',
  'person-reactivated',
  'person-made-officer',
  'person-no-officer',
  'attempt-granted',
  'attempt-annulled',
  'extra-time-set',
  'exemption-given',
  'exemption-ended',
  'appeal-decided',
  'flag-settled',
  'person-copied',
  'result-downloaded',
  'record-downloaded',
  'reminder-asked',
  'person-erased',
]);

/** Acts whose details list people. */
const LISTING_PEOPLE: ReadonlySet<AuditAct> = new Set<AuditAct>([
  'people-imported',
  'people-changed',
  'people-change-undone',
  'person-invited',
  'reminder-asked',
]);

export function isAboutPerson({ act }: Pick<AuditEntry, 'act'>): boolean {
  return ABOUT_PERSON.has(act);
}

/**
 * The lists of people in the details of an entry, by id: `{ added: […], changed: […] }`, the same by value as in
 * `{ department: { Sales: […] } }`, or a bare list. Entries used to list employee numbers instead.
 */
export function peopleListed({ act, after }: Pick<AuditEntry, 'act' | 'after'>): readonly (readonly string[])[] {
  return LISTING_PEOPLE.has(act) ? listsIn(after) : [];
}

function listsIn(value: unknown): string[][] {
  if (Array.isArray(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

/** The same entry, its lists of people cut down to one of them, by name. */
export function listingOnly<Entry extends AuditEntry>(entry: Entry, { id, name }: Pick<Person, 'id' | 'name'>): Entry {
  if (peopleListed(entry).length === 0) return entry;
  const byValue = entry.act === 'people-changed' || entry.act === 'people-change-undone';
  const only = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.flatMap((one) => (one === id ? [name] : []));
    if (typeof value !== 'object' || value === null) return value;
    const cut = Object.entries(value).map(([key, one]) => [key, only(one)] as const);
    // What others have is theirs.
    return Object.fromEntries(byValue ? cut.filter(([, one]) => !Array.isArray(one) || one.length > 0) : cut);
  };
  return { ...entry, after: only(entry.after), ...(byValue && { before: only(entry.before) }) };
}

/** Whether somebody did it, or it was done to them, alone or among others. */
export function concerns(entry: AuditEntry, { id }: Pick<Person, 'id'>): boolean {
  return entry.by === id || entry.to === id || peopleListed(entry).flat().includes(id);
}

/**
 * The parts of an entry that have to go when somebody is erased: their name where they did it or it was done to them,
 * and details that are about them or name them. Ids stay: they stand for nobody once the profile is erased. Of changes
 * of many people that are kept person by person, {@link lossWith} tells the rest.
 */
export function partsNaming(entry: AuditEntry, person: Person): AuditPart[] {
  const toThem = entry.to === person.id;
  return [
    ...(entry.by === person.id ? (['by'] as const) : []),
    ...(toThem ? (['to'] as const) : []),
    ...((toThem && entry.act !== 'person-erased') || detailNames(entry, person) || tellsOf(entry, person)
      ? (['detail'] as const)
      : []),
  ];
}

/** Why one person's part of a change of many people goes: it is about somebody erased, or a value of theirs names them. */
export const LOSSES = ['person', 'value'] as const;
export type Loss = (typeof LOSSES)[number];

/** What of a change of many people goes when somebody is erased; undefined of whoever's has nothing to do with them. */
export function lossWith(
  { person, before, after }: PersonChange,
  aspect: Aspect,
  { id }: Pick<Person, 'id'>,
): Loss | undefined {
  if (person === id) return 'person';
  return aspect === 'supervisor' && [before, after].some((value) => value === id) ? 'value' : undefined;
}

/**
 * Whether details say which name, department, positions, supervisor, hire day or e-mail somebody had, or who had them
 * as supervisor.
 */
function tellsOf({ act, before, after }: AuditEntry, { id }: Person): boolean {
  if (act !== 'people-changed' && act !== 'people-change-undone') return false;
  return [before, after].some((values) =>
    Object.entries(values ?? {}).some(
      ([aspect, byValue]) =>
        aspect !== 'active' && (listsIn(byValue).flat().includes(id) || Object.hasOwn(Object(byValue), id)),
    ),
  );
}

/** The parts of an entry that may name anybody at all. */
export function partsWithNames({ by, act }: Pick<AuditEntry, 'by' | 'act'>): AuditPart[] {
  if (by === SYSTEM) return [];
  const inAll = (ABOUT_PERSON.has(act) && act !== 'person-erased') || LISTING_PEOPLE.has(act);
  return inAll || act === 'results-downloaded' ? ['by', 'to', 'detail'] : ['by'];
}

/** Whether a name, a reason or a value of the entry says the text; upper and lower case are one. */
export function saysText({ byName, toName, before, after, reason }: AuditEntry, text: string): boolean {
  const sought = text.toLowerCase();
  return textsIn([byName, toName, before, after, reason]).some((said) => said.toLowerCase().includes(sought));
}

function detailNames({ before, after, reason }: AuditEntry, person: Person): boolean {
  const names = (text: string) => namesPerson(text, person);
  return textsIn([before, after, reason]).some(names) || searchedFor(after, `${person.name}\n${person.number}`);
}

/** Entries used to keep what was typed into the search of the results, which may be part of a name. */
function searchedFor(after: unknown, words: string): boolean {
  const search = (after as { search?: unknown } | null | undefined)?.search;
  return typeof search === 'string' && words.toLowerCase().includes(search.toLowerCase());
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
