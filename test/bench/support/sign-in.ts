import type { Pool } from 'pg';
import type { PersonId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { AccountsDocument, AccountsRow } from '../../../src/store/accounts-document.ts';

/** Somebody who is to be signed in, and the token of their session. */
export interface SignedIn {
  readonly person: Person;
  readonly token: string;
}

/** Rows of people's own, made from those of somebody who signed in. */
function copiesOf(user: AccountsRow, session: AccountsRow, people: readonly SignedIn[]) {
  return {
    users: people.map(({ person: { id, number, name } }) => ({
      ...{ ...user, id: `user-${id}`, personId: id, username: number.toLowerCase(), name },
      email: `${id}@people.invalid`,
    })),
    sessions: people.map(({ person: { id }, token }) => ({
      ...{ ...session, id: `session-${id}`, userId: `user-${id}`, token },
    })),
  };
}

/** For accounts kept in one document. */
export function signInInDocument(accounts: AccountsDocument) {
  return async (like: PersonId, people: readonly SignedIn[]): Promise<void> => {
    const { user: users = [], session: sessions = [] } = accounts.data;
    const user = users.find(({ personId }) => personId === like);
    const session = sessions.find(({ userId }) => userId === user?.id);
    if (!user || !session) throw new Error('Nobody signed in.');
    const copies = copiesOf(user, session, people);
    accounts.data.user = [...users, ...copies.users];
    accounts.data.session = [...sessions, ...copies.sessions];
    await accounts.save();
  };
}

/** For accounts kept in a database. */
export function signInInDatabase(pool: Pool) {
  const add = (table: string, rows: readonly AccountsRow[]) =>
    pool.query(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [
      JSON.stringify(rows),
    ]);
  return async (like: PersonId, people: readonly SignedIn[]): Promise<void> => {
    const [user] = (await pool.query('select * from "user" where "personId" = $1', [like])).rows;
    const [session] = (await pool.query('select * from session where "userId" = $1', [user?.id])).rows;
    if (!session) throw new Error('Nobody signed in.');
    const { users, sessions } = copiesOf(user, session, people);
    await add('user', users);
    await add('session', sessions);
  };
}
