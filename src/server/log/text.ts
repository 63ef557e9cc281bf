import type { Fault } from './fault.ts';

/** An entry of the log, as pino makes it. */
export interface Entry {
  readonly level: string;
  /** ISO 8601. */
  readonly time: string;
  readonly msg?: string;
  readonly err?: Fault;
  readonly [field: string]: unknown;
}

/** An entry as a line for people, with the stack of its error below. */
export function lineOf({ level, time, msg = '', err, pid: _, ...fields }: Entry): string {
  const { method, route, status, ms, ...others } = fields;
  const told = route === undefined ? msg : `${method} ${route} ${status} ${ms} ms`;
  const rest = Object.entries(others).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const head = [time.replace('T', ' ').replace(/\..*/, ''), level.padEnd(5), told, ...rest].join(' ');
  return [head, ...(err ? stacksOf(err) : [])].join('\n').concat('\n');
}

function stacksOf({ stack, message, cause, errors = [] }: Fault): string[] {
  const below = [...(cause ? [cause] : []), ...errors];
  return [stack ?? message, ...below.flatMap(stacksOf).map((text, at) => (at === 0 ? `because of ${text}` : text))];
}
