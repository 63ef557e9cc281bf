import { join } from 'node:path';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { type Figure, median, written } from '../figure.ts';
import { wholeRun } from '../support/answers.ts';
import { onServer } from '../support/database.ts';
import { inFolder } from '../support/leavings.ts';
import { seeded } from '../support/seeded.ts';
import { withPlatform } from '../support/servers.ts';
import { type Visitor, visitorsTo } from '../support/visitor.ts';

const RUNS = 10;

/** What a reply in a role-play takes from sending it to the whole answer, kept by the store, one after another. */
export function measureReply(): Promise<Figure[]> {
  return inFolder((folder) => measuredIn(join(folder, 'data'), ''));
}

/** The same on PostgreSQL. */
export function measurePostgresReply(): Promise<Figure[]> {
  return onServer((url) => measuredIn(url, ' on PostgreSQL'));
}

async function measuredIn(place: string, on: string): Promise<Figure[]> {
  const { site, cookies } = await seeded(place);
  const scenarios = [...site.library.scenarios.values()];
  const times = await withPlatform(place, async ({ port }) => {
    const visitors = visitorsTo(port, 1);
    const visitor = visitors.as(cookies[0] ?? '');
    const all: number[] = [];
    for (let run = 1; run <= RUNS + 1; run++) {
      for (const scenario of scenarios) {
        const taken = await played(visitor, scenario, run);
        // The first run of each warms the server up.
        if (run > 1) all.push(...taken);
      }
    }
    visitors.leave();
    return all.toSorted((a, b) => a - b);
  });
  const slow = times[Math.ceil(0.95 * times.length) - 1] ?? Number.NaN;
  return [
    {
      what: `A reply in a role-play, answered and kept${on}`,
      bar: { atMost: 50 },
      measured: median(times),
      unit: 'ms',
      raw: `${times.length} replies in ${scenarios.length} role-plays, one at a time, by the client's clock: 95 of 100 within ${written(slow, 1)} ms, longest ${written(times.at(-1) ?? 0, 1)} ms`,
    },
  ];
}

/** Milliseconds of each reply of a whole run, which is begun anew after the first. */
async function played(visitor: Visitor, scenario: Scenario, run: number): Promise<number[]> {
  const replies = wholeRun(scenario);
  const bookmark = (after: number, of = run) => ({ scenario: scenario.id, bookmark: { run: of, after } });
  if (run > 1) await visitor.visit('/_actions/tryAgain', { json: bookmark(replies.length, run - 1) });
  const times: number[] = [];
  for (const [after, choice] of replies.entries()) {
    const start = performance.now();
    await visitor.visit('/_actions/rehearse', { json: { ...bookmark(after), choice, thought: 0 } });
    times.push(performance.now() - start);
  }
  return times;
}
