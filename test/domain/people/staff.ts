import type { PersonId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { StaffRow } from '../../../src/domain/people/staff-list.ts';

export const JOINED = new Date('2026-01-05T08:00:00Z');

/** A known person, named after their number. */
export function person(number: string, given: Partial<Person> = {}): Person {
  return {
    id: `id-${number}` as PersonId,
    number,
    name: `Name ${number}`,
    department: '',
    positions: [],
    hr: false,
    active: true,
    joinedAt: JOINED,
    ...given,
  };
}

/** The rows of a file that starts below its heading. */
export function rows(...all: StaffRow['cells'][]): StaffRow[] {
  return all.map((cells, at) => ({ line: at + 2, cells }));
}

/** Makes ids `new-1`, `new-2` and so on. */
export function numberedIds(): { id: () => PersonId; now: Date } {
  let last = 0;
  return { id: () => `new-${++last}` as PersonId, now: new Date('2026-03-09T00:00:00Z') };
}
