import { type BrowserContext, chromium } from '@playwright/test';
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
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    return await work(async (url, cookie) => {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
      try {
        if (cookie) await context.addCookies(cookiesFor(url, cookie));
        return await loadedBy(context, url);
      } finally {
        await context.close();
      }
    });
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
