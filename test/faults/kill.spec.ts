import { expect, test } from 'vitest';
import { randomFrom } from '../../src/domain/random.ts';
import { openSite } from '../bench/support/site.ts';
import { seatedFolder } from './support/folder.ts';
import { expectKept, handInAll, Ledger } from './support/ledger.ts';
import { launch } from './support/server.ts';

const AT_ONCE = 200;
const KILLS = 30;

test(`on lowdb, ${KILLS} kills during storms of ${AT_ONCE} people lose nothing that was acknowledged`, async () => {
  const { folder, examinees } = await seatedFolder(AT_ONCE * (KILLS / 2));
  const ledger = new Ledger();
  const random = randomFrom('kill');
  const waiting = [...examinees];
  for (let kill = 0; kill < KILLS; kill++) {
    const server = await launch({ LICHENG_DATA: folder });
    const storm = waiting.splice(0, AT_ONCE);
    const killed = ledger.reaches(ledger.answers + random() * AT_ONCE).then(server.kill);
    await handInAll([server.port], storm, ledger);
    await Promise.race([killed, server.kill()]);
    // Whoever was cut off tries again in the next storm.
    waiting.unshift(...storm.filter(({ id }) => !ledger.submitted.has(id)));
  }
  const again = await openSite(folder);
  await expectKept(again.store, examinees, ledger);
  await again.close();
  expect(ledger.submitted.size).toBeGreaterThan((KILLS * AT_ONCE) / 4);

  const server = await launch({ LICHENG_DATA: folder });
  const rest = waiting.splice(0, AT_ONCE);
  await handInAll([server.port], rest, ledger);
  expect(rest.filter(({ id }) => !ledger.submitted.has(id))).toEqual([]);
  expect(await server.stop()).toBe(0);
  const last = await openSite(folder);
  await expectKept(last.store, examinees, ledger);
  await last.close();
});
