import { listAttempts } from '../../../src/usecases/results/list-attempts.ts';
import { listResults } from '../../../src/usecases/results/list-results.ts';
import { workOutStatistics } from '../../../src/usecases/results/questions/kept-statistics.ts';
import { showReport } from '../../../src/usecases/results/scenarios/show-report.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { measuredCourse } from '../support/course.ts';
import { contentLibrary, openSite } from '../support/site.ts';

const REPEATS = 10;

/** Times in milliseconds, memory in bytes: just after opening, and after HR's pages were asked for. */
export interface Measured {
  readonly opened: number;
  readonly overview: readonly number[];
  readonly list: readonly number[];
  readonly attempts: readonly number[];
  /** Of a role-play, first attempts beside later ones. */
  readonly report: readonly number[];
  readonly opening: number;
  readonly resident: number;
  /** Statistics of all questions, worked out several times: the first reads everybody's documents where the marks are not kept yet. */
  readonly statistics: readonly number[];
  /** After that. */
  readonly residentLast: number;
}

await contentLibrary();
const start = performance.now();
const site = await openSite(process.argv[2] ?? '');
const opened = performance.now() - start;
const opening = process.memoryUsage.rss();
const officer = await site.store.personNumbered('00001');
if (!officer) throw new Error('There is no HR officer.');
const overview = await repeated(() => showOverview(site, officer));
const list = await repeated(() => listResults(site, officer, {}));
const attempts = await repeated(() => listAttempts(site, officer, { since: '2000-01-01' }));
const [asked] = measuredCourse(site.library).assessment.scenarios;
const report = await repeated(() => showReport(site, officer, { scenario: asked?.id ?? '', attempts: 'compare' }));
const resident = process.memoryUsage.rss();
const statistics = await repeated(() => workOutStatistics(site.store, new Date()), 5);
const residentLast = process.memoryUsage.rss();
const measured: Measured = {
  ...{ opened, overview, list, attempts, report, opening, resident, statistics, residentLast },
};
console.log(`RESULT ${JSON.stringify(measured)}`);
await site.close();
process.exit(0);

async function repeated(work: () => Promise<unknown>, repeats = REPEATS): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < repeats; turn++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took;
}
