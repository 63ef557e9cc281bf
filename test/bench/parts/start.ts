import { join } from 'node:path';
import { type Figure, listed, median, written } from '../figure.ts';
import { makeCrowd } from '../support/crowd.ts';
import { inFolder, resultOf } from '../support/leavings.ts';
import { withPlatform } from '../support/servers.ts';

const PEOPLE = 10_000;
const ATTEMPTS_EACH = 2;
const ROUNDS = 3;

/** How long the platform takes to start when it knows many people. */
export function measureStart(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    await makeCrowd(data, { people: PEOPLE, attempts: ATTEMPTS_EACH });
    const store: number[] = [];
    const server: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      store.push((await resultOf<{ opened: number }>(['test/bench/processes/crowd.ts', data])).opened / 1000);
      const start = performance.now();
      // The server says that it listens once /readyz has answered 200.
      await withPlatform(data, async () => server.push((performance.now() - start) / 1000));
    }
    const who = `${written(PEOPLE)} people with ${ATTEMPTS_EACH} attempts each`;
    return [
      { what: `Opening the store, ${who}`, measured: median(store), unit: 's', raw: listed(store, 2) },
      {
        what: `Start of the server until ready, ${who}`,
        bar: { atMost: 5 },
        measured: median(server),
        unit: 's',
        raw: listed(server, 2),
      },
    ];
  });
}
