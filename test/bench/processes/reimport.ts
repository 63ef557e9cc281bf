import { readStaffFile } from '../../../src/server/staff-file/read.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { previewImport } from '../../../src/usecases/people/import/preview-import.ts';
import { openSite } from '../support/site.ts';
import { listOf } from '../support/staff-list.ts';

/** Times in milliseconds, memory in bytes, of one list after another: everybody moves each time. */
export interface Reimported {
  readonly reading: readonly number[];
  readonly checking: readonly number[];
  /** Reading and checking once more, and applying. */
  readonly taking: readonly number[];
  /** The processor's share of taking, of all threads. */
  readonly cpu: readonly number[];
  readonly resident: number;
}

const TURNS = 3;

const site = await openSite(process.argv[2] ?? '');
const officer = await site.store.personNumbered('00001');
if (!officer) throw new Error('There is no HR officer.');
const people = (await site.store.people()).map(({ person }) => person);
const took: Record<'reading' | 'checking' | 'taking' | 'cpu', number[]> = {
  reading: [],
  checking: [],
  taking: [],
  cpu: [],
};
for (let turn = 1; turn <= TURNS; turn++) {
  const bytes = await listOf(people, turn);
  let start = performance.now();
  const lap = () => {
    const since = performance.now() - start;
    start = performance.now();
    return since;
  };
  const rows = await rowsIn(bytes);
  took.reading.push(lap());
  const preview = await previewImport(site, officer, rows, { whole: true });
  took.checking.push(lap());
  if (!preview.ok) throw new Error(preview.reason);
  const before = process.cpuUsage();
  const taken = await importStaff(site, officer, await rowsIn(bytes), { whole: true, seen: preview.seen });
  took.taking.push(lap());
  const { user, system } = process.cpuUsage(before);
  took.cpu.push((user + system) / 1000);
  if (!taken.ok || taken.changed < people.length - 1) throw new Error(`Not everybody moved: ${JSON.stringify(taken)}`);
}
const measured: Reimported = { ...took, resident: process.memoryUsage.rss() };
console.log(`RESULT ${JSON.stringify(measured)}`);
await site.close();
process.exit(0);

async function rowsIn(bytes: Uint8Array) {
  const file = await readStaffFile({ name: 'staff.xlsx', bytes });
  if (!file.ok) throw new Error(file.reason);
  return file.rows;
}
