import { expect, test } from 'vitest';
import { seatedFolder } from './support/folder.ts';
import { Ledger } from './support/ledger.ts';
import { AT_ONCE, expectKeptIn, handInRest, killInStorms, launchOn } from './support/storm.ts';

const KILLS = 30;

test(`on lowdb, ${KILLS} kills during storms of ${AT_ONCE} people lose nothing that was acknowledged`, async () => {
  const { folder, examinees } = await seatedFolder(AT_ONCE * (KILLS / 2));
  const ledger = new Ledger();
  const waiting = await killInStorms(folder, examinees, ledger, KILLS);
  await expectKeptIn(folder, examinees, ledger);
  expect(ledger.submitted.size).toBeGreaterThan((KILLS * AT_ONCE) / 4);

  const server = await launchOn(folder);
  await handInRest(server, waiting.slice(0, AT_ONCE), ledger);
  expect(await server.stop()).toBe(0);
  await expectKeptIn(folder, examinees, ledger);
});
