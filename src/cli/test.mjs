// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFor } from './browser-setup.mjs';
import { buildIfChanged, compileMessages } from './build.mjs';
import { checks } from './checks.mjs';
import { run, tool, withNode } from './command.mjs';
import { setUp } from './setup.mjs';
import { main, StepFailed, step } from './steps.mjs';
import { checkTotals, playwrightTotals, sum, vitestTotals } from './totals.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

const reports = mkdtempSync(join(tmpdir(), 'licheng-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

main(async () => {
  const parts = await everything();
  const { passed, failed } = sum(parts);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** A step that fails does not keep the others from running, except where they need what it makes. @returns {Promise<Totals[]>} */
async function everything() {
  const node = await setUp().catch(shown);
  if (!node) return [checkTotals(1)];
  const parts = [await made(step('Compile the messages', () => compileMessages(node)))];
  // The one keeps a processor busy, the other waits for the disk much of the time.
  const [checked, rules] = await Promise.all([
    allChecked(node),
    vitest('Test rules and server (Vitest)', node, 'test/vitest.config.ts'),
  ]);
  parts.push(...checked, rules);
  const built = await made(buildIfChanged(node));
  if (built.failed) return [...parts, built];
  const faults = await vitest('Test that faults are survived (Vitest)', node, 'test/faults/vitest.config.ts');
  return [...parts, built, faults, await browserTests(node)];
}

/** One after the other: the first of the type checks writes types that the second reads. @param {string} node */
async function allChecked(node) {
  const parts = [];
  for (const { name, args } of checks()) parts.push(await tested(name, node, args, {}, checkTotals));
  return parts;
}

/** @param {string} name @param {string} node @param {string} config */
function vitest(name, node, config) {
  const report = join(reports, `${config.replaceAll('/', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = tool('vitest', 'vitest', 'run', '--config', config, ...reporters);
  return tested(name, node, args, {}, (code) => vitestTotals(report, code));
}

/** @param {string} node */
async function browserTests(node) {
  const browser = await browserFor(node).catch(shown);
  if (!browser) return checkTotals(1);
  const report = join(reports, 'playwright.json');
  const options = ['-c', 'test/playwright.config.ts', '--reporter=list,json'];
  const args = tool('@playwright/test', 'playwright', 'test', ...options);
  const env = { LICHENG_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return tested('Test in the browser (Playwright)', node, args, env, (code) => playwrightTotals(report, code));
}

/**
 * @param {string} name @param {string} node @param {readonly string[]} args @param {Record<string, string>} env
 * @param {(code: number) => Totals} count
 * @returns {Promise<Totals>}
 */
async function tested(name, node, args, env, count) {
  /** @type {Totals | undefined} */
  let totals;
  const work = async () => {
    const { code, output } = await run(node, args, { env: { ...withNode(node), ...env } });
    totals = count(code);
    if (totals.failed > 0) throw new StepFailed(`${totals.passed} passed, ${totals.failed} failed here.`, { output });
    return totals;
  };
  await step(name, work, ({ passed }) => (passed > 1 ? `: ${passed} passed` : '')).catch(shown);
  return totals ?? checkTotals(1);
}

/** @param {Promise<unknown>} work */
function made(work) {
  return work.then(
    () => checkTotals(0),
    (error) => shown(error) ?? checkTotals(1),
  );
}

/** @param {unknown} error a failed step has been shown already @returns {undefined} */
function shown(error) {
  if (!(error instanceof StepFailed)) throw error;
}
