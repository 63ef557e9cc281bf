import type { PersonId } from '../../domain/id.ts';
import type { AccountsDocument, AccountsRow } from '../../store/accounts-document.ts';

export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly personId: PersonId;
}

/** Quick look-ups in the document's tables as they are now. */
export function openRows({ data }: AccountsDocument) {
  const userOf = indexed<UserRow>(() => data.user, 'personId');
  const userNamed = indexed<UserRow>(() => data.user, 'username');
  const accountOf = indexed<{ password: string }>(() => data.account, 'userId');
  const sessionWith = indexed<{ expiresAt: Date }>(() => data.session, 'token');
  return {
    userOf: (person: PersonId) => userOf(person),
    userNamed,
    /** The password hash of a user; undefined for no user. */
    hashOf: (user: UserRow | undefined) => user && accountOf(user.id)?.password,
    /** When the session with a token ends; undefined when there is none. */
    expiryOf: (token: string) => sessionWith(token)?.expiresAt,
  };
}

export type Rows = ReturnType<typeof openRows>;

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
