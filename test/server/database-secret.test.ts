import { expect, onTestFinished, test } from 'vitest';
import { secretInDatabase } from '../../src/server/database-secret.ts';
import { openPool } from '../../src/store/postgres/connection/pool.ts';
import { newDatabase } from '../support/postgres.ts';

async function openNew() {
  const url = await newDatabase();
  const pools = [await openPool(url), await openPool(url)] as const;
  onTestFinished(() => Promise.all(pools.map((pool) => pool.end())).then(() => {}));
  return pools;
}

test('a database has one secret, also for processes that ask at the same moment, and keeps it', async () => {
  const [one, other] = await openNew();
  const secrets = await Promise.all([one, other, one, other].map((pool) => secretInDatabase(pool)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect(await secretInDatabase(one)).toBe(secrets[0]);
});

test('every database has a secret of its own', async () => {
  expect(await secretInDatabase((await openNew())[0])).not.toBe(await secretInDatabase((await openNew())[0]));
});
