import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import type { Session } from '../connection/database.ts';
import { calendarRow, invitationRow, newRows, PARTS, type Part, profileRow, standingRow } from './rows.ts';
import type { Row } from './table.ts';
import { assigned, columnsOf, type Group, INSERT_PERSON, insertStatement, marked, recordset } from './write.ts';

/** Records, and rows, that one statement takes at most. */
const RECORDS_AT_ONCE = 100;
const ROWS_AT_ONCE = 1000;

/** Adds people with all they did. `written` is told of each lot. */
export async function addPeople(
  session: Session,
  records: readonly PersonRecord[],
  change: string,
  written?: (people: number) => void,
): Promise<void> {
  // Above every revision there was, so that a sum of revisions never comes back when people go and others come.
  const revision = Date.now();
  for (const some of inLots(records, RECORDS_AT_ONCE)) {
    const heads = some.map(({ person, invitation, calendar }) => ({
      ...{ ...profileRow(person), ...invitationRow(invitation), ...calendarRow(calendar), revision, change },
    }));
    await session.run({ text: INSERT_PERSON, values: [JSON.stringify(heads)] });
    await addParts(session, some);
    written?.(some.length);
  }
}

/** Adds what people did, who are there themselves. */
async function addParts(session: Session, records: readonly PersonRecord[]): Promise<void> {
  const rows = records.map((record) => ({ ...newRows(record), standing: [standingRow(record)] }));
  for (const part of Object.keys(PARTS) as Part[]) {
    const own = rows.flatMap((one) => one[part] ?? []);
    if (own.length > 0) await session.run(insertStatement(part, own));
  }
}

/** Puts a record in place of the one of that person, all of it. */
export async function replaceRecord(session: Session, record: PersonRecord, change: string): Promise<void> {
  const { id } = record.person;
  await changePeople(session, 'profile', [profileRow(record.person)], change);
  await changePeople(session, 'invitation', [{ id, ...invitationRow(record.invitation) }], change);
  await changePeople(session, 'calendar', [{ id, ...calendarRow(record.calendar) }], change);
  for (const part of Object.keys(PARTS)) {
    await session.run({ text: `delete from ${part} where person = $1`, values: [id] });
  }
  await addParts(session, [record]);
}

/** Changes columns of people who are there; `rows` name them by `id`. `written` is told of each lot. */
export async function changePeople(
  session: Session,
  group: Group,
  rows: readonly (Row & Pick<Person, 'id'>)[],
  change: string,
  written?: (people: number) => void,
): Promise<void> {
  const columns = columnsOf([group]);
  for (const some of inLots(rows, ROWS_AT_ONCE)) {
    const text = `update person set ${marked('$2')}, ${assigned(columns, 'x')}
      from ${recordset({ id: 'text', ...columns }, 1)} where person.id = x.id`;
    await session.run({ text, values: [JSON.stringify(some), change] });
    written?.(some.length);
  }
}

function inLots<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, lot) => all.slice(lot * size, (lot + 1) * size));
}
