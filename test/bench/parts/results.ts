import { join } from 'node:path';
import { type Figure, listed, median, written } from '../figure.ts';
import type { Measured } from '../processes/crowd.ts';
import { makeCrowd } from '../support/crowd.ts';
import { onServer } from '../support/database.ts';
import { makeDatabaseCrowd } from '../support/database-crowd.ts';
import { inFolder, resultOf } from '../support/leavings.ts';

const SIZE = { people: 10_000, attempts: 20 };

/** What HR's pages cost in a large organisation, in a process of its own so that its memory can be told. */
export function measureResults(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    await makeCrowd(data, SIZE);
    return measuredIn(data, '');
  });
}

/** The same on PostgreSQL. */
export function measurePostgresResults(): Promise<Figure[]> {
  return onServer(async (url) => {
    await makeDatabaseCrowd(url, SIZE);
    return measuredIn(url, ' on PostgreSQL');
  });
}

async function measuredIn(place: string, on: string): Promise<Figure[]> {
  const { overview, changes, norm, list, sorted, retakes, heat, attempts, people, report, statistics } =
    await resultOf<Measured>(['test/bench/processes/crowd.ts', place]);
  const who = `${written(SIZE.people)} people × ${SIZE.attempts} attempts${on}`;
  const times = (all: readonly number[]) => `of CPU; ${series(all)}`;
  const series = (all: readonly number[]) => `first ${written(all[0] ?? 0, 1)}; then ${listed(all.slice(1), 1)}`;
  return [
    {
      what: `HR's overview, ${who}`,
      bar: { atMost: 100 },
      measured: median(overview),
      unit: 'ms',
      raw: times(overview),
    },
    {
      what: `HR's list of results, ${who}`,
      bar: { atMost: 100 },
      measured: median(list),
      unit: 'ms',
      raw: times(list),
    },
    ...[
      { what: `What changed since HR's last visit, ${who}`, most: 100, all: changes },
      { what: `How a norm fares in every attempt, gathered behind the page, ${who}`, most: 100, all: norm },
      { what: `HR's list of results sorted by name, ${who}`, most: 100, all: sorted },
      { what: `HR's list of retakes, ${who}`, most: 100, all: retakes },
      { what: `Heat map over every attempt, gathered behind the page, ${who}`, most: 150, all: heat },
    ].map(
      ({ what, most, all }): Figure => ({
        what,
        bar: { atMost: most },
        measured: median(all),
        unit: 'ms',
        raw: times(all),
      }),
    ),
    {
      what: `HR's list of attempts since a day, ${who}`,
      bar: { atMost: 100 },
      measured: median(attempts),
      unit: 'ms',
      raw: times(attempts),
    },
    {
      what: `HR's staff list by name, searched in a department, ${who}`,
      bar: { atMost: 100 },
      measured: median(people),
      unit: 'ms',
      raw: times(people),
    },
    {
      what: `HR's report of a role-play, ${who} with a run each`,
      bar: { atMost: 100 },
      measured: median(report),
      unit: 'ms',
      raw: times(report),
    },
    {
      what: `Statistics of all questions, ${who}, marks kept`,
      bar: { atMost: 2 },
      measured: median(statistics.slice(1)) / 1000,
      unit: 's',
      raw: `behind the page; the first ${written((statistics[0] ?? 0) / 1000, 2)}, then ${listed(
        statistics.slice(1).map((ms) => ms / 1000),
        2,
      )} s`,
    },
  ];
}
