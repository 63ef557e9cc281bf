import type { PersonId } from '../../domain/id.ts';
import type { AccountCopy } from '../accounts.ts';
import type { Auth } from './auth.ts';

interface Session {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date;
  readonly ipAddress?: string | null;
  readonly userAgent?: string | null;
}

interface Rows {
  readonly userOf: (
    person: PersonId,
  ) => { readonly id: string } | undefined | Promise<{ readonly id: string } | undefined>;
}

/** What is kept about those who have accounts: giving it away, and deleting it. */
export function openHolders(auth: Auth, rows: Rows) {
  async function tablesOf(person: PersonId) {
    const user = await rows.userOf(person);
    const { adapter } = await auth.$context;
    return user && { adapter, id: user.id, own: [{ field: 'userId', value: user.id }] };
  }

  return {
    async copyOf(person: PersonId): Promise<AccountCopy | undefined> {
      const tables = await tablesOf(person);
      if (!tables) return undefined;
      const { adapter, id, own } = tables;
      const user = await adapter.findOne<{ createdAt: Date }>({ model: 'user', where: [{ field: 'id', value: id }] });
      const sessions = await adapter.findMany<Session>({ model: 'session', where: own });
      const latestFirst = sessions.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
      return user ? { openedAt: user.createdAt, sessions: latestFirst.map(copied) } : undefined;
    },

    async remove(person: PersonId): Promise<void> {
      const tables = await tablesOf(person);
      if (!tables) return;
      const { adapter, id, own } = tables;
      await adapter.transaction(async (rows) => {
        await rows.deleteMany({ model: 'session', where: own });
        await rows.deleteMany({ model: 'account', where: own });
        await rows.deleteMany({ model: 'user', where: [{ field: 'id', value: id }] });
      });
    },
  };
}

function copied({ createdAt, updatedAt, expiresAt, ipAddress, userAgent }: Session): AccountCopy['sessions'][number] {
  const client = { address: ipAddress ?? '', agent: userAgent ?? '' };
  return { signedInAt: createdAt, renewedAt: updatedAt, endsAt: expiresAt, ...client };
}
