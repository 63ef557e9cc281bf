import { listNamed } from '../../../src/components/hr/sheets/lists.ts';
import { writtenAside } from '../../../src/server/export/aside.ts';
import { localsOf } from '../../support/locals.ts';
import { measuredCourse } from '../support/course.ts';
import { spent } from '../support/cpu.ts';
import { openSite } from '../support/site.ts';

/** Milliseconds of CPU, those of the thread that writes with them; memory in bytes. */
export interface Taken {
  readonly people: readonly number[];
  /** Of one course, so a row for each person. */
  readonly results: readonly number[];
  readonly rows: number;
  readonly resident: number;
}

const TURNS = 3;

const site = await openSite(process.argv[2] ?? '');
const officer = await site.store.personNumbered('00001');
if (!officer) throw new Error('There is no HR officer.');
const locals = await localsOf(site, officer);
const ofCourse = new URLSearchParams({ course: measuredCourse(site.library).id });
let rows = Number.POSITIVE_INFINITY;
const measured: Taken = {
  people: await repeated('people', new URLSearchParams()),
  results: await repeated('results', ofCourse),
  rows,
  resident: process.memoryUsage.rss(),
};
console.log(`RESULT ${JSON.stringify(measured)}`);
await site.close();
process.exit(0);

async function repeated(name: string, query: URLSearchParams): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const ms = await spent(async () => {
      const sheets = await listNamed(name)?.({ locals, query });
      if (!sheets) throw new Error(`There is no list "${name}".`);
      rows = Math.min(rows, sheets[0].rows.length);
      await writtenAside({ kind: 'xlsx', sheets, timeZone: 'Asia/Shanghai' });
    });
    took.push(ms);
  }
  return took;
}
