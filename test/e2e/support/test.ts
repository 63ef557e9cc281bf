import type { BrowserContext, BrowserContextOptions, ConsoleMessage, Page, WebError } from '@playwright/test';
import { expect, test as serverTest } from '../server.ts';
import { type Office, openOffice } from './office.ts';
import { makeScene, type Scene } from './scene.ts';
import type { Visitor } from './visitor.ts';

export { expect };

interface PerTest {
  /** Set where the server has to refuse something: browsers report every refused request as an error. */
  readonly refusals: boolean;
  readonly quiet: undefined;
  /** A page in a browser of its own, signed in as somebody or as nobody. */
  readonly visit: (who?: Visitor, options?: BrowserContextOptions) => Promise<Page>;
}

interface PerWorker {
  /** The worker's server with an organisation in it. */
  readonly office: Office;
  /** People of every role in that organisation, at every stage of the course. */
  readonly scene: Scene;
}

/** A status of 4xx, no connection, or the page that says something failed, asked for by its own address. */
const REFUSED = /^Failed to load resource: .*(?:status of 4\d\d|ERR_INTERNET_DISCONNECTED|status of 500 .*\/500$)/;

/** What a page fetches while its server stops. */
const CUT_OFF = /^Failed to load resource: net::ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/;

/** A test whose browser reports an error fails, but for fetches cut off by a test that stops a server of its own. */
export const test = serverTest.extend<PerTest, PerWorker>({
  refusals: [false, { option: true }],
  quiet: [
    async ({ browser, refusals, baseURL }, use) => {
      const errors: string[] = [];
      const report = (error: string) => {
        if (!refusals || !REFUSED.test(error)) errors.push(error);
      };
      const say = (message: ConsoleMessage) => {
        const [text, url] = [message.text(), message.page()?.url()];
        const cutOff = CUT_OFF.test(text) && !url?.startsWith(`${baseURL}/`);
        if (message.type() === 'error' && !cutOff) report(`${text} at ${url}`);
      };
      const fail = (error: WebError) => report(String(error.error().stack));
      const listen = (context: BrowserContext) => context.on('console', say).on('weberror', fail);
      browser.contexts().forEach(listen);
      browser.on('context', listen);
      await use(undefined);
      browser.off('context', listen);
      for (const context of browser.contexts()) context.off('console', say).off('weberror', fail);
      expect(errors, 'errors that browsers reported').toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ browser, baseURL, quiet }, use) => {
    const opened: Page[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ baseURL, locale: 'en', storageState: await who?.state(), ...options });
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
    return quiet;
  },
  office: [
    async ({ server, playwright }, use) => {
      const office = await openOffice(server, playwright.request);
      await use(office);
      await office.close();
    },
    { scope: 'worker' },
  ],
  scene: [async ({ office }, use) => use(await makeScene(office)), { scope: 'worker' }],
});
