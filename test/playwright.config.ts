import { chromium, defineConfig } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.mjs';
import type { PerWorker } from './e2e/server.ts';

/** Looked for once: the workers, which read this file again, inherit it. */
process.env.LICHENG_CHROMIUM ||= findBrowser(chromium.executablePath()) ?? '';

export default defineConfig<object, Pick<PerWorker, 'keptIn'>>({
  testDir: 'e2e',
  outputDir: 'output',
  workers: 2,
  // Once, and only where many things run at the same time; what needed it is named in the report.
  retries: process.env.CI ? 1 : 0,
  // Far more than any step needs: a busy machine is no fault.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: [
    // The whole path goes once over each store, and once in each language.
    { name: 'folder', testIgnore: '**/database.spec.ts', grepInvert: /in en, an organisation/ },
    {
      name: 'PostgreSQL',
      testMatch: ['**/path.spec.ts', '**/sessions.spec.ts', '**/database.spec.ts', '**/log.spec.ts'],
      // A database keeps no documents.
      grepInvert: /in zh-CN, an organisation|whose document is gone/,
      use: { keptIn: 'PostgreSQL' },
    },
  ],
  use: {
    browserName: 'chromium',
    // A trace takes as long as the test itself; `--trace on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.LICHENG_CHROMIUM || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
