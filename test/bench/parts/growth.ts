import { join } from 'node:path';
import type { Course } from '../../../src/domain/library/course.ts';
import { type Figure, listed, median, written } from '../figure.ts';
import { makeCrowd } from '../support/crowd.ts';
import { inFolder } from '../support/leavings.ts';
import { papersOf } from '../support/papers.ts';
import { openSite, type Site } from '../support/site.ts';
import { colleague } from '../support/staff.ts';

const ATTEMPTS_EACH = 20;
/** Who submit in both organisations; the same number, so that their documents grow alike. */
const SUBMITTING = 50;
const SUBMITS = 300;
const SIZES = { small: 1_000, large: 100_000 };

/** What a submit costs where few attempts are kept, and where many are. */
export function measureGrowth(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const names = ['small', 'large'] as const;
    for (const name of names) {
      await makeCrowd(join(folder, name), { people: SIZES[name] / ATTEMPTS_EACH, attempts: ATTEMPTS_EACH });
    }
    const sites = { small: await openSite(join(folder, 'small')), large: await openSite(join(folder, 'large')) };
    const took = { small: [] as number[], large: [] as number[] };
    for (let turn = 0; turn < SUBMITS; turn++) {
      for (const name of turn % 2 ? names : names.toReversed()) took[name].push(await submitOnce(sites[name], turn));
    }
    await Promise.all([sites.small.close(), sites.large.close()]);
    const [small, large] = [median(took.small), median(took.large)];
    return [
      {
        what: `Cost of a submit with ${written(SIZES.large)} attempts kept, over its cost with ${written(SIZES.small)}`,
        bar: { atMost: 1.2 },
        measured: large / small,
        unit: '×',
        raw: `${SUBMITS} each in turns, ${ATTEMPTS_EACH} attempts a person, one at a time; median ms ${listed([large, small], 2)}`,
      },
    ];
  });
}

/** Starts, answers and submits one more attempt. Resolves to the milliseconds that the submit took. */
async function submitOnce({ store, library }: Site, turn: number): Promise<number> {
  const [course] = library.courses.values();
  const papers = papersOf(library, course as Course, 20);
  const { id } = colleague(turn % SUBMITTING);
  const number = ATTEMPTS_EACH + 1 + Math.floor(turn / SUBMITTING);
  const { answers, ...blank } = papers.open(number);
  await store.startAttempt(id, { ...blank, answers: {} });
  await store.saveAnswers(id, blank.id, answers, new Date());
  const start = performance.now();
  const kept = await store.submitAttempt(id, blank.id, (_, own) => ({ submitted: papers.submitted(own), certificates: [] }));
  if (kept !== 'submitted') throw new Error(`A submit was answered "${kept}".`);
  return performance.now() - start;
}
