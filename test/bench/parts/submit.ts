import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Person } from '../../../src/domain/people/person.ts';
import { type Figure, inTurns, listed, ratio, written } from '../figure.ts';
import { courseOfQuestions } from '../support/course.ts';
import { inLanes, perSecond } from '../support/lanes.ts';
import { inFolder } from '../support/leavings.ts';
import { papersOf } from '../support/papers.ts';
import { found, openSite, type Site } from '../support/site.ts';
import { colleague, learned, takeIn } from '../support/staff.ts';

const AT_ONCE = 64;
const ROUNDS = 7;
const SUBMITS = 4 * AT_ONCE;

/** Durable submits a second, graded and kept, against what write-file-atomic does with the same bytes. */
export function measureSubmit(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const site = await openSite(join(folder, 'data'));
    const fresh = Array.from({ length: (ROUNDS + 1) * SUBMITS }, (_, index) => colleague(index));
    const submit = await seeded(site, fresh);
    const submits = () => perSecond(fresh.splice(0, SUBMITS), AT_ONCE, submit);
    const first = fresh[0]!;
    await submits();
    const bytes = (await stat(join(folder, 'data/people', `${first.id}.json`))).size;
    const text = Buffer.alloc(bytes, 'x');
    const files = Array.from({ length: SUBMITS }, (_, index) => join(folder, `${index}.json`));
    const writes = () => perSecond(files, AT_ONCE, (file) => writeFileAtomic(file, text, { mode: 0o600 }));
    await writes();
    const rates = await inTurns(ROUNDS, { submits, writes });
    await site.close();
    return [
      {
        what: `Durable submit of a 20-question attempt, ${AT_ONCE} people at once, over write-file-atomic of the same bytes`,
        bar: { atLeast: 0.5 },
        measured: ratio(rates.submits, rates.writes),
        unit: '×',
        raw: `${written(bytes / 1000, 1)} kB; per second by round: submits ${listed(rates.submits)}; writes ${listed(rates.writes)}`,
      },
    ];
  });
}

/** People each of whom is in an attempt, every question answered. Resolves to the way to submit somebody's. */
async function seeded(site: Site, people: readonly Person[]): Promise<(person: Person) => Promise<void>> {
  const course = courseOfQuestions(site.library);
  const papers = papersOf(site.library, course, 20);
  const { answers, ...open } = papers.open(1);
  await takeIn(
    site,
    await found(site),
    people.map((person) => learned(site, person)),
  );
  await inLanes(people, AT_ONCE, async ({ id }) => {
    await site.store.startAttempt(id, { ...open, answers: {} });
    await site.store.saveAnswers(id, open.id, { answers }, new Date());
  });
  return async ({ id }) => {
    const kept = await site.store.submitAttempt(id, open.id, (_, own) => ({
      submitted: papers.submitted(own),
      certificates: [],
    }));
    if (kept !== 'submitted') throw new Error(`A submit was answered "${kept}".`);
  };
}
