import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openSite } from '../bench/support/site.ts';
import { onServer } from '../support/postgres.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { type Examinee, seat } from './support/examinees.ts';
import { handInAll, Ledger } from './support/ledger.ts';
import type { Launched } from './support/server.ts';
import { AT_ONCE, expectKeptIn, handInRest, killInStorms, launchOn } from './support/storm.ts';

const KILLS = 10;

let database: PostgresServer;
let url: string;
let databases = 0;
let ledger: Ledger;

beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.stop());

beforeEach(async () => {
  const name = `faults_${++databases}`;
  await onServer(database.url, `create database ${name}`);
  url = Object.assign(new URL(database.url), { pathname: `/${name}` }).href;
  ledger = new Ledger();
});

async function seated(people: number): Promise<Examinee[]> {
  const site = await openSite(url);
  const examinees = await seat(site, people);
  await site.close();
  return examinees;
}

async function launched(): Promise<Launched> {
  const server = await launchOn(url);
  onTestFinished(async () => {
    await server.stop();
  });
  return server;
}

test(`${KILLS} kills of the server during storms of ${AT_ONCE} people lose nothing that was acknowledged`, async () => {
  const examinees = await seated(AT_ONCE * (KILLS / 2));
  const waiting = await killInStorms(url, examinees, ledger, KILLS);
  await expectKeptIn(url, examinees, ledger);
  expect(ledger.submitted.size).toBeGreaterThan((KILLS * AT_ONCE) / 4);
  await handInRest(await launched(), waiting.slice(0, AT_ONCE), ledger);
  await expectKeptIn(url, examinees, ledger);
});

test('with PostgreSQL lost and back under load, people are told or served, and all goes on without a restart', async () => {
  const examinees = await seated(AT_ONCE * 2);
  const server = await launched();
  const handingIn = handInAll([server.port], examinees, ledger);
  for (const answers of [40, 160]) {
    await ledger.reaches(answers);
    await database.crash();
    await pass(500);
    await database.restart();
  }
  await handingIn;
  await handInRest(server, examinees, ledger);
  await expectKeptIn(url, examinees, ledger);
});

test('while PostgreSQL stays away, people get a message they can act on, and the server says it is not ready', async () => {
  const examinees = await seated(3);
  const server = await launched();
  await database.crash();
  onTestFinished(database.restart);
  const ready = await fetch(`http://127.0.0.1:${server.port}/readyz`);
  expect(ready.status).toBe(503);
  expect(await ready.text()).not.toMatch(/postgres:|password|127\.0\.0\.1/);
  await handInAll([server.port], examinees, ledger);
  expect(ledger.submitted.size).toBe(0);
  expect([...ledger.refusals.keys()].join('\n')).toMatch(/没有保存|稍后再试/);
  await database.restart();
  await handInRest(server, examinees, ledger);
  await expectKeptIn(url, examinees, ledger);
});

test('connections cut in the middle of what they do lose nothing and do nothing twice', async () => {
  const examinees = await seated(AT_ONCE * 2);
  const server = await launched();
  let over = false;
  const handingIn = handInAll([server.port], examinees, ledger).then(() => {
    over = true;
  });
  let cut = 0;
  while (!over) {
    const [row] = await onServer(
      url,
      `select count(pg_terminate_backend(pid)) as cut from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and application_name = 'licheng'`,
    );
    cut += Number(row?.cut);
    await pass(100);
  }
  await handingIn;
  expect(cut).toBeGreaterThan(20);
  await handInRest(server, examinees, ledger);
  await expectKeptIn(url, examinees, ledger);
});

test('of two servers on one database one is killed; nothing acknowledged is lost, and people go on at the other', async () => {
  const examinees = await seated(AT_ONCE * 2);
  const [one, other] = [await launched(), await launched()];
  const killed = ledger.reaches(AT_ONCE / 2).then(one.kill);
  await handInAll([one.port, other.port], examinees, ledger);
  await killed;
  const cutOff = examinees.filter(({ id }) => !ledger.submitted.has(id));
  expect(cutOff.length).toBeGreaterThan(0);
  expect(cutOff.every((examinee) => examinees.indexOf(examinee) % 2 === 0)).toBe(true);
  await handInRest(other, examinees, ledger);
  await expectKeptIn(url, examinees, ledger);
});
