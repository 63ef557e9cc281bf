import type { PostgresStore } from '../../../src/store/postgres/open.ts';
import { type Figure, listed, median, written } from '../figure.ts';
import { databaseOn, multiply, onServer, papers, storeWith, withAttempts } from '../support/database.ts';
import type { Papers } from '../support/papers.ts';
import { colleague } from '../support/staff.ts';

const ATTEMPTS_EACH = 20;
/** Who submit in both databases; the others of the large one are copies of them. */
const SUBMITTING = 50;
const SUBMITS = 200;
const SIZES = { small: 1_000, large: 1_000_000 };
/** As on lowdb: a million of the usual length would be many gigabytes to write first; those submitted are as usual. */
const QUESTIONS_KEPT = 1;
type Size = keyof typeof SIZES;

/** What a submit costs on PostgreSQL where few attempts are kept, and where many are. */
export function measurePostgresGrowth(): Promise<Figure[]> {
  return onServer(async (server) => {
    const [all, short] = [await papers(), await papers(QUESTIONS_KEPT)];
    const attempts = Array.from({ length: ATTEMPTS_EACH }, (_, index) => short.submitted(short.open(index + 1)));
    const staff = Array.from({ length: SUBMITTING }, (_, index) => withAttempts(index, attempts));
    const stores = { small: await storeWith(server, 'small', staff), large: await storeWith(server, 'large', staff) };
    await multiply(databaseOn(server, 'large'), SUBMITTING, SIZES.large / ATTEMPTS_EACH);
    const costs: Record<Size, number[]> = { small: [], large: [] };
    for (let turn = 0; turn < SUBMITS; turn++) {
      const order: Size[] = turn % 2 ? ['small', 'large'] : ['large', 'small'];
      for (const size of order) costs[size].push(await submitOnce(stores[size], all, turn));
    }
    await Promise.all([stores.small.close(), stores.large.close()]);
    const medians = [median(costs.large), median(costs.small)] as const;
    return [
      {
        what: `Cost of a submit on PostgreSQL with ${written(SIZES.large)} attempts kept, over its cost with ${written(SIZES.small)}`,
        bar: { atMost: 1.2 },
        measured: medians[0] / medians[1],
        unit: '×',
        raw: `${SUBMITS} of each, in turns, one at a time; median ms with ${written(SIZES.large)} and ${written(SIZES.small)} attempts kept, ${ATTEMPTS_EACH} a person: ${listed(medians, 2)}`,
      },
    ];
  });
}

/** Starts, answers and submits one more attempt; milliseconds of the submit. */
async function submitOnce(store: PostgresStore, all: Papers, turn: number): Promise<number> {
  const { id } = colleague(turn % SUBMITTING);
  const { answers, ...blank } = all.open(ATTEMPTS_EACH + 1 + Math.floor(turn / SUBMITTING));
  await store.startAttempt(id, { ...blank, answers: {} });
  await store.saveAnswers(id, blank.id, { answers }, new Date());
  const start = performance.now();
  const kept = await store.submitAttempt(id, blank.id, (_, own) => ({
    submitted: all.submitted(own),
    certificates: [],
  }));
  const took = performance.now() - start;
  if (kept !== 'submitted') throw new Error(`A submit was answered "${kept}".`);
  return took;
}
