import { fileURLToPath } from 'node:url';
import type { Person } from '../../../src/domain/people/person.ts';
import { type Figure, inTurns, listed, median, ratio, written } from '../figure.ts';
import type { Submitted } from '../processes/submitter.ts';
import { databaseOn, onServer, POOL_SIZE, papers, storeWith, withAttempts } from '../support/database.ts';
import { perSecond } from '../support/lanes.ts';
import { resultOf } from '../support/leavings.ts';
import { colleague } from '../support/staff.ts';

const AT_ONCE = 64;
const ROUNDS = 5;
const SUBMITS = 4 * AT_ONCE;
const SUBMITTER = fileURLToPath(new URL('../processes/submitter.ts', import.meta.url));
/** Submits of one process that has the database to itself, or shares it. */
const OF_PROCESS = 1000;

/** Durable submits a second, graded and kept, against the plainest transaction that could keep as much. */
export function measurePostgres(): Promise<Figure[]> {
  return onServer(async (server) => {
    const ofStore = 2 * (ROUNDS + 1) * SUBMITS;
    const all = await papers();
    const open = all.open(1);
    const records = Array.from({ length: ofStore + 3 * OF_PROCESS }, (_, index) => withAttempts(index, [open]));
    const store = await storeWith(server, 'submits', records);
    const { pool } = store.accounts;
    const submit = async ({ id }: Person) => {
      const kept = await store.submitAttempt(id, open.id, (_, own) => ({
        submitted: all.submitted(own),
        certificates: [],
      }));
      if (kept !== 'submitted') throw new Error(`A submit was answered "${kept}".`);
    };

    const body = JSON.stringify(all.submitted(open));
    await pool.query('create table plain_paper (id text primary key, body text)');
    await pool.query(`create table plain_person as select id, name, change, 0 as submits from person`);
    await pool.query('alter table plain_person add primary key (id)');
    await pool.query('checkpoint');
    const transaction = async ({ id }: Person) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('insert into plain_paper values ($1, $2)', [id, body]);
        await client.query('update plain_person set submits = submits + 1 where id = $1', [id]);
        await client.query('commit');
      } finally {
        client.release();
      }
    };

    const someone = (from: number) => {
      const rest = Array.from({ length: (ROUNDS + 1) * SUBMITS }, (_, index) => colleague(from + index));
      return () => rest.splice(0, SUBMITS);
    };
    const [unknown, known, plain] = [someone(0), someone(ofStore / 2), someone(0)];
    const measure = {
      submits: () => perSecond(unknown(), AT_ONCE, submit),
      remembered: async () => {
        const people = known();
        for (const { id } of people) await store.record(id);
        return perSecond(people, AT_ONCE, submit);
      },
      transactions: () => perSecond(plain(), AT_ONCE, transaction),
    };
    for (const warmUp of Object.values(measure)) await warmUp();
    const rates = await inTurns(ROUNDS, measure);
    const processes = await processesOn(databaseOn(server, 'submits'), ofStore);
    await store.close();
    const raw = (of: keyof typeof rates) =>
      `${POOL_SIZE} connections, ${written(body.length / 1000, 1)} kB; per second by round: submits ${listed(rates[of])}; transactions ${listed(rates.transactions)}`;
    const what = `on PostgreSQL, ${AT_ONCE} people at once, over begin, insert, update, commit of the same bytes`;
    return [
      {
        what: `Durable submit of a 20-question attempt ${what}`,
        bar: { atLeast: 0.5 },
        measured: ratio(rates.remembered, rates.transactions),
        unit: '×',
        raw: raw('remembered'),
      },
      {
        what: 'The same when the process has not seen the person before, and reads their record first',
        measured: ratio(rates.submits, rates.transactions),
        unit: '×',
        raw: raw('submits'),
      },
      processes,
    ];
  });
}

/** Whether a second process makes a submit dearer for the first: they share the database, and nothing else. */
async function processesOn(url: string, from: number): Promise<Figure> {
  const run = (turn: number) =>
    resultOf<Submitted>([SUBMITTER, url, String(from + turn * OF_PROCESS), String(OF_PROCESS)]);
  const alone = await run(0);
  const both = await Promise.all([run(1), run(2)]);
  const cpu = median(both.map((one) => one.cpu));
  return {
    what: 'CPU of a process for a submit while a second one submits as well, over its CPU alone',
    bar: { atMost: 1.2 },
    measured: cpu / alone.cpu,
    unit: '×',
    raw: `ms of CPU a submit: ${listed([cpu, alone.cpu], 2)}; submits per second: two processes together ${written(both.reduce((sum, { rate }) => sum + rate, 0))}, one ${written(alone.rate)}, on a machine whose cores the database shares`,
  };
}
