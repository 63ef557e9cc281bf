import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { playwrightTotals, sum, vitestTotals } from '../../src/cli/totals.mjs';

const folder = mkdtempSync(join(tmpdir(), 'licheng-totals-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('vitestTotals', () => {
  test('counts the tests', () => {
    const file = report({
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [{ status: 'passed', assertionResults: [] }],
    });
    expect(vitestTotals(file, 0)).toEqual({ passed: 7, failed: 0 });
  });

  test('a file that could not be loaded is a failure beside the failed tests', () => {
    const testResults = [
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ];
    expect(vitestTotals(report({ numPassedTests: 7, numFailedTests: 1, testResults }), 1)).toEqual({
      passed: 7,
      failed: 2,
    });
  });

  test('a run that tested nothing, or fell over before it could report, has failed', () => {
    expect(vitestTotals(report({ numPassedTests: 0, numFailedTests: 0, testResults: [] }), 0)).toEqual({
      passed: 0,
      failed: 1,
    });
    expect(vitestTotals(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('passing tests do not hide that the run itself failed', () => {
    expect(vitestTotals(report({ numPassedTests: 7, numFailedTests: 0, testResults: [] }), 1)).toEqual({
      passed: 7,
      failed: 1,
    });
  });
});

describe('playwrightTotals', () => {
  test('counts the tests, one that passed at the second try among the passed', () => {
    const file = report({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 1 } });
    expect(playwrightTotals(file, 1)).toEqual({ passed: 6, failed: 2 });
  });

  test('a run without a report has failed', () => {
    expect(playwrightTotals(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 });
  });
});

test('the total is the sum of its parts', () => {
  expect(
    sum([
      { passed: 1, failed: 1 },
      { passed: 7, failed: 2 },
    ]),
  ).toEqual({ passed: 8, failed: 3 });
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});
