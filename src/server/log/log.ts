import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { LogForm, LogLevel } from '../operation/settings.ts';
import { shared } from '../operation/shared.ts';
import { readSettings } from '../settings.ts';
import { asked } from './asked.ts';
import { faultOf } from './fault.ts';
import { lineOf } from './text.ts';

/**
 * A log to a stream, one line an entry. An error goes in as `err`. Names, numbers, addresses, tokens and what people
 * send never go in; ids may.
 */
export function logTo(stream: DestinationStream, { form, level }: { form: LogForm; level: LogLevel }): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
      serializers: { err: (error) => faultOf(error) },
      mixin: () => {
        const request = asked.getStore()?.id;
        return request ? { request } : {};
      },
    },
    form === 'json' ? stream : { write: (line) => stream.write(lineOf(JSON.parse(line))) },
  );
}

const stdout = shared('stdout', () => {
  const stream = pino.destination({ dest: 1, sync: true });
  // Whoever read the log has gone; the server goes on without.
  stream.on('error', () => {});
  return stream;
});

/** The log of this process. */
export const log = shared('log', () => {
  const read = readSettings(process.env);
  const { logForm, logLevel: level } = read.ok ? read.settings : { logLevel: 'info' as const };
  return logTo(stdout, { form: logForm ?? (process.stdout.isTTY ? 'text' : 'json'), level });
});

/** A line for whoever starts the server, whatever the log's form and level. It is no entry of the log. */
export function announce(line: string): void {
  stdout.write(`${line}\n`);
}
