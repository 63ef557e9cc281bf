import { listPeople } from '../../../src/usecases/people/list-people.ts';
import { listAttempts } from '../../../src/usecases/results/list-attempts.ts';
import { listResults } from '../../../src/usecases/results/list-results.ts';
import { listRetakes } from '../../../src/usecases/results/list-retakes.ts';
import { keptAsked } from '../../../src/usecases/results/norms/kept-asked.ts';
import { showHeat } from '../../../src/usecases/results/norms/show-heat.ts';
import { showNormResults } from '../../../src/usecases/results/norms/show-norm-results.ts';
import { changesSince } from '../../../src/usecases/results/overview/changes-since.ts';
import { workOutStatistics } from '../../../src/usecases/results/questions/kept-statistics.ts';
import { showReport } from '../../../src/usecases/results/scenarios/show-report.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { measuredCourse } from '../support/course.ts';
import { spent } from '../support/cpu.ts';
import { contentLibrary, openSite } from '../support/site.ts';

const REPEATS = 10;

/** Milliseconds of CPU, of opening by the clock; memory is told by parts/desk.ts, of the built server. */
export interface Measured {
  readonly opened: number;
  readonly overview: readonly number[];
  /** What became different since a day, a part of the overview's page. */
  readonly changes: readonly number[];
  readonly list: readonly number[];
  readonly attempts: readonly number[];
  /** The staff list: sorted by name, searched, in a department. */
  readonly people: readonly number[];
  /** Of a role-play, first attempts beside later ones. */
  readonly report: readonly number[];
  /** Results sorted by name. */
  readonly sorted: readonly number[];
  readonly retakes: readonly number[];
  /** Of a norm and every attempt, once gathered. */
  readonly norm: readonly number[];
  /** Of every attempt, once gathered. */
  readonly heat: readonly number[];
  /** Statistics of all questions, worked out several times: the first reads everybody's documents where the marks are not kept yet. */
  readonly statistics: readonly number[];
}

await contentLibrary();
const start = performance.now();
const site = await openSite(process.argv[2] ?? '');
const opened = performance.now() - start;
const officer = await site.store.personNumbered('00001');
if (!officer) throw new Error('There is no HR officer.');
const overview = await repeated(() => showOverview(site, officer));
const changes = await repeated(() => changesSince(site, officer, new Date(Date.now() - 7 * 86_400_000)));
const list = await repeated(() => listResults(site, officer, {}));
const attempts = await repeated(() => listAttempts(site, officer, { since: '2000-01-01' }));
const people = await repeated(() =>
  listPeople(site, officer, { sort: 'name', descending: true, search: '工１', department: '城东营业厅' }),
);
const [asked] = measuredCourse(site.library).assessment.scenarios;
const report = await repeated(() => showReport(site, officer, { scenario: asked?.id ?? '', attempts: 'compare' }));
const sorted = await repeated(() => listResults(site, officer, { sort: 'name' }));
const retakes = await repeated(() => listRetakes(site, officer, {}));
const statistics = await repeated(() => workOutStatistics(site.store, new Date()), 5);
await keptAsked(site);
const heat = await repeated(() => showHeat(site, officer, { counted: 'all' }));
const [first] = site.library.norms.keys();
const norm = await repeated(() => showNormResults(site, officer, { norm: first ?? '', counted: 'all' }));
const measured: Measured = {
  ...{ opened, overview, changes, norm, list, sorted, retakes, attempts, people, report, heat },
  statistics,
};
console.log(`RESULT ${JSON.stringify(measured)}`);
await site.close();
process.exit(0);

async function repeated(work: () => Promise<unknown>, repeats = REPEATS): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < repeats; turn++) {
    took.push(await spent(work));
  }
  return took;
}
