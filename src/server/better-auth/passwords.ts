import { nanoid } from 'nanoid';
import type { PersonId } from '../../domain/id.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../domain/people/password.ts';
import type { PasswordChanged } from '../accounts.ts';
import type { AccountRows } from './account-rows.ts';
import { type Auth, usernameOf } from './auth.ts';
import type { KnownSession } from './known-sessions.ts';
import type { Tries } from './tries.ts';

interface Holder {
  readonly id: PersonId;
  readonly number: string;
  readonly name: string;
}

type Adapter = Awaited<Auth['$context']>['adapter'];
/** The adapter inside of one step. */
type Step = Parameters<Parameters<Adapter['transaction']>[0]>[0];

/** Setting and changing passwords. */
export function openPasswords(auth: Auth, rows: AccountRows, tries: Tries) {
  async function hash(password: string): Promise<string> {
    if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
      throw new RangeError(`A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters`);
    }
    const context = await auth.$context;
    return context.password.hash(password);
  }

  /** Replaces the hash `current`, unless another change came first; done anew, it sees that it was done. */
  async function replace(session: KnownSession, userId: string, { current, next }: { current: string; next: string }) {
    const { adapter } = await auth.$context;
    return adapter.transaction(async (step) => {
      const replaced = await step.update({
        model: 'account',
        where: [of(userId), { field: 'password', operator: 'in', value: [current, next] }],
        update: { password: next, updatedAt: new Date() },
      });
      const other = { field: 'token', operator: 'ne', value: session.token } as const;
      if (replaced) await step.deleteMany({ model: 'session', where: [of(userId), other] });
      return replaced !== null;
    });
  }

  async function changed(session: KnownSession, { current, next }: { current: string; next: string }) {
    const context = await auth.$context;
    const user = await rows.userOf(session.person);
    const kept = user && (await rows.hashOf(user));
    if (!kept || !(await context.password.verify({ hash: kept, password: current }))) return false;
    return replace(session, user.id, { current: kept, next: await hash(next) });
  }

  return {
    async set(person: Holder, password: string): Promise<void> {
      const hashed = await hash(password);
      const { adapter } = await auth.$context;
      await adapter.transaction((step) => put(step, person, hashed));
    },

    async change(session: KnownSession, change: { current: string; next: string }): Promise<PasswordChanged> {
      const minutes = await tries.ofPerson.begin(session.person);
      if (minutes !== undefined) return { ok: false, reason: 'too-many-tries', minutes };
      const isRight = await changed(session, change).catch(async (error: unknown) => {
        await tries.ofPerson.unanswered(session.person);
        throw error;
      });
      if (!isRight) return { ok: false, reason: 'wrong-password' };
      await tries.ofPerson.right(session.person);
      return { ok: true };
    },
  };
}

/** @throws when somebody else has an account under that number */
async function put(step: Step, { id: personId, number, name }: Holder, password: string): Promise<void> {
  const username = usernameOf(number);
  const holder = await step.findOne<{ personId: string }>({
    model: 'user',
    where: [{ field: 'username', value: username }],
  });
  if (holder && holder.personId !== personId) throw new Error(`Somebody else has an account under ${number}`);
  const now = new Date();
  const user = await step.update<{ id: string }>({
    model: 'user',
    where: [{ field: 'personId', value: personId }],
    update: { name, username, updatedAt: now },
  });
  if (!user) return open(step, { name, username, personId }, password);
  await step.updateMany({ model: 'account', where: [of(user.id)], update: { password, updatedAt: now } });
  await step.deleteMany({ model: 'session', where: [of(user.id)] });
}

async function open(step: Step, user: { name: string; username: string; personId: string }, password: string) {
  const times = { createdAt: new Date(), updatedAt: new Date() };
  // Better Auth wants an e-mail address; nobody writes to this one, and it is shown nowhere.
  const email = `${nanoid()}@people.invalid`.toLowerCase();
  const { id } = await step.create({ model: 'user', data: { ...user, email, emailVerified: false, ...times } });
  const account = { userId: id, accountId: id, providerId: 'credential', password };
  await step.create({ model: 'account', data: { ...account, ...times } });
}

function of(userId: string) {
  return { field: 'userId', value: userId };
}
