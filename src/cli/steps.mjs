// @ts-check
import { performance } from 'node:perf_hooks';

/** A step that went wrong. `output` is what its tool printed, `advice` what a person can do about it. */
export class StepFailed extends Error {
  /** @param {string} message @param {{ output?: string, advice?: string }} [more] */
  constructor(message, { output = '', advice = '' } = {}) {
    super(message);
    this.output = output;
    this.advice = advice;
  }
}

/**
 * Shows one step as one line with the time it took and, with `say`, something about its result.
 * A failure is shown with its output and advice, and thrown on.
 * @template T
 * @param {string} name
 * @param {(tell: (progress: string) => void) => Promise<T>} work may tell how far it is, such as ": 7 files"
 * @param {(result: T) => string} [say]
 * @returns {Promise<T>}
 */
export async function step(name, work, say = () => '') {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  let progress = '';
  const stopWaiting = showWaiting(() => `${name}${progress} ${seconds()}`);
  try {
    const result = await work((told) => {
      progress = told;
    });
    stopWaiting();
    console.log(`✓ ${name}${say(result)} (${seconds()})`);
    return result;
  } catch (error) {
    stopWaiting();
    console.log(`✗ ${name} (${seconds()})`);
    if (error instanceof StepFailed) explain(error);
    throw error;
  }
}

/**
 * Runs a whole command. Its number becomes the exit code; a failed step, shown already, makes it 1.
 * @param {() => Promise<number>} work
 */
export function main(work) {
  work().then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      if (!(error instanceof StepFailed)) console.error(error);
      process.exitCode = 1;
    },
  );
}

/** @param {StepFailed} failure */
function explain({ message, output, advice }) {
  if (output.trim()) console.log(output.trimEnd().replace(/^/gm, '    '));
  console.log(`  ${message}`);
  if (advice) console.log(`  ${advice}`);
}

/** What each step under way says of itself. @type {Set<() => string>} */
const waiting = new Set();

/**
 * A terminal shows the seconds running, of steps at the same time on one line; a log gets a line every half minute.
 * @param {() => string} line
 */
function showWaiting(line) {
  waiting.add(line);
  const live = process.stdout.isTTY;
  const all = () => [...waiting].map((one) => one()).join(', ');
  const show = () => process.stdout.write(live ? `\r\x1b[2K… ${all()}` : `… ${line()}\n`);
  if (live) show();
  const timer = setInterval(show, live ? 200 : 30_000);
  return () => {
    clearInterval(timer);
    waiting.delete(line);
    if (live) process.stdout.write('\r\x1b[2K');
  };
}
