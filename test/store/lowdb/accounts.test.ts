import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LowdbStore } from '../../../src/store/lowdb/open.ts';
import { NotKept } from '../../../src/store/store.ts';
import { MORNING } from '../../support/clock.ts';
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
  JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8')).data.user.map(({ id }: { id: string }) => id);

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
