import { join } from 'node:path';
import { type Figure, listed, median, written } from '../figure.ts';
import type { Reimported } from '../processes/reimport.ts';
import { makeCrowd } from '../support/crowd.ts';
import { onServer } from '../support/database.ts';
import { makeDatabaseCrowd } from '../support/database-crowd.ts';
import { inFolder, resultOf } from '../support/leavings.ts';

const SIZE = { people: 10_000, attempts: 20 };

/** What taking the whole staff list again costs in a large organisation, in a process of its own. */
export function measureReimport(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    await makeCrowd(data, SIZE);
    return measuredIn(data, '');
  });
}

/** The same on PostgreSQL. */
export function measurePostgresReimport(): Promise<Figure[]> {
  return onServer(async (url) => {
    await makeDatabaseCrowd(url, SIZE);
    return measuredIn(url, ' on PostgreSQL');
  });
}

async function measuredIn(place: string, on: string): Promise<Figure[]> {
  const { reading, checking, taking, resident } = await resultOf<Reimported>([
    'test/bench/processes/reimport.ts',
    place,
  ]);
  const seconds = (times: readonly number[]) =>
    listed(
      times.map((ms) => ms / 1000),
      2,
    );
  return [
    {
      what: `Re-import of ${written(SIZE.people)} rows, everybody moved${on}`,
      bar: { atMost: 10 },
      measured: median(taking) / 1000,
      unit: 's',
      raw: `XLSX; ${SIZE.attempts} attempts a person; s: ${seconds(taking)}; before it the preview: reading ${seconds(reading)}, checking ${seconds(checking)}; resident memory then ${written(resident / 1e6)} MB`,
    },
  ];
}
