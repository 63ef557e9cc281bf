import type { PersonId } from '../id.ts';
import type { Person } from './person.ts';
import { entryIn, faultsInCells } from './staff-cells.ts';
import {
  type CellFault,
  type KnownPerson,
  type PlannedRow,
  STAFF_COLUMNS,
  type StaffColumn,
  type StaffEntry,
  type StaffRow,
} from './staff-list.ts';
import { type Draft, supervisorFaults } from './staff-supervisors.ts';
import { numberKey } from './staff-text.ts';

interface RowDraft extends Draft {
  readonly row: StaffRow;
  readonly person?: PersonId;
  readonly before?: StaffEntry;
}

/**
 * What taking a staff list would do, row by row, in the order of the rows; nothing is taken by it. Every row has one
 * outcome, a faulty one all its faults at once. People are found by employee number, whatever its width and case.
 *
 * @param known everybody there is, whether active or not: supervisors are looked up among them.
 */
export function planImport(rows: readonly StaffRow[], known: readonly KnownPerson[]): PlannedRow[] {
  const numbers = new Map(known.map(({ id, number }) => [id, number]));
  const people = new Map(known.map((person) => [numberKey(person.number), person]));
  const drafts = withLostZeros(withTwins(rows.map((row) => draftOf(row, people, numbers))), [...people.keys()]);
  const reports = new Map(known.map((person) => [numberKey(person.number), supervisorKey(entryOf(person, numbers))]));
  const aboutSupervisor = supervisorFaults(drafts, reports);
  return drafts.map((draft) => plannedRow(draft, [...draft.faults, ...aboutSupervisor(draft)]));
}

function draftOf(
  row: StaffRow,
  people: ReadonlyMap<string, KnownPerson>,
  numbers: ReadonlyMap<PersonId, string>,
): RowDraft {
  const key = numberKey(row.cells.number ?? '');
  const person = people.get(key);
  const before = person && entryOf(person, numbers);
  const draft = { row, key, entry: entryIn(row.cells, before), faults: faultsInCells(row) };
  return person && before ? { ...draft, person: person.id, before } : draft;
}

function entryOf({ id: _, supervisor, ...profile }: KnownPerson, numbers: ReadonlyMap<PersonId, string>): StaffEntry {
  const supervisorNumber = supervisor && numbers.get(supervisor);
  return { ...profile, ...(supervisorNumber && { supervisorNumber }) };
}

/** A number on several lines is at fault on each: nothing tells which line is meant. */
function withTwins(drafts: readonly RowDraft[]): RowDraft[] {
  const byKey = Map.groupBy(drafts, ({ key }) => key);
  return drafts.map((draft) => {
    const lines = byKey.get(draft.key)?.map(({ row }) => row.line) ?? [];
    if (draft.key === '' || lines.length < 2) return draft;
    return { ...draft, faults: [{ column: 'number', fault: 'number-twice', lines }, ...draft.faults] };
  });
}

/**
 * Spreadsheet programs turn 00012 into 12 when they open a list. A number that nobody has, and that somebody known has
 * with zeros before it, is at fault unless the list names both.
 */
function withLostZeros(drafts: readonly RowDraft[], known: readonly string[]): RowDraft[] {
  const listed = new Set(drafts.map(({ key }) => key));
  const lost = known.filter((key) => /^0+[1-9]\d*$/.test(key) && !listed.has(key));
  const withZeros = new Map(lost.map((key) => [key.replace(/^0+/, ''), key]));
  return drafts.map((draft) => {
    const meant = draft.person ? undefined : withZeros.get(draft.key);
    if (!meant) return draft;
    const values = [draft.entry.number, meant];
    return { ...draft, faults: [{ column: 'number', fault: 'number-without-zeros', values }, ...draft.faults] };
  });
}

function plannedRow({ row, person, before, entry }: RowDraft, faults: readonly CellFault[]): PlannedRow {
  if (faults.length > 0) return { outcome: 'faulty', row, faults };
  if (!person || !before) return { outcome: 'new', row, entry };
  const columns = STAFF_COLUMNS.filter((column) => comparable(entry, column) !== comparable(before, column));
  return columns.length > 0
    ? { outcome: 'changed', row, person, entry, columns }
    : { outcome: 'unchanged', row, person, entry };
}

function comparable(entry: StaffEntry, column: StaffColumn): string {
  if (column === 'supervisor') return supervisorKey(entry) ?? '';
  if (column === 'positions') return entry.positions.toSorted().join();
  return entry[column] ?? '';
}

function supervisorKey({ supervisorNumber }: StaffEntry): string | undefined {
  return supervisorNumber ? numberKey(supervisorNumber) : undefined;
}

/**
 * The people a plan adds and the people it changes, with supervisors as ids, also of those who are new themselves.
 * Faulty and unchanged rows do nothing. A changed person keeps id, number, HR role, activity, language and joining.
 *
 * @throws {RangeError} when the plan was made for other people than `known`.
 */
export function applyPlan(
  plan: readonly PlannedRow[],
  known: readonly Person[],
  make: { readonly id: () => PersonId; readonly now: Date },
): { added: Person[]; changed: Person[] } {
  const newcomers = plan.flatMap((row) => (row.outcome === 'new' ? [{ id: make.id(), entry: row.entry }] : []));
  const idOf = new Map([
    ...known.map(({ id, number }) => [numberKey(number), id] as const),
    ...newcomers.map(({ id, entry }) => [numberKey(entry.number), id] as const),
  ]);
  const people = new Map(known.map((person) => [person.id, person]));
  return {
    added: newcomers.map(({ id, entry }) => ({
      id,
      ...profileOf(entry, idOf),
      hr: false,
      active: true,
      joinedAt: make.now,
    })),
    changed: plan.flatMap((row) => {
      if (row.outcome !== 'changed') return [];
      const person = people.get(row.person);
      if (!person) throw new RangeError(`The plan changes person ${row.person}, who is not among those given.`);
      const { hired: _, email: __, supervisor, ...kept } = person;
      const stays = supervisor && !row.columns.includes('supervisor') ? { supervisor } : {};
      return [{ ...kept, ...profileOf(row.entry, idOf), ...stays }];
    }),
  };
}

function profileOf({ supervisorNumber, ...entry }: StaffEntry, idOf: ReadonlyMap<string, PersonId>) {
  const supervisor = supervisorNumber && idOf.get(numberKey(supervisorNumber));
  return { ...entry, ...(supervisor && { supervisor }) };
}
