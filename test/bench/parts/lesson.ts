import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Figure, inTurns, listed, ratio, written } from '../figure.ts';
import { courseOfQuestions } from '../support/course.ts';
import { buildEmptySite, lengthened } from '../support/empty-site.ts';
import { inFolder } from '../support/leavings.ts';
import { Page } from '../support/load.ts';
import { withAstro, withBare, withPlatform } from '../support/servers.ts';
import { found, newHire, openSite } from '../support/site.ts';

const CONNECTIONS = 16;
const ROUNDS = 5;
const SECONDS = 4;

/** How fast a signed-in person gets a lesson, against an empty Astro page and a bare server. */
export function measureLesson(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const { cookie, path } = await seeded(join(folder, 'data'));
    return withPlatform(join(folder, 'data'), async (platform) => {
      const html = await pageOf(platform.origin + path, cookie);
      const page = Buffer.from(html);
      const site = join(folder, 'empty');
      await mkdir(site);
      const entry = await buildEmptySite(site, html);
      return withAstro(entry, (astro) =>
        withBare(folder, page, async (bare) => {
          const length = Buffer.byteLength(await pageOf(`${astro.origin}/`, ''));
          const wanted = page.length + lengthened(html);
          if (length !== wanted) throw new Error(`The empty page has ${length} bytes instead of ${wanted}.`);
          const pages = {
            lesson: new Page(platform, path, cookie),
            empty: new Page(astro, '/'),
            bare: new Page(bare, '/'),
          };
          return figuresOf(pages, page.length);
        }),
      );
    });
  });
}

async function figuresOf(pages: Record<'lesson' | 'empty' | 'bare', Page>, bytes: number): Promise<Figure[]> {
  const { lesson, empty, bare } = pages;
  for (const page of [lesson, empty, bare]) await page.perSecond({ connections: CONNECTIONS, seconds: 2 });
  const load = { connections: CONNECTIONS, seconds: SECONDS };
  const rates = await inTurns(ROUNDS, {
    lesson: () => lesson.perSecond(load),
    empty: () => empty.perSecond(load),
    bare: () => bare.perSecond(load),
  });
  const raw = (other: 'empty' | 'bare') =>
    `${written(bytes / 1000, 1)} kB; per second by round: lesson ${listed(rates.lesson)}; ${other} ${listed(rates[other])}; ` +
    `ms of CPU a page: ${written(lesson.cpu, 2)} and ${written(pages[other].cpu, 2)}`;
  return [
    {
      what: 'Lesson page, signed in, over an empty Astro page of the same bytes',
      bar: { atLeast: 0.8 },
      measured: ratio(rates.lesson, rates.empty),
      unit: '×',
      raw: raw('empty'),
    },
    {
      what: 'Lesson page, signed in, over a bare `node:http` server with the same bytes',
      bar: { atLeast: 0.05 },
      measured: ratio(rates.lesson, rates.bare),
      unit: '×',
      raw: raw('bare'),
    },
  ];
}

/** A platform with one person, and the first lesson of the first course, which they have opened before. */
async function seeded(data: string): Promise<{ cookie: string; path: string }> {
  const site = await openSite(data);
  const { cookie } = await newHire(site, await found(site));
  const course = courseOfQuestions(site.library);
  await site.close();
  return { cookie, path: `/courses/${course.id}/${course.lessons[0]?.id}` };
}

async function pageOf(url: string, cookie: string): Promise<string> {
  const response = await fetch(url, { headers: { cookie, 'accept-language': 'zh-CN' } });
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}.`);
  return response.text();
}
