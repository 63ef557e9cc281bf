import type { AccountsDocument, AccountsRow } from '../../../store/accounts-document.ts';
import type { AccountRows, UserRow } from '../account-rows.ts';
import { memoryCounters, type TryCounters } from '../tries.ts';
import { documentAdapter } from './adapter.ts';
import { keepTables } from './tables.ts';

interface Session {
  readonly token: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/**
 * The accounts in one document, which this process alone changes.
 * @param counters in this process's memory by default
 */
export function documentRows(document: AccountsDocument, counters: TryCounters = memoryCounters()): AccountRows {
  const { data } = document;
  const tables = keepTables(document);
  const userWith = indexed<UserRow>(() => data.user, 'id');
  const userOf = indexed<UserRow>(() => data.user, 'personId');
  const userNamed = indexed<UserRow>(() => data.user, 'username');
  const accountOf = indexed<{ password: string }>(() => data.account, 'userId');
  const sessionWith = indexed<Session>(() => data.session, 'token');
  return {
    adapter: documentAdapter(document, tables),
    counters,
    userOf: async (person) => userOf(person),
    userNamed: async (username) => userNamed(username),
    hashOf: async ({ id }) => accountOf(id)?.password,
    async sessionWith(token) {
      const session = sessionWith(token);
      const user = session && userWith(session.userId);
      return user && { token, person: user.personId, expiresAt: session.expiresAt };
    },
    settled: tables.settled,
  };
}

/**
 * Finds the row that has a value in `column`, by an index brought up to date whenever the table is another one than at
 * the last call. Every change puts a new table in place (see Tables), so an answer is never out of date.
 */
function indexed<Row>(tableNow: () => readonly AccountsRow[] | undefined, column: string) {
  let table: readonly AccountsRow[] = [];
  const rows = new Map<unknown, Row>();
  return (value: string): Row | undefined => {
    const current = tableNow() ?? [];
    if (current !== table) {
      // With its last row still where it was, a table has only grown: removing a row moves it, altering one copies all.
      const grown = table.length > 0 && current[table.length - 1] === table.at(-1);
      if (!grown) rows.clear();
      for (const row of grown ? current.slice(table.length) : current) rows.set(row[column], row as Row);
      table = current;
    }
    return rows.get(value);
  };
}
