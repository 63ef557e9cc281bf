import { nanoid } from 'nanoid';
import type { PersonId } from '../../domain/id.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../domain/people/password.ts';
import { type Auth, usernameOf } from './auth.ts';
import type { KnownSession } from './known-sessions.ts';
import type { Rows, UserRow } from './rows.ts';
import type { Tables } from './tables.ts';

interface Holder {
  readonly id: PersonId;
  readonly number: string;
  readonly name: string;
}

/** Setting and changing passwords. */
export function openPasswords(auth: Auth, rows: Rows, tables: Tables) {
  async function hash(password: string): Promise<string> {
    if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
      throw new RangeError(`A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters`);
    }
    const context = await auth.$context;
    return context.password.hash(password);
  }

  async function open({ id: personId, number, name }: Holder, password: string): Promise<void> {
    const { internalAdapter } = await auth.$context;
    // Better Auth wants an e-mail address; nobody writes to this one, and it is shown nowhere.
    const email = `${nanoid()}@people.invalid`.toLowerCase();
    const user = { name, email, emailVerified: false, username: usernameOf(number), personId };
    const { id } = await internalAdapter.createUser(user, { method: 'admin' });
    await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: 'credential', password });
  }

  async function replace({ id, username }: UserRow, { number, name }: Holder, password: string): Promise<void> {
    const { internalAdapter } = await auth.$context;
    const renamed = usernameOf(number);
    await internalAdapter.updateUser(id, username === renamed ? { name } : { name, username: renamed });
    await internalAdapter.updatePassword(id, password);
    await internalAdapter.deleteUserSessions(id);
  }

  return {
    async set(person: Holder, password: string): Promise<void> {
      const hashed = await hash(password);
      await tables.change(async () => {
        const user = rows.userOf(person.id);
        await (user ? replace(user, person, hashed) : open(person, hashed));
      });
    },

    async change(session: KnownSession, { current, next }: { current: string; next: string }) {
      const { adapter, internalAdapter, password } = await auth.$context;
      const user = rows.userOf(session.person);
      const kept = rows.hashOf(user);
      if (!user || !kept || !(await password.verify({ hash: kept, password: current }))) return 'wrong-password';
      const hashed = await hash(next);
      const owned = { field: 'userId', value: user.id };
      const other = { field: 'token', operator: 'ne', value: session.token } as const;
      return tables.change(async () => {
        // Another change may have come first, and then `current` is no longer the password.
        if (rows.hashOf(user) !== kept) return 'wrong-password';
        await internalAdapter.updatePassword(user.id, hashed);
        await adapter.deleteMany({ model: 'session', where: [owned, other] });
        return 'changed';
      });
    },
  };
}
