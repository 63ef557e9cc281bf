import { type BrowserContext, chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';

/** One thing a page made the browser load. */
export interface Loaded {
  readonly url: string;
  readonly kind: 'html' | 'css' | 'js' | 'other';
  readonly body: Buffer;
}

const KINDS: Readonly<Record<string, Loaded['kind']>> = { document: 'html', stylesheet: 'css', script: 'js' };

/** Opens pages in Chromium, each as if for the first time. */
export async function withBrowser<T>(
  work: (load: (url: string, cookie?: string) => Promise<Loaded[]>) => Promise<T>,
): Promise<T> {
  return withContexts((open) =>
    work(async (url, cookie) => {
      const context = await open();
      try {
        if (cookie) await context.addCookies(cookiesFor(url, cookie));
        return await loadedBy(context, url);
      } finally {
        await context.close();
      }
    }),
  );
}

/** A page of somebody who is signed in, on a processor that is four times as slow. */
export function onSlowPage<T>(origin: string, cookie: string, work: (page: Page) => Promise<T>): Promise<T> {
  return withContexts(async (open) => {
    const context = await open();
    await context.addCookies(cookiesFor(origin, cookie));
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return work(page);
  });
}

async function withContexts<T>(work: (open: () => Promise<BrowserContext>) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    return await work(() => browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } }));
  } finally {
    await browser.close();
  }
}

/** Everything loaded until the page is at rest, islands further down included. */
async function loadedBy(context: BrowserContext, url: string): Promise<Loaded[]> {
  const page = await context.newPage();
  const loading: Promise<Loaded>[] = [];
  page.on('response', (response) => {
    const kind = KINDS[response.request().resourceType()] ?? 'other';
    loading.push(response.body().then((body) => ({ url: response.url(), kind, body })));
  });
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}.`);
  for (const island of await page.locator('astro-island > :first-child').all()) await island.scrollIntoViewIfNeeded();
  await page.locator('footer').scrollIntoViewIfNeeded();
  await page.locator('astro-island[ssr]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  return Promise.all(loading);
}

function cookiesFor(url: string, cookies: string) {
  return cookies.split('; ').map((cookie) => {
    const [name = '', ...value] = cookie.split('=');
    return { name, value: value.join('='), url: new URL(url).origin };
  });
}
