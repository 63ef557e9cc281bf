import { join } from 'node:path';
import { type Figure, listed, median, written } from '../figure.ts';
import type { Taken } from '../processes/xlsx.ts';
import { makeCrowd } from '../support/crowd.ts';
import { onServer } from '../support/database.ts';
import { makeDatabaseCrowd } from '../support/database-crowd.ts';
import { inFolder, resultOf } from '../support/leavings.ts';

const SIZE = { people: 10_000, attempts: 20 };

/** What taking a list of everybody away as an Excel file costs, in a process of its own. */
export function measureXlsx(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    await makeCrowd(data, SIZE);
    return measuredIn(data, '');
  });
}

/** The same on PostgreSQL. */
export function measurePostgresXlsx(): Promise<Figure[]> {
  return onServer(async (url) => {
    await makeDatabaseCrowd(url, SIZE);
    return measuredIn(url, ' on PostgreSQL');
  });
}

async function measuredIn(place: string, on: string): Promise<Figure[]> {
  const { people, results, rows, resident } = await resultOf<Taken>(['test/bench/processes/xlsx.ts', place]);
  if (rows < SIZE.people) throw new Error(`A list had ${rows} rows only.`);
  return [
    { name: 'staff list', all: people },
    { name: 'results of a course', all: results },
  ].map(({ name, all }): Figure => {
    const seconds = all.map((ms) => ms / 1000);
    return {
      what: `CPU of the ${name} as XLSX, ${written(SIZE.people)} rows${on}`,
      bar: { atMost: 3 },
      measured: median(seconds),
      unit: 's',
      raw: `${listed(seconds, 2)} s; resident memory after both lists ${written(resident / 1e6)} MB`,
    };
  });
}
