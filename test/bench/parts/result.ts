import { join } from 'node:path';
import { type Figure, median, written } from '../figure.ts';
import { measuredCourse } from '../support/course.ts';
import { cpuOf } from '../support/cpu.ts';
import { inFolder, type Running } from '../support/leavings.ts';
import { papersOf } from '../support/papers.ts';
import { withPlatform } from '../support/servers.ts';
import { found, newHire, openSite } from '../support/site.ts';
import { colleague, learned, signInAll, takeIn } from '../support/staff.ts';
import { type Visitor, visitorsTo } from '../support/visitor.ts';

const QUESTIONS = 20;
/** Of these are right; the others have their reasons shown. */
const RIGHT = 14;
const WARMING = 100;
const VISITS = 500;

/** What the page that explains a result costs, and the same as PDF: a paper of 20 questions with its role-play. */
export function measureResult(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    const { cookie, path } = await seeded(data);
    return withPlatform(data, async (running) => {
      const visitors = visitorsTo(running.port, 1);
      const visitor = visitors.as(cookie);
      const page = await visited(running, visitor, path);
      const pdf = await visited(running, visitor, `${path}/arithmetic.pdf`);
      visitors.leave();
      return [
        { what: 'Result page', bar: { atMost: 30 }, ...page },
        { what: 'The same as PDF', ...pdf },
      ];
    });
  });
}

/** Visits one after another, by the client's clock, and the server's processor time for one of them. */
async function visited(
  { pid }: Running,
  visitor: Visitor,
  path: string,
): Promise<Pick<Figure, 'measured' | 'unit' | 'raw'>> {
  for (let visit = 0; visit < WARMING; visit++) await visitor.visit(path);
  const before = cpuOf(pid) ?? Number.NaN;
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit++) {
    const start = performance.now();
    await visitor.visit(path);
    times.push(performance.now() - start);
  }
  const cpu = ((cpuOf(pid) ?? Number.NaN) - before) / VISITS;
  const slow = times.toSorted((a, b) => a - b)[Math.ceil(0.99 * VISITS) - 1] ?? Number.NaN;
  return {
    measured: median(times),
    unit: 'ms',
    raw: `${QUESTIONS} questions, ${QUESTIONS - RIGHT} of them unanswered, with the role-play; ${VISITS} visits, one at a time, by the client's clock: 99 of 100 within ${written(slow, 1)} ms, longest ${written(Math.max(...times), 1)} ms; ms of CPU each: ${written(cpu, 1)}`,
  };
}

/** A platform with one person who has a result. */
async function seeded(data: string): Promise<{ cookie: string; path: string }> {
  const site = await openSite(data);
  const officer = await found(site);
  const like = await newHire(site, officer);
  const papers = papersOf(site.library, measuredCourse(site.library), QUESTIONS);
  const attempt = papers.submitted(papers.open(1, RIGHT));
  const person = colleague(1);
  await takeIn(site, officer, [{ ...learned(site, person), attempts: [attempt] }]);
  const [cookie = ''] = await signInAll(site, like, [person]);
  await site.close();
  return { cookie, path: `/attempts/${attempt.id}` };
}
