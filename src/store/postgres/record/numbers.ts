import type { PersonId } from '../../../domain/id.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Reports } from '../../../domain/people/staff-supervisors.ts';
import { type Kept, movedIn, touchedIn } from '../../decisions/imports.ts';
import type { StaffChange } from '../../store.ts';
import type { Session } from '../connection/database.ts';
import { PERSON_JSON } from './json.ts';
import { officersIn } from './leaving.ts';
import { profileIn } from './read.ts';

type Row = Pick<Person, 'id' | 'number' | 'active'> & {
  readonly supervisor: PersonId | null;
  readonly erasedAt?: Date;
};

/** What an import has to fit, and the numbers of those it touches. Nobody changes their rows until it is over. */
export async function keptIn(
  session: Session,
  change: StaffChange,
): Promise<{ kept: Kept; numbers: Map<PersonId, string> }> {
  const text = `select id, number, active, supervisor, erased_at as "erasedAt" from person
    where id = any($1) or number = any($2) or (hr and active) order by id for update`;
  const numbered = [...change.added.map(({ person }) => person), ...change.changed].map(({ number }) => number);
  const rows = await session.run<Row>({ text, values: [touchedIn(change), numbered] });
  const byId = new Map(rows.map(({ supervisor, ...row }) => [row.id, { ...row, ...(supervisor && { supervisor }) }]));
  const holders = new Map(rows.map(({ id, number }) => [number, id]));
  const standing: Kept['standing'] = (id) => byId.get(id);
  const profiles = await profilesOf(session, change.changed);
  const reports = movedIn(change, { standing }).length > 0 ? await reportsIn(session) : new Map();
  const officers = await officersIn(session);
  return {
    numbers: new Map(rows.map(({ id, number }) => [id, number])),
    kept: {
      standing,
      profileOf: (id) => profiles.get(id),
      holderOf: (number) => holders.get(number),
      officers,
      reports: () => reports,
    },
  };
}

async function reportsIn(session: Session): Promise<Reports> {
  const text = 'select id, supervisor from person where supervisor is not null';
  const rows = await session.run<{ id: PersonId; supervisor: PersonId }>({ text });
  return new Map(rows.map(({ id, supervisor }) => [id, supervisor]));
}

async function profilesOf(session: Session, people: readonly Person[]): Promise<ReadonlyMap<PersonId, Person>> {
  if (people.length === 0) return new Map();
  const text = `select ${PERSON_JSON}::text as person from person p where p.id = any($1)`;
  const rows = await session.run<{ person: string }>({ text, values: [people.map(({ id }) => id)] });
  return new Map(rows.map(({ person }) => profileIn(person)).map((person) => [person.id, person]));
}

/** Two may exchange their numbers, and a number is nobody else's at any moment. */
export async function giveUpNumbers(session: Session, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  const text = `update person set number = '\u0001' || id where id = any($1)`;
  await session.run({ text, values: [people.map(({ id }) => id)] });
}
