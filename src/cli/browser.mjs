// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { StepFailed } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for the tests: the one LICHENG_CHROMIUM or CHROMIUM_PATH names, else Playwright's own, else the system's.
 * @param {string} own where Playwright would keep its own
 * @returns {string | undefined} absolute path of a program that runs
 * @throws {StepFailed} when the one named does not run
 */
export function findBrowser(own) {
  const named = process.env.LICHENG_CHROMIUM || process.env.CHROMIUM_PATH;
  if (named && !runs(named)) throw new StepFailed(`CHROMIUM_PATH says ${named}, which does not run.`);
  return named || [own, ...usualPlaces()].find(runs);
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
    return ['/', homedir()].flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': PROGRAMFILES_X86, LOCALAPPDATA } = process.env;
    const browsers = [
      ['Google', 'Chrome', 'chrome'],
      ['Chromium', '', 'chrome'],
      ['Microsoft', 'Edge', 'msedge'],
    ];
    const programs = browsers.map(([maker, name, file]) => `${maker}/${name}/Application/${file}.exe`);
    const folders = [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA].filter((folder) => folder !== undefined);
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']);
  return NAMES.flatMap((name) => [...folders].map((folder) => join(folder, name)));
}

/**
 * Some distributions ship a script that only says where to get the browser. On Windows, asking would open a window.
 * @param {string} path
 */
function runs(path) {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
