import type { PersonId } from '../../id.ts';
import type { Position } from '../../library/norm.ts';
import { randomFrom } from '../../random.ts';
import type { Person } from '../person.ts';
import type { PlannedRow, StaffColumn } from '../staff-list.ts';
import { numberKey } from '../staff-text.ts';
import type { Comings } from './whole-list.ts';

type Planned<Outcome> = Extract<PlannedRow, { outcome: Outcome }>;

/** One value of a person, as it is and as it becomes; a supervisor by name and number. */
export interface FieldChange {
  readonly column: StaffColumn;
  readonly before: string | readonly Position[];
  readonly after: string | readonly Position[];
}

export interface PersonLine {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  readonly hr: boolean;
}

export interface ChangedLine extends PersonLine {
  /** Of the file. */
  readonly line: number;
  readonly changes: readonly FieldChange[];
}

/** What a staff list would do, by what happens to people. */
export interface ImportDiff {
  readonly faulty: readonly Planned<'faulty'>[];
  readonly left: readonly PersonLine[];
  readonly back: readonly PersonLine[];
  readonly joined: readonly Planned<'new'>[];
  /** Another department, supervisor or position, perhaps with more. */
  readonly moved: readonly ChangedLine[];
  /** Anything else. */
  readonly changed: readonly ChangedLine[];
  readonly unchanged: number;
}

const MOVES: readonly StaffColumn[] = ['department', 'positions', 'supervisor'];

/** @param known the people that the plan was made for. */
export function diffOf(plan: readonly PlannedRow[], known: readonly Person[], { left, back }: Comings): ImportDiff {
  const changes = changedLines(plan, known);
  const returning = new Set(back.map(({ id }) => id));
  const isMove = ({ changes }: ChangedLine) => changes.some(({ column }) => MOVES.includes(column));
  return {
    faulty: plan.filter((row) => row.outcome === 'faulty'),
    left: left.map(lineOf),
    back: back.map(lineOf),
    joined: plan.filter((row) => row.outcome === 'new'),
    moved: changes.filter(isMove),
    changed: changes.filter((line) => !isMove(line)),
    unchanged: plan.filter((row) => row.outcome === 'unchanged' && !returning.has(row.person)).length,
  };
}

function lineOf({ number, name, department, hr }: Person): PersonLine {
  return { number, name, department, hr };
}

function changedLines(plan: readonly PlannedRow[], known: readonly Person[]): ChangedLine[] {
  const people = new Map(known.map((person) => [person.id, person]));
  const supervisors = supervisorNames(plan, known);
  const before = (person: Person, column: StaffColumn) =>
    column === 'supervisor'
      ? supervisors.of(people.get(person.supervisor as PersonId)?.number)
      : (person[column] ?? '');
  return plan.flatMap((planned) => {
    if (planned.outcome !== 'changed') return [];
    const { row, entry, columns } = planned;
    const person = people.get(planned.person);
    if (!person) throw new RangeError(`The plan changes person ${planned.person}, who is not among those given.`);
    const changes = columns.map((column) => ({
      column,
      before: before(person, column),
      after: column === 'supervisor' ? supervisors.of(entry.supervisorNumber) : (entry[column] ?? ''),
    }));
    return [{ ...lineOf(person), line: row.line, changes }];
  });
}

function supervisorNames(plan: readonly PlannedRow[], known: readonly Person[]) {
  const names = new Map(known.map(({ number, name }) => [numberKey(number), name]));
  for (const row of plan) if ('entry' in row) names.set(numberKey(row.entry.number), row.entry.name);
  return {
    of: (number = '') => (number ? `${names.get(numberKey(number)) ?? ''} ${number}`.trim() : ''),
  };
}

/** How many people stay whose supervisor leaves. */
export function withoutSupervisor(plan: readonly PlannedRow[], { left }: Comings): number {
  const leaving = new Set(left.map(({ number }) => numberKey(number)));
  return plan.filter((row) => 'entry' in row && leaving.has(numberKey(row.entry.supervisorNumber ?? ''))).length;
}

/**
 * A short text that is another one when anything in the diff, or in the departments it empties, is: what HR confirms is what they saw. It guards against
 * a change in between, not against forgery.
 */
export function fingerprintOf({ faulty, ...diff }: ImportDiff, emptied: readonly unknown[] = []): string {
  const rows = diff.joined.map(({ entry }) => entry);
  const random = randomFrom(
    JSON.stringify({
      ...diff,
      joined: rows,
      faulty: faulty.map(({ row }) => row.line),
      ...(emptied.length > 0 && { emptied }),
    }),
  );
  return random().toString(36).slice(2);
}
