import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonId } from '../../src/domain/id.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../../src/domain/people/password.ts';
import type { Accounts, SignedIn } from '../../src/server/accounts.ts';
import { NotKept } from '../../src/store/store.ts';

/** One implementation under test, with storage of its own. */
export interface Opened {
  readonly accounts: Accounts;
  /** Opens the same storage again, as after a restart. */
  reopen(): Promise<Accounts>;
  /** From now on every write fails, until undefined is given; where the storage allows, with this very error. */
  failWith(error: NotKept | undefined): void | Promise<void>;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ana = { id: 'ana' as PersonId, number: 'A-007', name: '安娜' };
const bo = { id: 'bo' as PersonId, number: '7', name: 'Bo' };
const right = 'correct horse battery';
const wrong = 'incorrect horse';
/** Wrong as well, and quick to refuse, since it is too long to be looked at. */
const hopeless = 'x'.repeat(PASSWORD_MAX + 1);
const office = { address: '192.0.2.1', agent: 'Office browser' };
const home = { address: '192.0.2.2', agent: 'Home browser' };

/** What a browser sends back after these Set-Cookie values. */
export function browser(cookies: readonly string[]): Headers {
  return new Headers({ cookie: ['language=en', ...cookies.map((cookie) => cookie.split(';')[0])].join('; ') });
}

export function accountsContract(name: string, open: (settings?: { secure: boolean }) => Promise<Opened>) {
  describe(`${name} keeps the promises of Accounts`, () => {
    let opened: Opened;
    let accounts: Accounts;

    beforeEach(async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-09T08:00:00Z') });
      opened = await open();
      accounts = opened.accounts;
      await accounts.setPassword(ana, right);
    });
    afterEach(async () => {
      await opened.failWith(undefined);
      await accounts.close();
      vi.useRealTimers();
    });

    const later = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
    const signIn = (number: string, password: string, client = office) => accounts.signIn({ number, password }, client);
    async function signedIn(number = ana.number, password = right): Promise<Headers> {
      return browser(cookiesOf(await signIn(number, password)));
    }
    async function fail(times: number, number: string, client = office) {
      for (let time = 0; time < times; time += 1) await signIn(number, hopeless, client);
    }

    describe('signing in', () => {
      test('takes the right number and password', async () => {
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true, person: ana.id });
      });

      test('refuses a wrong password and an unknown number with the same words', async () => {
        const refusal = { ok: false, reason: 'wrong-number-or-password' };
        expect(await signIn(ana.number, wrong)).toEqual(refusal);
        expect(await signIn('nobody', right)).toEqual(refusal);
      });

      test.each([
        ['empty', ''],
        ['of spaces', ' '],
        ['too long', '0'.repeat(1000)],
        ['of strange characters', '=;,\n"'],
      ])('refuses a number %s like any other', async (_, number) => {
        expect(await signIn(number, right)).toEqual({ ok: false, reason: 'wrong-number-or-password' });
      });

      test.each([
        ['empty', ''],
        ['too long', hopeless],
      ])('refuses a password %s like any other', async (_, password) => {
        expect(await signIn(ana.number, password)).toEqual({ ok: false, reason: 'wrong-number-or-password' });
      });

      test.each(['a-007', ' A-007 ', 'Ａ-００７'])('takes the number typed as %j', async (number) => {
        expect(await signIn(number, right)).toMatchObject({ ok: true, person: ana.id });
      });

      test('keeps numbers apart that differ in leading zeros', async () => {
        await accounts.setPassword(bo, 'password of 7');
        await accounts.setPassword({ id: 'cy' as PersonId, number: '007', name: 'Cy' }, 'password of 007');
        expect(await signIn('7', 'password of 7')).toMatchObject({ ok: true, person: 'bo' });
        expect(await signIn('007', 'password of 007')).toMatchObject({ ok: true, person: 'cy' });
        expect(await signIn('7', 'password of 007')).toMatchObject({ ok: false });
      });

      test.each(['工号-12', 'HR/2024_01.b', 'x', '9'.repeat(64)])('takes %j as an employee number', async (number) => {
        await accounts.setPassword({ ...bo, number }, right);
        expect(await signIn(number, right)).toMatchObject({ ok: true, person: bo.id });
      });

      test('a person may be signed in on several devices', async () => {
        const devices = [await signedIn(), await signedIn()];
        for (const device of devices) expect(await accounts.personOf(device)).toBe(ana.id);
      });
    });

    describe('guessing', () => {
      test('ten wrong tries block a number, even for the right password', async () => {
        for (let time = 0; time < 10; time += 1) {
          expect(await signIn(ana.number, wrong)).toMatchObject({ reason: 'wrong-number-or-password' });
        }
        expect(await signIn('a-007', right)).toEqual({ ok: false, reason: 'too-many-tries', minutes: 15 });
      });

      test('nine wrong tries do not', async () => {
        await fail(9, ana.number);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
      });

      test('a number nobody has is blocked alike', async () => {
        await fail(10, 'nobody');
        expect(await signIn('nobody', right)).toEqual({ ok: false, reason: 'too-many-tries', minutes: 15 });
      });

      test('tries made at one moment count as well', async () => {
        const tries = await Promise.all(Array.from({ length: 14 }, () => signIn(ana.number, wrong)));
        expect(tries.filter((tried) => !tried.ok && tried.reason === 'too-many-tries')).toHaveLength(4);
      });

      test('others at the same address are not blocked', async () => {
        await accounts.setPassword(bo, right);
        await fail(11, ana.number);
        expect(await signIn(bo.number, right)).toMatchObject({ ok: true });
      });

      test('another address does not help', async () => {
        await fail(10, ana.number);
        expect(await signIn(ana.number, right, home)).toMatchObject({ reason: 'too-many-tries' });
      });

      test('the minutes left are rounded up, and at their end the number is free again', async () => {
        await fail(10, ana.number);
        later(13.5 * MINUTE);
        expect(await signIn(ana.number, right)).toMatchObject({ minutes: 2 });
        later(1.5 * MINUTE);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
      });

      test('a right password starts the count anew', async () => {
        await fail(9, ana.number);
        await signIn(ana.number, right);
        await fail(9, ana.number);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
      });

      test('a hundred wrong tries at many numbers block their address, and no other', async () => {
        await Promise.all(Array.from({ length: 100 }, (_, n) => signIn(`number ${n}`, hopeless)));
        expect(await signIn(ana.number, right)).toEqual({ ok: false, reason: 'too-many-tries', minutes: 15 });
        expect(await signIn(ana.number, right, home)).toMatchObject({ ok: true });
      });

      test('right passwords do not count against a number or an address', async () => {
        await Promise.all(Array.from({ length: 99 }, (_, n) => signIn(`number ${n}`, hopeless)));
        const entered = await Promise.all(Array.from({ length: 12 }, () => signIn(ana.number, right)));
        expect(entered.filter(({ ok }) => ok)).toHaveLength(12);
      });
    });

    describe('a session', () => {
      test('is found by its cookie', async () => {
        expect(await accounts.personOf(await signedIn())).toBe(ana.id);
      });

      test('nobody is signed in without a cookie', async () => {
        expect(await accounts.personOf(new Headers())).toBeUndefined();
        expect(await accounts.personOf(browser([]))).toBeUndefined();
      });

      test('a forged or altered cookie is nobody', async () => {
        const cookie = (await signedIn()).get('cookie') as string;
        await accounts.personOf(new Headers({ cookie }));
        const [head, value] = cookie.split(/=(?=[^=]*$)/) as [string, string];
        const [token, signature] = decodeURIComponent(value).split('.') as [string, string];
        const forged = [`${token}.${flip(signature)}`, `${flip(token)}.${signature}`, token, `${token}.`, '.', '%'];
        for (const other of forged) {
          const headers = new Headers({ cookie: `${head}=${other === '%' ? other : encodeURIComponent(other)}` });
          expect(await accounts.personOf(headers), other).toBeUndefined();
        }
      });

      test('ends on signing out, which clears the cookie', async () => {
        const [here, elsewhere] = [await signedIn(), await signedIn()];
        expect(await accounts.personOf(here)).toBe(ana.id);
        const { cookies } = await accounts.signOut(here);
        expect(cookies.find((cookie) => cookie.includes('session_token='))).toMatch(/session_token=;.*Max-Age=0/);
        expect(await accounts.personOf(here)).toBeUndefined();
        expect(await accounts.personOf(elsewhere)).toBe(ana.id);
      });

      test('signing out without a session is no fault', async () => {
        expect((await accounts.signOut(new Headers())).cookies).not.toEqual([]);
      });

      test('ends with all sessions of its person, and no one else', async () => {
        await accounts.setPassword(bo, right);
        const [one, two, other] = [await signedIn(), await signedIn(), await signedIn(bo.number)];
        for (const headers of [one, two, other]) await accounts.personOf(headers);
        await accounts.endSessions(ana.id);
        expect(await accounts.personOf(one)).toBeUndefined();
        expect(await accounts.personOf(two)).toBeUndefined();
        expect(await accounts.personOf(other)).toBe(bo.id);
      });

      test('ending the sessions of somebody without an account is no fault', async () => {
        await expect(accounts.endSessions('stranger' as PersonId)).resolves.toBeUndefined();
      });

      test('ends after thirty days without a visit', async () => {
        const headers = await signedIn();
        later(30 * DAY + 1);
        expect(await accounts.personOf(headers)).toBeUndefined();
      });

      test('is prolonged by visits', async () => {
        const headers = await signedIn();
        for (let visit = 0; visit < 4; visit += 1) {
          later(20 * DAY);
          expect(await accounts.personOf(headers)).toBe(ana.id);
        }
        later(30 * DAY + 1);
        expect(await accounts.personOf(headers)).toBeUndefined();
      });

      test('survives a restart', async () => {
        const headers = await signedIn();
        await accounts.close();
        accounts = await opened.reopen();
        expect(await accounts.personOf(headers)).toBe(ana.id);
        later(30 * DAY + 1);
        expect(await accounts.personOf(headers)).toBeUndefined();
      });
    });

    describe('passwords', () => {
      test('whoever set one has an account', async () => {
        expect(await accounts.has(ana.id)).toBe(true);
        expect(await accounts.has(bo.id)).toBe(false);
      });

      test('setting one again replaces it and ends all sessions', async () => {
        const headers = await signedIn();
        await accounts.personOf(headers);
        await accounts.setPassword(ana, 'another password');
        expect(await accounts.personOf(headers)).toBeUndefined();
        expect(await signIn(ana.number, right)).toMatchObject({ ok: false });
        expect(await signIn(ana.number, 'another password')).toMatchObject({ ok: true });
      });

      test('one set while the old one is being compared ends that session as well', async () => {
        // Two passwords being hashed keep the comparison waiting until the first is set.
        const hashed = [accounts.setPassword(ana, 'another password'), accounts.setPassword(bo, right)];
        const late = await signIn(ana.number, right);
        await Promise.all(hashed);
        if (late.ok) expect(await accounts.personOf(browser(late.cookies))).toBeUndefined();
      });

      test('setting one under a new number moves the account', async () => {
        await accounts.setPassword({ ...ana, number: 'B-1' }, right);
        expect(await signIn('B-1', right)).toMatchObject({ ok: true, person: ana.id });
        expect(await signIn(ana.number, right)).toMatchObject({ ok: false });
      });

      test('a number somebody else has is not taken over', async () => {
        await expect(accounts.setPassword({ ...bo, number: 'a-007' }, 'password of bo')).rejects.toThrow();
        expect(await accounts.has(bo.id)).toBe(false);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true, person: ana.id });
      });

      test('set twice at one moment makes one account', async () => {
        await Promise.all([accounts.setPassword(bo, right), accounts.setPassword(bo, 'another password')]);
        const entered = [await signIn(bo.number, right), await signIn(bo.number, 'another password')];
        expect(entered.filter(({ ok }) => ok)).toHaveLength(1);
      });

      test('changing one ends the other sessions and keeps this one', async () => {
        await accounts.setPassword(bo, right);
        const [here, elsewhere, other] = [await signedIn(), await signedIn(), await signedIn(bo.number)];
        for (const headers of [here, elsewhere, other]) await accounts.personOf(headers);
        expect(await accounts.changePassword(here, { current: right, next: 'another password' })).toEqual({ ok: true });
        expect(await accounts.personOf(here)).toBe(ana.id);
        expect(await accounts.personOf(elsewhere)).toBeUndefined();
        expect(await accounts.personOf(other)).toBe(bo.id);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: false });
        expect(await signIn(ana.number, 'another password')).toMatchObject({ ok: true });
      });

      test('a wrong current password changes nothing', async () => {
        const [here, elsewhere] = [await signedIn(), await signedIn()];
        const change = { current: wrong, next: 'another password' };
        expect(await accounts.changePassword(here, change)).toEqual({ ok: false, reason: 'wrong-password' });
        expect(await accounts.personOf(elsewhere)).toBe(ana.id);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
      });

      test('of two changes made at one moment only one counts', async () => {
        const [here, elsewhere] = [await signedIn(), await signedIn()];
        const answers = await Promise.all([
          accounts.changePassword(here, { current: right, next: 'changed here' }),
          accounts.changePassword(elsewhere, { current: right, next: 'changed elsewhere' }),
        ]);
        expect(answers).toContainEqual({ ok: true });
        expect(answers).toContainEqual({ ok: false, reason: 'wrong-password' });
        const kept = answers[0]?.ok ? 'changed here' : 'changed elsewhere';
        expect(await signIn(ana.number, kept)).toMatchObject({ ok: true });
      });

      test('ten guesses of the current one block changing it, for that person alone, and for fifteen minutes', async () => {
        await accounts.setPassword(bo, right);
        const [here, other] = [await signedIn(), await signedIn(bo.number)];
        const guess = (headers: Headers, current: string) =>
          accounts.changePassword(headers, { current, next: 'another password' });
        const refusal = { ok: false, reason: 'wrong-password' };
        for (let time = 0; time < 10; time += 1) expect(await guess(here, hopeless)).toEqual(refusal);
        expect(await guess(here, right)).toEqual({ ok: false, reason: 'too-many-tries', minutes: 15 });
        expect(await guess(other, right)).toEqual({ ok: true });
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
        later(15 * MINUTE);
        expect(await guess(here, right)).toEqual({ ok: true });
      });

      test('a change that works starts the count anew', async () => {
        const headers = await signedIn();
        for (const current of [...Array(9).fill(hopeless), right, ...Array(9).fill(hopeless)]) {
          await accounts.changePassword(headers, { current, next: right });
        }
        expect(await accounts.changePassword(headers, { current: right, next: right })).toEqual({ ok: true });
      });

      test('nobody signed in changes no password', async () => {
        await expect(accounts.changePassword(new Headers(), { current: right, next: 'another one' })).rejects.toThrow();
      });

      test('those of the shortest and the longest length allowed are taken, others throw', async () => {
        for (const length of [PASSWORD_MIN, PASSWORD_MAX]) {
          await accounts.setPassword(ana, '密'.repeat(length));
          expect(await signIn(ana.number, '密'.repeat(length))).toMatchObject({ ok: true });
        }
        const headers = await signedIn(ana.number, '密'.repeat(PASSWORD_MAX));
        for (const length of [PASSWORD_MIN - 1, PASSWORD_MAX + 1]) {
          const next = '密'.repeat(length);
          await expect(accounts.setPassword(ana, next)).rejects.toThrow(RangeError);
          const change = { current: '密'.repeat(PASSWORD_MAX), next };
          await expect(accounts.changePassword(headers, change)).rejects.toThrow(RangeError);
        }
      });
    });

    describe('when nothing can be written', () => {
      const full = new NotKept('The disk is full.');

      test('a first password is refused and makes no account', async () => {
        await opened.failWith(full);
        await expect(accounts.setPassword(bo, right)).rejects.toThrow(NotKept);
        await opened.failWith(undefined);
        expect(await accounts.has(bo.id)).toBe(false);
        await accounts.setPassword(bo, right);
        expect(await signIn(bo.number, right)).toMatchObject({ ok: true, person: bo.id });
      });

      test('a password set again or changed stays as it was, and so do the sessions', async () => {
        const [here, elsewhere] = [await signedIn(), await signedIn()];
        await opened.failWith(full);
        await expect(accounts.setPassword(ana, 'another password')).rejects.toThrow(NotKept);
        const change = { current: right, next: 'another password' };
        await expect(accounts.changePassword(here, change)).rejects.toThrow(NotKept);
        await opened.failWith(undefined);
        for (const headers of [here, elsewhere]) expect(await accounts.personOf(headers)).toBe(ana.id);
        expect(await signIn(ana.number, 'another password')).toMatchObject({ ok: false });
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
      });

      test('signing in rejects, and does not count as a wrong try', async () => {
        await opened.failWith(full);
        for (let time = 0; time < 11; time += 1) await expect(signIn(ana.number, right)).rejects.toThrow(NotKept);
        await opened.failWith(undefined);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
      });

      test('signing out and ending sessions reject, and the sessions go on', async () => {
        const headers = await signedIn();
        await opened.failWith(full);
        await expect(accounts.signOut(headers)).rejects.toThrow(NotKept);
        await expect(accounts.endSessions(ana.id)).rejects.toThrow(NotKept);
        expect(await accounts.personOf(headers)).toBe(ana.id);
      });

      test('a session due for renewal is still good', async () => {
        const headers = await signedIn();
        later(20 * DAY);
        await opened.failWith(full);
        expect(await accounts.personOf(headers)).toBe(ana.id);
        later(10 * DAY + 1);
        await opened.failWith(undefined);
        expect(await accounts.personOf(headers)).toBeUndefined();
      });

      test('of changes made at one moment all or none are kept', async () => {
        await opened.failWith(full);
        const people = Array.from({ length: 6 }, (_, n) => ({ id: `p${n}` as PersonId, number: `n${n}`, name: 'P' }));
        const kept = await Promise.allSettled(people.map((person) => accounts.setPassword(person, right)));
        expect(kept.map(({ status }) => status)).toEqual(people.map(() => 'rejected'));
        await opened.failWith(undefined);
        await accounts.close();
        accounts = await opened.reopen();
        for (const { id } of people) expect(await accounts.has(id)).toBe(false);
        expect(await accounts.has(ana.id)).toBe(true);
      });
    });

    describe('a person’s data', () => {
      test('is when the account was opened, and the sign-ins that hold, without what opens them', async () => {
        const opened = new Date();
        later(MINUTE);
        await signedIn();
        later(MINUTE);
        await signIn(ana.number, right, home);
        await accounts.setPassword(bo, right);
        const [at, again] = [MINUTE, 2 * MINUTE].map((after) => new Date(opened.getTime() + after));
        const copy = await accounts.copyOf(ana.id);
        expect(copy).toEqual({
          openedAt: opened,
          sessions: [
            { signedInAt: again, renewedAt: again, endsAt: expect.any(Date), ...home },
            { signedInAt: at, renewedAt: at, endsAt: expect.any(Date), ...office },
          ],
        });
        expect(await accounts.copyOf(bo.id)).toMatchObject({ sessions: [] });
        expect(await accounts.copyOf('nobody' as PersonId)).toBeUndefined();
      });

      test('is gone for good once it is removed, with the sessions, and nobody else’s is', async () => {
        await accounts.setPassword(bo, right);
        const [gone, stays] = [await signedIn(), await signedIn(bo.number)];
        await accounts.remove(ana.id);
        await accounts.remove(ana.id);
        for (const one of [accounts, await opened.reopen()]) {
          expect(await one.has(ana.id)).toBe(false);
          expect(await one.copyOf(ana.id)).toBeUndefined();
          expect(await one.personOf(gone)).toBeUndefined();
          expect(await one.personOf(stays)).toBe(bo.id);
        }
        expect(await signIn(ana.number, right)).toMatchObject({ reason: 'wrong-number-or-password' });
        await accounts.setPassword({ ...ana, id: 'new' as PersonId }, wrong);
        expect(await signIn(ana.number, wrong)).toMatchObject({ ok: true, person: 'new' });
      });

      test('stays whole when removing it cannot be kept', async () => {
        const headers = await signedIn();
        await opened.failWith(new NotKept('no room'));
        await expect(accounts.remove(ana.id)).rejects.toThrow();
        await opened.failWith(undefined);
        expect(await accounts.personOf(headers)).toBe(ana.id);
        expect(await signIn(ana.number, right)).toMatchObject({ ok: true });
      });
    });

    describe('cookies', () => {
      test('over http are HttpOnly, SameSite=Lax and for the whole site', async () => {
        const cookies = cookiesOf(await signIn(ana.number, right));
        expect(cookies).toHaveLength(1);
        expect(cookies[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
        expect(cookies[0]).not.toMatch(/Secure|Domain/);
      });

      test('over https are Secure as well, and say so in their name', async () => {
        const secured = (await open({ secure: true })).accounts;
        await secured.setPassword(ana, right);
        const cookies = cookiesOf(await secured.signIn({ number: ana.number, password: right }, office));
        expect(cookies[0]).toMatch(/^__Secure-.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
        expect(await secured.personOf(browser(cookies))).toBe(ana.id);
        await secured.close();
      });

      test('outlive the session, whose end is kept here', async () => {
        const [cookie] = cookiesOf(await signIn(ana.number, right));
        expect(Number(/Max-Age=(\d+)/.exec(cookie as string)?.[1])).toBeGreaterThan(365 * 24 * 60 * 60);
      });

      test('of somebody else’s server, with another secret, are nobody', async () => {
        const other = (await open()).accounts;
        await other.setPassword(ana, right);
        expect(await other.personOf(await signedIn())).toBeUndefined();
        await other.close();
      });
    });
  });
}

function cookiesOf(answer: SignedIn): string[] {
  if (!answer.ok) throw new Error(`Not signed in: ${answer.reason}`);
  return answer.cookies;
}

/** The text with its first character replaced by another. */
function flip(text: string): string {
  return (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
}
