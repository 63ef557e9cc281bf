import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { scratch, scratchFolder } from '../archive/scratch.ts';
import { NoQuietMoment } from '../archive.ts';
import { ACCOUNTS } from './accounts.ts';
import { ORGANISATION } from './changes.ts';
import { CONTENT } from './content.ts';
import { REMINDERS } from './reminders/file.ts';
import { Taker } from './taker.ts';
import { AUDIT } from './trail-file.ts';

/** How often to look for a quiet moment, and how long to wait in between, in milliseconds: half a minute in all. */
const TRIES = 300;
const WAIT = 100;

/** A copy of the data folder as it was at one moment. */
export interface Snapshot {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Takes a copy without the help of whoever is writing, and without changing the folder. Documents are replaced by
 * renaming, so each is whole at any time. What changes several of them has a journal from before the first to after the
 * last, and ends in the audit trail: with no journal before and after, a trail that
 * did not grow, and a folder in which no journal came and went while documents were taken, nothing is half done.
 * Accounts come after people, so that whoever used an invitation has the password they set, and content does, so that
 * whatever a record refers to is there.
 *
 * @throws {NoQuietMoment} when one change follows the other, or one was interrupted and waits for the next start
 */
export async function takeSnapshot(folder: string): Promise<Snapshot> {
  const copy = await placeBeside(folder);
  const { remove } = scratch(copy);
  try {
    await Promise.all(['people', CONTENT].map((name) => mkdir(join(copy, name))));
    const taker = new Taker(folder, copy);
    for (let left = TRIES; left > 0; left--) {
      if (await takeAll(taker)) return { folder: copy, remove };
      await pass(WAIT);
    }
    throw new NoQuietMoment(`${folder} was never quiet.`);
  } catch (fault) {
    await remove();
    throw fault;
  }
}

/** On the same disk if possible: the folder for temporary files may be in memory. */
async function placeBeside(folder: string): Promise<string> {
  return scratchFolder(dirname(folder), '.licheng-copy-').catch(() => scratchFolder(tmpdir(), '.licheng-copy-'));
}

/** False when something half done may have been caught. */
async function takeAll(taker: Taker): Promise<boolean> {
  const trail = await taker.version(AUDIT);
  if (!(await taker.quietly([ORGANISATION, ...(await taker.documentsIn('people'))]))) return false;
  if (!(await taker.quietly(await taker.documentsIn(CONTENT)))) return false;
  for (const name of [REMINDERS, ACCOUNTS, 'secret']) await taker.one(name);
  await taker.start(AUDIT);
  return !(await taker.isBusy()) && trail === (await taker.version(AUDIT));
}
