// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { StepFailed } from './steps.mjs';

/** The repository's folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const windows = process.platform === 'win32';

/** @typedef {{ code: number, output: string }} Finished */
/** @typedef {{ live?: boolean, env?: Record<string, string>, timeout?: number, shell?: boolean }} Options */

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {'SIGINT' | 'SIGTERM' | undefined} */
let interrupted;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    interrupted = signal;
    if (children.size === 0) process.exit(codeOf(signal));
    // On Windows Ctrl-C reaches every program of the console by itself, and kill() would end them unasked.
    if (!windows) for (const child of children) child.kill(signal);
  });
}

/**
 * Runs a program in the repository's folder and waits for its end. With `live` it has the terminal; otherwise its output
 * is returned, uncoloured, both streams in order. The code is 127 when there is no such program, 128 + n when signal n
 * ended it.
 * @param {string} program @param {readonly string[]} args @param {Options} [options] `timeout` in milliseconds
 * @returns {Promise<Finished>}
 */
export function run(program, args, { live = false, env = {}, timeout, shell = false } = {}) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = live ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio, timeout, shell });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    children.add(child);
    /** @param {number} code @param {string} output */
    const finish = (code, output) => {
      children.delete(child);
      if (interrupted && !live) process.exit(codeOf(interrupted));
      resolve({ code, output });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code, signal) => finish(code ?? codeOf(signal), textOf(chunks)));
  });
}

/**
 * The same, for programs that have to succeed.
 * @param {string} program @param {readonly string[]} args
 * @param {Options & { failed: string, advice?: string }} options `failed` says what it means when this one does not
 * @throws {StepFailed}
 */
export async function must(program, args, { failed, advice, ...options }) {
  const { code, output } = await run(program, args, options);
  if (code !== 0) throw new StepFailed(failed, { output, advice });
}

/**
 * A program of an installed package, as arguments for Node.
 * @param {string} name of the package @param {string} bin @param {...string} args
 */
export function tool(name, bin, ...args) {
  const folder = join(root, 'node_modules', name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [join(folder, typeof bins === 'string' ? bins : bins[bin]), ...args];
}

/**
 * Makes the programs that a program starts find this Node first, keep what they compile, and not warn, under Node 22, that
 * they run TypeScript.
 * @param {string} node
 */
export function withNode(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[name] ?? ''].join(delimiter);
  const options = `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`;
  // A server starts in three quarters of the time when what it is made of was compiled before.
  const compiled = join(root, 'node_modules', '.cache', 'node');
  return { [name]: path, NODE_OPTIONS: options, NODE_COMPILE_CACHE: compiled, ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * Runs the npm that started this script, else the one on the PATH.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const { npm_execpath: script = '', npm_node_execpath: node = '' } = process.env;
  if (/npm-cli\.c?js$/.test(script) && existsSync(script) && existsSync(node)) return run(node, [script, ...args]);
  return run('npm', args, { shell: windows });
}

/** @param {Buffer[]} chunks */
function textOf(chunks) {
  return stripVTControlCharacters(Buffer.concat(chunks).toString());
}

/** @param {NodeJS.Signals | null} signal */
function codeOf(signal) {
  return 128 + (signal ? constants.signals[signal] : 0);
}
