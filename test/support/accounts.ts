import type { PersonId } from '../../src/domain/id.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../src/domain/people/password.ts';
import type { AccountCopy, Accounts, PasswordChanged, SignedIn } from '../../src/server/accounts.ts';
import { daysOn, MORNING } from './clock.ts';

type Holder = Parameters<Accounts['setPassword']>[0];

/** Accounts in memory, without limits on guessing. Set `failure` to make every write fail. */
export class FakeAccounts implements Accounts {
  failure: Error | undefined;
  readonly #passwords = new Map<PersonId, { readonly number: string; readonly password: string }>();
  readonly #sessions = new Map<string, PersonId>();
  readonly #signIns = new Map<string, { address: string; agent: string }>();
  #opened = 0;

  async setPassword({ id, number }: Holder, password: string): Promise<void> {
    if (this.failure) throw this.failure;
    if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX)
      throw new RangeError('Password of another length');
    const holder = this.#holderOf(number);
    if (holder && holder !== id) throw new Error(`Somebody else has an account under ${number}`);
    this.#passwords.set(id, { number, password });
    await this.endSessions(id);
  }

  async has(person: PersonId): Promise<boolean> {
    return this.#passwords.has(person);
  }

  async signIn(
    { number, password }: { number: string; password: string },
    client = { address: '', agent: '' },
  ): Promise<SignedIn> {
    const person = this.#holderOf(number);
    if (!person || this.#passwords.get(person)?.password !== password)
      return { ok: false, reason: 'wrong-number-or-password' };
    const token = `session-${++this.#opened}`;
    this.#sessions.set(token, person);
    this.#signIns.set(token, client);
    return { ok: true, person, cookies: [`token=${token}`] };
  }

  async signOut(headers: Headers): Promise<{ cookies: string[] }> {
    this.#sessions.delete(tokenIn(headers));
    return { cookies: ['token='] };
  }

  async personOf(headers: Headers): Promise<PersonId | undefined> {
    return this.#sessions.get(tokenIn(headers));
  }

  async changePassword(
    headers: Headers,
    { current, next }: { current: string; next: string },
  ): Promise<PasswordChanged> {
    const person = await this.personOf(headers);
    const holder = person && this.#passwords.get(person);
    if (!person || !holder) throw new Error('Nobody is signed in');
    if (holder.password !== current) return { ok: false, reason: 'wrong-password' };
    this.#passwords.set(person, { ...holder, password: next });
    return { ok: true };
  }

  async copyOf(person: PersonId): Promise<AccountCopy | undefined> {
    if (!this.#passwords.has(person)) return undefined;
    const tokens = [...this.#sessions].flatMap(([token, whose]) => (whose === person ? [token] : []));
    const sessions = tokens.flatMap((token) => this.#signIns.get(token) ?? []);
    const times = { signedInAt: MORNING, renewedAt: MORNING, endsAt: daysOn(30) };
    return { openedAt: MORNING, sessions: sessions.map((client) => ({ ...times, ...client })) };
  }

  async remove(person: PersonId): Promise<void> {
    if (this.failure) throw this.failure;
    this.#passwords.delete(person);
    await this.endSessions(person);
  }

  async endSessions(person: PersonId): Promise<void> {
    for (const [token, whose] of this.#sessions) if (whose === person) this.#sessions.delete(token);
  }

  async close(): Promise<void> {}

  #holderOf(number: string): PersonId | undefined {
    const same = (other: string) => other.toLowerCase() === number.toLowerCase();
    return [...this.#passwords].find(([, holder]) => same(holder.number))?.[0];
  }
}

function tokenIn(headers: Headers): string {
  return headers.get('cookie')?.split('token=')[1] ?? '';
}
