// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Totals */

/** @param {readonly Totals[]} parts @returns {Totals} */
export function sum(parts) {
  const total = { passed: 0, failed: 0 };
  for (const { passed, failed } of parts) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** One check is one test. @param {number} code its exit code @returns {Totals} */
export function checkTotals(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * From Vitest's JSON report. A file that could not even be loaded counts as one failure.
 * @param {string} file @param {number} code @returns {Totals}
 */
export function vitestTotals(file, code) {
  const report = readReport(file);
  const unloaded = (report?.testResults ?? []).filter(
    (/** @type {any} */ { status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return honest({ passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unloaded.length }, code);
}

/** From Playwright's JSON report. @param {string} file @param {number} code @returns {Totals} */
export function playwrightTotals(file, code) {
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(file)?.stats ?? {};
  return honest({ passed: expected + flaky, failed: unexpected }, code);
}

/** A run that failed without naming a test, or tested nothing, is one failure. @param {Totals} totals @param {number} code */
function honest({ passed, failed }, code) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
