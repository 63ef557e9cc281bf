import { openPostgresStore } from '../../../src/store/postgres/open.ts';
import { POOL_SIZE, papers } from '../support/database.ts';
import { inLanes, perSecond } from '../support/lanes.ts';
import { colleague } from '../support/staff.ts';

/** Submits a second, and milliseconds of this process's CPU for each. */
export interface Submitted {
  readonly rate: number;
  readonly cpu: number;
}

const WARM_UP = 200;

const [url = '', from = '0', count = '0'] = process.argv.slice(2);
const store = await openPostgresStore(url, { poolSize: POOL_SIZE });
const all = await papers();
const { id: attempt } = all.open(1);
const people = Array.from({ length: Number(count) }, (_, index) => colleague(Number(from) + index).id);
const submit = (id: (typeof people)[number]) =>
  store.submitAttempt(id, attempt, (_, own) => ({ submitted: all.submitted(own), certificates: [] }));
await inLanes(people.splice(0, WARM_UP), 64, submit);
const before = process.cpuUsage();
const rate = await perSecond(people, 64, submit);
const { user, system } = process.cpuUsage(before);
const submitted: Submitted = { rate, cpu: (user + system) / 1000 / people.length };
console.log(`RESULT ${JSON.stringify(submitted)}`);
await store.close();
process.exit(0);
