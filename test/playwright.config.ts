import { chromium, defineConfig } from '@playwright/test';
import { findBrowser } from '../src/cli/browser.mjs';

/** Looked for once: the workers, which read this file again, inherit it. */
process.env.LICHENG_CHROMIUM ||= findBrowser(chromium.executablePath()) ?? '';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'output',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    trace: 'retain-on-failure',
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
