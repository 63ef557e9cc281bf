import { join } from 'node:path';
import type { Course } from '../../../src/domain/library/course.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import { type Figure, inTurns, listed, ratio, written } from '../figure.ts';
import { wholeRun } from '../support/answers.ts';
import { wholeAttempt } from '../support/attempt.ts';
import { courseOfQuestions } from '../support/course.ts';
import { inLanes, perSecond } from '../support/lanes.ts';
import { inFolder, type Running } from '../support/leavings.ts';
import { Page } from '../support/load.ts';
import { withBare, withPlatform } from '../support/servers.ts';
import { found, newHire, openSite } from '../support/site.ts';
import { colleague, learned, signInAll, takeIn } from '../support/staff.ts';
import { type Visitor, visitorsTo } from '../support/visitor.ts';

const AT_ONCE = 8;
const ROUNDS = 3;
const WARM_UP = 60;
/** In each round. */
const PEOPLE = { untouched: 300, played: 100 };

interface Taking {
  readonly library: Library;
  readonly course: Course;
  /** People who have not made an attempt yet. */
  readonly fresh: Visitor[];
}

/** How many whole attempts a second people make, eight at once, each person one. */
export function measureAttempts(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    const { cookies, ...content } = await seeded(data);
    return withPlatform(data, async ({ port }) => {
      const visitors = visitorsTo(port, AT_ONCE);
      const taking = { ...content, fresh: cookies.map(visitors.as) };
      // Nobody starts an attempt without having seen a page before.
      await inLanes(taking.fresh, AT_ONCE, (visitor) => visitor.visit(`/courses/${content.course.id}`));
      const bytes = await warmUp(taking);
      const page = Buffer.alloc(Math.round((bytes.paper + bytes.result) / 2), 'x');
      const figures = await withBare(folder, page, (bare) => figuresOf(taking, bare, bytes));
      visitors.leave();
      return figures;
    });
  });
}

async function figuresOf(taking: Taking, bare: Running, bytes: { paper: number; result: number }): Promise<Figure[]> {
  const page = new Page(bare, '/');
  await page.perSecond({ connections: AT_ONCE, seconds: 1 });
  const rates = await inTurns(ROUNDS, {
    bare: () => page.perSecond({ connections: AT_ONCE, seconds: 3 }),
    untouched: () => attemptsPerSecond(taking, PEOPLE.untouched, false),
    played: () => attemptsPerSecond(taking, PEOPLE.played, true),
  });
  const { draw, scenarios } = taking.course.assessment;
  const questions = draw.reduce((sum, { count }) => sum + count, 0);
  const runs = scenarios.map(({ id }) => taking.library.scenarios.get(id)).filter((run) => run !== undefined);
  const replies = runs.reduce((sum, scenario) => sum + wholeRun(scenario).length, 0);
  const pages = `paper ${written(bytes.paper / 1000)} kB, result ${written(bytes.result / 1000)} kB`;
  return [
    {
      what: `Whole attempts of ${questions} questions, role-play untouched, ${AT_ONCE} people at once, over bare requests of that page size`,
      bar: { atLeast: 0.01 },
      measured: ratio(rates.untouched, rates.bare),
      unit: '×',
      raw: `per second by round: attempts ${listed(rates.untouched, 1)}; bare pages ${listed(rates.bare)}; ${pages}`,
    },
    {
      what: `The same with the role-play's ${replies} replies, a request each`,
      measured: ratio(rates.played, rates.bare),
      unit: '×',
      raw: `attempts per second by round ${listed(rates.played, 1)}`,
    },
  ];
}

async function warmUp({ library, course, fresh }: Taking) {
  let bytes = { paper: 0, result: 0 };
  await inLanes(fresh.splice(0, WARM_UP), AT_ONCE, async (visitor) => {
    ({ bytes } = await wholeAttempt(visitor, library, { course, replies: true }));
  });
  return bytes;
}

function attemptsPerSecond({ library, course, fresh }: Taking, people: number, replies: boolean): Promise<number> {
  return perSecond(fresh.splice(0, people), AT_ONCE, (visitor) => wholeAttempt(visitor, library, { course, replies }));
}

/** A platform with as many people as are needed, signed in, who finished every lesson of the first course. */
async function seeded(data: string): Promise<{ library: Library; course: Course; cookies: string[] }> {
  const site = await openSite(data);
  const officer = await found(site);
  const like = await newHire(site, officer);
  const count = WARM_UP + ROUNDS * (PEOPLE.untouched + PEOPLE.played);
  const people = Array.from({ length: count }, (_, index) => colleague(index));
  await takeIn(
    site,
    officer,
    people.map((person) => learned(site, person)),
  );
  const cookies = await signInAll(site, like, people);
  const course = courseOfQuestions(site.library);
  await site.close();
  return { library: site.library, course, cookies };
}
