// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { must, run, tool, withNode } from './command.mjs';
import { StepFailed, step } from './steps.mjs';

const linux = process.platform === 'linux';
const mayUseApt = linux && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Makes sure that the browser tests have a Chromium and, on Linux, a font with Chinese characters.
 * @param {string} node @returns {Promise<string>} the browser's path
 * @throws {StepFailed} when there is none and none can be fetched
 */
export async function browserFor(node) {
  const { chromium } = await import('@playwright/test');
  const find = () => findBrowser(chromium.executablePath());
  const there = await step(
    'Look for a browser',
    async () => find(),
    (path) => `: ${path ?? 'none yet'}`,
  );
  const browser = there ?? (await step('Fetch a browser', () => fetchBrowser(node, find)));
  if (linux && !hasChineseFont()) await fetchChineseFont();
  return browser;
}

/** @param {string} node @param {() => string | undefined} find @returns {Promise<string>} */
async function fetchBrowser(node, find) {
  const install = tool('playwright', 'playwright', 'install', 'chromium');
  const { output } = await run(node, install, { env: withNode(node), timeout: 180_000 });
  if (!find() && mayUseApt) await apt('chromium', 'fonts-noto-cjk');
  const browser = find();
  if (browser) return browser;
  const commands = ['"npx playwright install chromium"', ...(linux ? ['"sudo apt-get install chromium"'] : [])];
  throw new StepFailed('There is no Chromium or Chrome for the browser tests.', {
    output,
    advice: `Install Chrome, or run ${commands.join(' or ')}, or set CHROMIUM_PATH to the browser you have.`,
  });
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

async function fetchChineseFont() {
  const wanted = 'a font with Chinese characters (Debian, Ubuntu: fonts-noto-cjk)';
  if (mayUseApt) await step(`Install ${wanted}`, () => apt('fonts-noto-cjk')).catch(() => undefined);
  if (!hasChineseFont()) console.log(`! Without ${wanted}, Chinese text shows as boxes in the browser tests.`);
}

/** @param {...string} packages */
async function apt(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await must('apt-get', ['install', '-y', ...packages], {
    env,
    failed: `apt-get could not install ${packages.join(' ')}.`,
  });
}
