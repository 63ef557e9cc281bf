import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, written } from '../figure.ts';
import { openPaper, wholeAttempt } from '../support/attempt.ts';
import { type Loaded, withBrowser } from '../support/browser.ts';
import { inFolder } from '../support/leavings.ts';
import { seeded } from '../support/seeded.ts';
import { withPlatform } from '../support/servers.ts';
import { visitorsTo } from '../support/visitor.ts';

/** Sizes in kB after gzip -6, each file by itself. Scripts within the page count as JS, and as HTML too. */
interface Weight {
  readonly html: number;
  readonly htmlWithoutPictures: number;
  readonly css: number;
  readonly js: number;
  /** The scripts, heaviest first. */
  readonly scripts: readonly Script[];
}

interface Script {
  readonly name: string;
  readonly size: number;
  readonly url?: string;
}

/** What tells whether an answer is right, which no paper does. */
const NEVER_IN_A_PAPER = ['Judged'];

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
        for (const { id, lessons: own } of site.library.courses.values()) {
          for (const lesson of own) lessons.push(await weigh(`/courses/${id}/${lesson.id}`, holder));
        }
        const lesson = lessons.toSorted((a, b) => allOf(b) - allOf(a))[0]!;
        const assessment = await weigh(`/assess/${course.id}`, sitting);
        const players = await playersBeyond(assessment, origin);
        const played = await withNamedBy('Paper', players, origin);
        const result = await weigh(`/attempts/${done.attempt}`, holder);
        const stages: Weight[] = [];
        for (const id of site.library.scenarios.keys()) stages.push(await weigh(`/scenarios/${id}`, holder));
        const stage = await withNamedBy('Stage', stages.toSorted((a, b) => b.js - a.js)[0]!, origin);
        const spoken = await withNamedBy('OwnWords', stage, origin);
        const certificate = await weigh(`/certificates/${code}`, holder);
        const verify = await weigh(`/verify/${code}`);
        return [
          figure('Heaviest lesson, all but pictures', lesson, allOf(lesson), 60),
          figure('Heaviest lesson, JS', lesson, lesson.js, 25),
          figure('Assessment, JS', assessment, assessment.js, 60),
          figure('Assessment, JS with the players of all kinds', players, players.js, 60),
          figure('Assessment, JS with these and the role-play, fetched when its turn is near', played, played.js),
          figure('Heaviest role-play with own words, JS', stage, stage.js, 40),
          figure('Heaviest role-play with own words, spoken where the browser can hear, JS', spoken, spoken.js),
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

/** The same page, had its paper asked every kind of question: with each player's script that was not loaded. */
function playersBeyond(weight: Weight, origin: string): Promise<Weight> {
  return withNamedBy('Question', weight, origin, NEVER_IN_A_PAPER);
}

/** A page with each script that one of its scripts names and that was not loaded. */
async function withNamedBy(name: string, weight: Weight, origin: string, but: readonly string[] = []): Promise<Weight> {
  const entry = weight.scripts.find((script) => script.name === name);
  const source = entry?.url ? await (await fetch(entry.url)).text() : '';
  const named = [...new Set(source.match(/_astro\/[\w.-]+\.js/g) ?? [])].map((path) => `${origin}/${path}`);
  if (named.length === 0) throw new Error(`The script "${name}" names no others.`);
  const missing = named.filter(
    (url) => !but.includes(nameIn(url)) && !weight.scripts.some((script) => script.url === url),
  );
  const fetched = await Promise.all(missing.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  const more = fetched.map((body, index) => {
    const url = missing[index] ?? '';
    return { name: nameIn(url), size: zipped(body), url };
  });
  const scripts = [...weight.scripts, ...more].toSorted((a, b) => b.size - a.size);
  return { ...weight, scripts, js: scripts.reduce((sum, { size }) => sum + size, 0) };
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
  const scripts: Script[] = files('js').map(({ url, body }) => ({ name: nameIn(url), size: zipped(body), url }));
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
