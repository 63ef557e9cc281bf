import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Course } from '../../../src/domain/library/course.ts';
import { type Figure, written } from '../figure.ts';
import { openPaper, wholeAttempt } from '../support/attempt.ts';
import { type Loaded, withBrowser } from '../support/browser.ts';
import { measuredCourse } from '../support/course.ts';
import { inFolder } from '../support/leavings.ts';
import { withPlatform } from '../support/servers.ts';
import { found, newHire, openSite, type Site } from '../support/site.ts';
import { colleague, learned, signInAll, takeIn } from '../support/staff.ts';
import { visitorsTo } from '../support/visitor.ts';

/** Sizes in kB after gzip -6, each file by itself. Scripts within the page count as JS, and as HTML too. */
interface Weight {
  readonly html: number;
  readonly htmlWithoutPictures: number;
  readonly css: number;
  readonly js: number;
  /** The scripts, heaviest first. */
  readonly scripts: readonly { readonly name: string; readonly size: number }[];
}

/** What a page weighs for a browser that has nothing of it yet. */
export function measureWeights(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const data = join(folder, 'data');
    const { site, course, cookies } = await seeded(data);
    return withPlatform(data, ({ origin, port }) =>
      withBrowser(async (load) => {
        const [holder = '', sitting = ''] = cookies;
        const visitors = visitorsTo(port, 1);
        const weigh = async (path: string, cookie?: string) => weightOf(await load(origin + path, cookie));
        const done = await wholeAttempt(visitors.as(holder), site.library, { course, replies: true });
        await openPaper(visitors.as(sitting), site.library, course);
        const code = await certificateIn(await visitors.as(holder).visit('/certificates'));
        visitors.leave();
        const lessons: Weight[] = [];
        for (const { id } of course.lessons) lessons.push(await weigh(`/courses/${course.id}/${id}`, holder));
        const lesson = lessons.toSorted((a, b) => allOf(b) - allOf(a))[0]!;
        const assessment = await weigh(`/assess/${course.id}`, sitting);
        const result = await weigh(`/attempts/${done.attempt}`, holder);
        const certificate = await weigh(`/certificates/${code}`, holder);
        const verify = await weigh(`/verify/${code}`);
        return [
          figure('Heaviest lesson, all but pictures', lesson, allOf(lesson), 60),
          figure('Heaviest lesson, JS', lesson, lesson.js, 25),
          figure('Assessment, JS', assessment, assessment.js, 60),
          figure('Certificate page, JS', certificate, certificate.js, 0),
          figure('Verify page, JS', verify, verify.js, 0),
          figure('Result page, all but pictures', result, allOf(result)),
        ];
      }),
    );
  });
}

function figure(what: string, weight: Weight, measured: number, atMost?: number): Figure {
  const { html, htmlWithoutPictures, css, js, scripts } = weight;
  const kB = (size: number) => written(size, 1);
  const names = scripts.map(({ name, size }) => `${name} ${kB(size)}`).join(', ');
  const raw = `HTML ${kB(html)}, without pictures ${kB(htmlWithoutPictures)}; CSS ${kB(css)}; JS ${kB(js)}${names && ` (${names})`}`;
  return {
    what: `${what}, gzip -6, cold`,
    ...(atMost !== undefined && { bar: { atMost } }),
    measured,
    unit: 'kB',
    raw,
  };
}

function allOf({ htmlWithoutPictures, css, js }: Weight): number {
  return htmlWithoutPictures + css + js;
}

function weightOf(loaded: readonly Loaded[]): Weight {
  const files = (kind: Loaded['kind']) => loaded.filter((file) => file.kind === kind);
  const page = files('html')
    .map(({ body }) => body.toString())
    .join('');
  const inPage = [...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)]
    .map(([, script]) => script)
    .join('\n')
    .trim();
  const scripts = files('js').map(({ url, body }) => ({ name: nameIn(url), size: zipped(body) }));
  if (inPage) scripts.push({ name: 'in the page', size: zipped(inPage) });
  return {
    html: zipped(page),
    htmlWithoutPictures: zipped(page.replaceAll(/<svg.*?<\/svg>/gs, '')),
    css: files('css').reduce((sum, { body }) => sum + zipped(body), 0),
    js: scripts.reduce((sum, { size }) => sum + size, 0),
    scripts: scripts.toSorted((a, b) => b.size - a.size),
  };
}

function zipped(body: string | Buffer): number {
  return gzipSync(body, { level: 6 }).length / 1000;
}

/** `Drill` of `/_astro/Drill.CCKI0DTZ.js`. */
function nameIn(url: string): string {
  return /([^/.]+)[^/]*$/.exec(new URL(url).pathname)?.[1] ?? url;
}

function certificateIn(page: string): string {
  const code = /href="\/certificates\/([\w-]+)"/.exec(page)?.[1];
  if (!code) throw new Error('The attempt earned no certificate.');
  return code;
}

/** Two people who finished every lesson: one will take the assessment, one will be sitting it. */
async function seeded(data: string): Promise<{ site: Site; course: Course; cookies: string[] }> {
  const site = await openSite(data);
  const officer = await found(site);
  const like = await newHire(site, officer);
  const people = [colleague(1), colleague(2)];
  await takeIn(
    site,
    officer,
    people.map((person) => learned(site, person)),
  );
  const cookies = await signInAll(site, like, people);
  const course = measuredCourse(site.library);
  await site.close();
  return { site, course, cookies };
}
