import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { voidedNow } from '../../src/domain/assessment/fairness/voided.ts';
import type { Library } from '../../src/domain/library/library.ts';
import { linksFrom } from '../../src/server/links.ts';
import { openLowdbStore, type WriteFile } from '../../src/store/lowdb/open.ts';
import { writeDurably } from '../../src/store/lowdb/write-file.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { FakeAccounts } from './accounts.ts';
import { stoppedClock } from './clock.ts';
import { realLibrary } from './library.ts';

/** What tests hold of the outside: the real store, content and links; accounts in memory; a clock that stands still. */
export interface TestNeeds extends Needs {
  readonly accounts: FakeAccounts;
  readonly clock: ReturnType<typeof stoppedClock>;
  /** From now on every write fails as on a full disk, until it is given false. */
  readonly fillDisk: (full: boolean) => void;
}

/** Needs of an installation that nobody has set up yet, in a folder of its own; all gone when the test is over. */
export async function openNeeds(change: Partial<Pick<Needs, 'library' | 'mail' | 'store'>> = {}): Promise<TestNeeds> {
  const folder = await mkdtemp(join(tmpdir(), 'licheng-needs-'));
  let full = false;
  const writeFile: WriteFile = async (...write) => {
    if (full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    return writeDurably(...write);
  };
  const store = await openLowdbStore(folder, { writeFile });
  onTestFinished(async () => {
    full = false;
    await store.close();
    await rm(folder, { recursive: true });
  });
  const clock = stoppedClock();
  let ids = 0;
  const { library = await realLibrary() } = change;
  return {
    store,
    accounts: new FakeAccounts(),
    library,
    libraryUnder: async ({ voided } = {}) => ({ ...library, voided: voidedNow(voided) }),
    links: linksFrom('a secret that only these tests know'),
    now: clock.now,
    newId: () => `id-${++ids}`,
    clock,
    fillDisk(is) {
      full = is;
    },
    ...change,
  };
}

/** The same with another library, for whatever rules are asked for. */
export function serving<Some extends Needs>(needs: Some, library: Library): Some {
  return { ...needs, library, libraryUnder: async () => library };
}
