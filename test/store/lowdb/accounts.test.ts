import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldsIn } from '../../../src/store/lowdb/fields.ts';
import type { LowdbStore } from '../../../src/store/lowdb/open.ts';
import { NotKept } from '../../../src/store/store.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import { fillingDisk, newFolder, opened } from './folder.ts';

const user = (id: string) => ({
  id,
  name: '李娜',
  emailVerified: true,
  createdAt: MORNING,
  banExpires: MORNING,
  banReason: null,
});
const add = (store: LowdbStore, id: string) => {
  store.accounts.data.user?.push(user(id));
  return store.accounts.save();
};
const idsOnDisk = async (folder: string) =>
  (fieldsIn(await textIn(folder)) as { data: { user: { id: string }[] } }).data.user.map(({ id }) => id);
const textIn = (folder: string) => readFile(join(folder, 'accounts.json'), 'utf8');
const session = (id: string) => ({ id, userId: 'u1', token: `token-${id}`, expiresAt: MORNING });
const signIn = (store: LowdbStore, id: string) => {
  store.accounts.data.session = [...(store.accounts.data.session ?? []), session(id)];
  return store.accounts.save();
};

describe('the accounts', () => {
  test('start as empty lists of the models that sign-in needs', async () => {
    const { accounts } = await opened(await newFolder());
    expect(accounts.data).toEqual({ user: [], session: [], account: [], verification: [] });
  });

  test('survive a restart, with their dates', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    store.accounts.data.rateLimit = [{ id: 'r', startsAt: '09:00' }];
    await add(store, 'u1');
    await store.close();
    const { accounts } = await opened(folder);
    expect(accounts.data.user).toEqual([user('u1')]);
    expect(accounts.data.user?.[0]?.createdAt).toBeInstanceOf(Date);
    expect(accounts.data.rateLimit).toEqual([{ id: 'r', startsAt: '09:00' }]);
  });

  test('saves asked for during a write share one further write', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const store = await opened(folder, disk.writeFile);
    disk.set(() => false);
    await Promise.all(['u1', 'u2', 'u3', 'u4', 'u5'].map((id) => add(store, id)));
    expect(disk.count).toBe(2);
    expect(await idsOnDisk(folder)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5']);
  });

  test('a save that fails puts back what the disk has, in the same lists', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const store = await opened(folder, disk.writeFile);
    await add(store, 'u1');
    const users = store.accounts.data.user;
    disk.set(() => true);
    await expect(add(store, 'u2')).rejects.toThrow(NotKept);
    expect(store.accounts.data.user).toBe(users);
    expect(users).toEqual([user('u1')]);
    disk.set(() => false);
    await add(store, 'u3');
    expect(await idsOnDisk(folder)).toEqual(['u1', 'u3']);
  });

  test('a save whose change was put back because of an earlier one fails too', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const store = await opened(folder, disk.writeFile);
    await add(store, 'u1');
    disk.set((_file, count) => count === 1);
    const outcomes = await Promise.allSettled(['u2', 'u3', 'u4'].map((id) => add(store, id)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(store.accounts.data.user).toEqual([user('u1')]);
    expect(await idsOnDisk(folder)).toEqual(['u1']);
    await add(store, 'u5');
    expect(await idsOnDisk(folder)).toEqual(['u1', 'u5']);
  });

  test('closing waits for a save under way', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    const saves = Promise.all([add(store, 'u1'), add(store, 'u2')]);
    await store.close();
    expect(await idsOnDisk(folder)).toEqual(['u1', 'u2']);
    await saves;
  });
});

describe('a sign-in', () => {
  test('is added to the file, which is not written anew', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    await add(store, 'u1');
    const before = await textIn(folder);
    await signIn(store, 's1');
    await signIn(store, 's2');
    const after = await textIn(folder);
    expect(after.startsWith(before)).toBe(true);
    expect(after.length - before.length).toBeLessThan(400);
    await store.close();
    const { accounts } = await opened(folder);
    expect(accounts.data).toEqual({
      user: [user('u1')],
      session: [session('s1'), session('s2')],
      account: [],
      verification: [],
    });
  });

  test('that is renewed has its last time', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    await signIn(store, 's1');
    await signIn(store, 's2');
    const renewed = { ...session('s1'), expiresAt: minutesOn(1) };
    store.accounts.data.session = [renewed, session('s2')];
    await store.accounts.save();
    expect(await textIn(folder)).toContain(MORNING.toISOString());
    await store.close();
    expect((await opened(folder)).accounts.data.session).toEqual([renewed, session('s2')]);
  });

  test('cut short by a crash is lost alone, also as the first one', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    await signIn(store, 's1');
    const { length } = await textIn(folder);
    await signIn(store, 's2');
    await store.close();
    const whole = await textIn(folder);
    for (let cut = length; cut < length + 14; cut++) {
      await writeFile(join(folder, 'accounts.json'), whole.slice(0, cut));
      const restarted = await opened(folder);
      expect(restarted.accounts.data.session).toEqual([session('s1')]);
      await restarted.close();
    }
  });

  test('cut short by a crash is lost alone, wherever it was cut', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    await signIn(store, 's1');
    await signIn(store, 's2');
    const { length } = await textIn(folder);
    await signIn(store, 's3');
    await store.close();
    const whole = await textIn(folder);
    for (let cut = length; cut < whole.length; cut += 9) {
      await writeFile(join(folder, 'accounts.json'), whole);
      await truncate(join(folder, 'accounts.json'), cut);
      const restarted = await opened(folder);
      expect(restarted.accounts.data.session).toEqual([session('s1'), session('s2')]);
      await signIn(restarted, 's4');
      await restarted.close();
      const again = await opened(folder);
      expect(again.accounts.data.session?.map(({ id }) => id)).toEqual(['s1', 's2', 's4']);
      await again.close();
    }
  });

  test('on a full disk is refused, and undone', async () => {
    const [folder, disk] = [await newFolder(), fillingDisk()];
    const store = await opened(folder, disk.writeFile);
    await signIn(store, 's1');
    disk.set(() => true);
    await expect(signIn(store, 's2')).rejects.toThrow(NotKept);
    expect(store.accounts.data.session).toEqual([session('s1')]);
    disk.set(() => false);
    await signIn(store, 's3');
    await store.close();
    expect((await opened(folder)).accounts.data.session).toEqual([session('s1'), session('s3')]);
  });

  test('makes the file no larger than twice what it holds, and some room', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    const times = Array.from({ length: 60 }, (_, minute) => minutesOn(minute));
    for (const expiresAt of times) {
      store.accounts.data.session = [{ ...session('s1'), userAgent: 'x'.repeat(4000), expiresAt }];
      await store.accounts.save();
    }
    expect((await textIn(folder)).length).toBeLessThan(90_000);
    await store.close();
    expect((await opened(folder)).accounts.data.session).toMatchObject([{ expiresAt: times.at(-1) }]);
  });

  test('damaged by hand keeps the store closed', async () => {
    const folder = await newFolder();
    const store = await opened(folder);
    for (const id of ['s1', 's2', 's3']) await signIn(store, id);
    await store.close();
    await writeFile(join(folder, 'accounts.json'), (await textIn(folder)).replace('"token-s2"', '"token-s2'));
    await expect(opened(folder)).rejects.toThrow(/accounts\.json cannot be used/);
  });
});

test.each<{ what: string; change: (data: LowdbStore['accounts']['data']) => void }>([
  { what: 'a user who is taken away', change: (data) => Object.assign(data, { user: [] }) },
  { what: 'a name that changes', change: (data) => Object.assign(data, { user: [{ ...user('u1'), name: '王芳' }] }) },
])('$what leaves the disk at once', async ({ change }) => {
  const folder = await newFolder();
  const store = await opened(folder);
  await add(store, 'u1');
  await signIn(store, 's1');
  expect(await textIn(folder)).toContain('李娜');
  change(store.accounts.data);
  await store.accounts.save();
  expect(await textIn(folder)).not.toContain('李娜');
});

test('a session that was ended leaves the disk at once', async () => {
  const folder = await newFolder();
  const store = await opened(folder);
  for (const id of ['s1', 's2']) await signIn(store, id);
  store.accounts.data.session = [session('s2')];
  await store.accounts.save();
  expect(await textIn(folder)).not.toContain('token-s1');
});
