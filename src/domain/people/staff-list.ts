import type { PersonId } from '../id.ts';
import type { Position } from '../library/norm.ts';
import type { Day, Person } from './person.ts';

/** The columns of a staff list. Only the number and the name must be there. */
export const STAFF_COLUMNS = ['number', 'name', 'department', 'positions', 'hired', 'email', 'supervisor'] as const;
export type StaffColumn = (typeof STAFF_COLUMNS)[number];

/** Most characters a cell may hold. An e-mail address ends at 254 (RFC 5321, section 4.5.3.1.3, less the brackets). */
export const LONGEST = {
  number: 64,
  name: 100,
  department: 100,
  positions: 500,
  hired: 40,
  email: 254,
  supervisor: 64,
} as const satisfies Record<StaffColumn, number>;

/**
 * A line of HR's file as text, before anything is checked. `line` is its line (or row) in the file, from 1.
 * A column the file does not have is absent and leaves what is kept; one that is there and empty clears it.
 */
export interface StaffRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<StaffColumn, string>>>;
  /** Columns whose cell is a formula without a value, or with an error for one; `cells` has what is written there. */
  readonly notWorkedOut?: readonly StaffColumn[];
}

/** Why a row cannot be taken. The words are in src/i18n. */
export type RowFault =
  | 'number-missing'
  | 'number-twice'
  | 'number-reserved'
  | 'number-rounded'
  | 'number-without-zeros'
  | 'name-missing'
  | 'day-impossible'
  | 'day-ambiguous'
  | 'day-counted'
  | 'position-unknown'
  | 'email-malformed'
  | 'supervisor-unknown'
  | 'supervisor-faulty'
  | 'supervisor-self'
  | 'supervisor-circle'
  | 'too-long'
  | 'not-worked-out';

/** One thing to mend in one cell. */
export interface CellFault {
  readonly column: StaffColumn;
  readonly fault: RowFault;
  /** The words that are wrong, as written: the positions nobody knows, the day that is none, the supervisor's number. */
  readonly values?: readonly string[];
  /** Of 'number-twice': every line with that number, this one included. */
  readonly lines?: readonly number[];
  /** Of 'too-long': the most characters taken. */
  readonly most?: number;
}

/** What a row says about a person, checked. The supervisor is still an employee number. */
export interface StaffEntry {
  readonly number: string;
  readonly name: string;
  readonly department: string;
  /** In the order of POSITIONS, each once. */
  readonly positions: readonly Position[];
  readonly hired?: Day;
  readonly email?: string;
  readonly supervisorNumber?: string;
}

/** What taking a row would do. */
export type PlannedRow =
  | { readonly outcome: 'new'; readonly row: StaffRow; readonly entry: StaffEntry }
  | {
      readonly outcome: 'changed';
      readonly row: StaffRow;
      readonly person: PersonId;
      readonly entry: StaffEntry;
      /** The columns whose value differs from what is kept. */
      readonly columns: readonly StaffColumn[];
    }
  | { readonly outcome: 'unchanged'; readonly row: StaffRow; readonly person: PersonId; readonly entry: StaffEntry }
  | { readonly outcome: 'faulty'; readonly row: StaffRow; readonly faults: readonly CellFault[] };

/** What is known already, as far as planning needs it. */
export type KnownPerson = Pick<
  Person,
  'id' | 'number' | 'name' | 'department' | 'positions' | 'hired' | 'email' | 'supervisor'
>;
