import { expect } from 'vitest';
import { randomFrom } from '../../../src/domain/random.ts';
import { openSite } from '../../bench/support/site.ts';
import type { Examinee } from './examinees.ts';
import { expectKept, handInAll, type Ledger } from './ledger.ts';
import { type Launched, launch } from './server.ts';

/** How many people hand in at the same moment. */
export const AT_ONCE = 200;

/** A data folder, or the address of a database: `postgres://…` */
type Place = string;

export function launchOn(place: Place): Promise<Launched> {
  return launch(place.startsWith('postgres://') ? { DATABASE_URL: place } : { LICHENG_DATA: place });
}

/**
 * Starts the server and kills it while everybody hands in, over and over; whoever was cut off tries again in the next
 * storm. Resolves to those who have not been told that theirs is kept.
 */
export async function killInStorms(
  place: Place,
  examinees: readonly Examinee[],
  ledger: Ledger,
  kills: number,
): Promise<Examinee[]> {
  const random = randomFrom('kill');
  const waiting = [...examinees];
  for (let kill = 0; kill < kills; kill++) {
    const server = await launchOn(place);
    const storm = waiting.splice(0, AT_ONCE);
    const killed = ledger.reaches(ledger.answers + random() * AT_ONCE).then(server.kill);
    await handInAll([server.port], storm, ledger);
    await Promise.race([killed, server.kill()]);
    waiting.unshift(...storm.filter(({ id }) => !ledger.submitted.has(id)));
  }
  return waiting;
}

/** Everybody whose submission was not confirmed tries again, and is told that it is kept. */
export async function handInRest({ port }: Launched, examinees: readonly Examinee[], ledger: Ledger): Promise<void> {
  const rest = examinees.filter(({ id }) => !ledger.submitted.has(id));
  await handInAll([port], rest, ledger);
  expect(rest.filter(({ id }) => !ledger.submitted.has(id))).toEqual([]);
}

/** {@link expectKept}, of what is there for whoever opens it next. */
export async function expectKeptIn(place: Place, examinees: readonly Examinee[], ledger: Ledger): Promise<void> {
  const site = await openSite(place);
  await expectKept(site.store, examinees, ledger);
  await site.close();
}
