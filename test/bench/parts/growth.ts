import { join } from 'node:path';
import { supervises } from '../../../src/usecases/access.ts';
import { type Figure, listed, median, written } from '../figure.ts';
import { measuredCourse } from '../support/course.ts';
import { makeCrowd } from '../support/crowd.ts';
import { inFolder } from '../support/leavings.ts';
import { papersOf } from '../support/papers.ts';
import { openSite, type Site } from '../support/site.ts';
import { colleague } from '../support/staff.ts';

const ATTEMPTS_EACH = 20;
/** Who submit in both organisations; the same number, so that their documents grow alike. */
const SUBMITTING = 50;
const SUBMITS = 300;
const SIZES = { small: 1_000, large: 1_000_000 };
/** A million attempts of the usual length would be three gigabytes to write first; those submitted then are as usual. */
const QUESTIONS_KEPT = 1;
type Size = keyof typeof SIZES;

/** Milliseconds that one submit took, and that the page after it took to know who is asking. */
interface Cost {
  readonly submit: number;
  readonly next: number;
}

/** What a submit costs where few attempts are kept, and where many are. */
export function measureGrowth(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const open = async (size: Size) => {
      const people = SIZES[size] / ATTEMPTS_EACH;
      await makeCrowd(join(folder, size), { people, attempts: ATTEMPTS_EACH, questions: QUESTIONS_KEPT });
      return openSite(join(folder, size));
    };
    const sites = { small: await open('small'), large: await open('large') };
    const costs: Record<Size, Cost[]> = { small: [], large: [] };
    for (let turn = 0; turn < SUBMITS; turn++) {
      const order: Size[] = turn % 2 ? ['small', 'large'] : ['large', 'small'];
      for (const size of order) costs[size].push(await submitOnce(sites[size], turn));
    }
    await Promise.all([sites.small.close(), sites.large.close()]);
    return figuresOf(costs);
  });
}

function figuresOf({ small, large }: Record<Size, Cost[]>): Figure[] {
  const medians = (of: keyof Cost) => [median(large.map((cost) => cost[of])), median(small.map((cost) => cost[of]))];
  const [submitLarge = 0, submitSmall = 1] = medians('submit');
  const [nextLarge = 0] = medians('next');
  const sizes = `${written(SIZES.large)} and ${written(SIZES.small)} attempts kept, ${ATTEMPTS_EACH} a person`;
  return [
    {
      what: `Cost of a submit with ${written(SIZES.large)} attempts kept, over its cost with ${written(SIZES.small)}`,
      bar: { atMost: 1.2 },
      measured: submitLarge / submitSmall,
      unit: '×',
      raw: `${SUBMITS} of each, in turns, one at a time; median ms with ${sizes}: ${listed(medians('submit'), 2)}`,
    },
    {
      what: `Finding out whether the person asking is a supervisor, on the page after a submit`,
      measured: nextLarge,
      unit: 'ms',
      raw: `median ms with ${sizes}: ${listed(medians('next'), 3)}`,
    },
  ];
}

/** Starts, answers and submits one more attempt. */
async function submitOnce({ store, library }: Site, turn: number): Promise<Cost> {
  const course = measuredCourse(library);
  const papers = papersOf(library, course, 20);
  const { id } = colleague(turn % SUBMITTING);
  const { answers, ...blank } = papers.open(ATTEMPTS_EACH + 1 + Math.floor(turn / SUBMITTING));
  await store.startAttempt(id, { ...blank, answers: {} });
  await store.saveAnswers(id, blank.id, { answers }, new Date());
  const start = performance.now();
  const kept = await store.submitAttempt(id, blank.id, (_, own) => ({
    submitted: papers.submitted(own),
    certificates: [],
  }));
  const submitted = performance.now();
  if (kept !== 'submitted') throw new Error(`A submit was answered "${kept}".`);
  await supervises({ store }, id);
  return { submit: submitted - start, next: performance.now() - submitted };
}
