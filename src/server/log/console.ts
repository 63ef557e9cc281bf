import { format, stripVTControlCharacters } from 'node:util';
import { plain } from './fault.ts';
import { log } from './log.ts';

/** Astro says an error without a label before it shows src/pages/500.astro, which reports it with its causes. */
const REPORTED_LATER = /^[\d:]+ \[ERROR\] (?!\[)/;

/** Sends what packages say on the console to the log; what is not at least a warning, at debug level. */
export function logTheConsole(): void {
  const debug = to(() => 'debug');
  const warn = to(() => 'warn');
  const error = to((words) => (REPORTED_LATER.test(words) ? 'debug' : 'error'));
  Object.assign(console, { debug, info: debug, log: debug, warn, error });
}

function to(levelOf: (words: string) => 'debug' | 'warn' | 'error'): (...said: unknown[]) => void {
  return (...said) => {
    const err = said.find((one) => one instanceof Error);
    const words = plain(stripVTControlCharacters(format(...said.filter((one) => one !== err))));
    log[levelOf(words)](err ? { err } : {}, words);
  };
}
