import type { Audience } from '../../../domain/assignment/audience.ts';
import type { AudienceChange } from '../../../domain/assignment/departments/emptied.ts';
import type { AssignmentId, PersonId } from '../../../domain/id.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Reports } from '../../../domain/people/staff-supervisors.ts';
import { type Kept, movedIn, touchedIn } from '../../decisions/imports.ts';
import type { StaffChange } from '../../store.ts';
import type { Session } from '../connection/database.ts';
import { officersIn, profilesOf } from './leaving.ts';

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
  const known = await profilesOf(
    session,
    change.changed.map(({ id }) => id),
  );
  const profiles = new Map(known.map((person) => [person.id, person]));
  const reports = movedIn(change, { standing }).length > 0 ? await reportsIn(session) : new Map();
  const officers = await officersIn(session);
  const audiences = await audiencesIn(session, change.audiences ?? []);
  return {
    numbers: new Map(rows.map(({ id, number }) => [id, number])),
    kept: {
      standing,
      profileOf: (id) => profiles.get(id),
      holderOf: (number) => holders.get(number),
      officers,
      audienceOf: (id) => audiences.get(id),
      reports: () => reports,
    },
  };
}

async function audiencesIn(
  session: Session,
  wanted: readonly AudienceChange[],
): Promise<ReadonlyMap<AssignmentId, Audience>> {
  if (wanted.length === 0) return new Map();
  const text = 'select id, audience from assignment where id = any($1) and withdrawn_at is null for update';
  const values = [wanted.map(({ assignment }) => assignment)];
  const rows = await session.run<{ id: AssignmentId; audience: Audience }>({ text, values });
  return new Map(rows.map(({ id, audience }) => [id, audience]));
}

/** New audiences of assignments, which {@link keptIn} found to be in force. */
export async function changeAudiences(session: Session, audiences: readonly AudienceChange[]): Promise<void> {
  for (const { assignment, after } of audiences) {
    const text = 'update assignment set audience = $2 where id = $1';
    await session.run({ text, values: [assignment, JSON.stringify(after)] });
  }
}

async function reportsIn(session: Session): Promise<Reports> {
  const text = 'select id, supervisor from person where supervisor is not null';
  const rows = await session.run<{ id: PersonId; supervisor: PersonId }>({ text });
  return new Map(rows.map(({ id, supervisor }) => [id, supervisor]));
}

/** Two may exchange their numbers, and a number is nobody else's at any moment. */
export async function giveUpNumbers(session: Session, people: readonly Person[]): Promise<void> {
  if (people.length === 0) return;
  const text = `update person set number = '\u0001' || id where id = any($1)`;
  await session.run({ text, values: [people.map(({ id }) => id)] });
}
