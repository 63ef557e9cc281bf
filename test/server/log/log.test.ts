import { describe, expect, test } from 'vitest';
import { asked } from '../../../src/server/log/asked.ts';
import { logTo } from '../../../src/server/log/log.ts';

type Options = Parameters<typeof logTo>[1];

/** A log, and what it wrote. */
function logIn(options: Options) {
  const lines: string[] = [];
  return { log: logTo({ write: (line) => lines.push(line) }, options), lines };
}

describe('as JSON', () => {
  test('an entry is a line with its level by name, its time and the request it belongs to', () => {
    const { log, lines } = logIn({ form: 'json', level: 'info' });
    asked.run({ id: 'request-1' }, () => log.warn({ document: 'people/a.json' }, 'set aside'));
    const { time, ...entry } = JSON.parse(lines.join());
    expect(entry).toEqual({
      level: 'warn',
      pid: process.pid,
      request: 'request-1',
      document: 'people/a.json',
      msg: 'set aside',
    });
    expect(new Date(time).toISOString()).toBe(time);
  });

  test('an error has nothing about people in it', () => {
    const { log, lines } = logIn({ form: 'json', level: 'info' });
    log.error({ err: Object.assign(new Error('to li.na@mail.example'), { to: 'Li Na' }) }, 'The letter was refused.');
    expect(lines.join()).toContain('to …@…');
    expect(lines.join()).not.toMatch(/li\.na|Li Na/);
  });
});

describe('as text', () => {
  test('a request is a line that reads by itself', () => {
    const { log, lines } = logIn({ form: 'text', level: 'info' });
    log.info({ request: 'r1', method: 'GET', route: '/invite/[token]', status: 200, ms: 12 }, 'request');
    expect(lines.join()).toMatch(/^[\d-]{10} [\d:]{8} info {2}GET \/invite\/\[token\] 200 12 ms request=r1\n$/);
  });

  test('the stack of an error stands below, and that of its cause', () => {
    const { log, lines } = logIn({ form: 'text', level: 'info' });
    log.error({ err: new Error('outer', { cause: new RangeError('inner') }) }, 'An action failed.');
    expect(lines.join()).toMatch(
      / error An action failed\.\nError: outer\n {4}at [\s\S]+\nbecause of RangeError: inner\n/,
    );
  });
});

test.each([
  { level: 'debug', written: ['debug', 'info', 'error'] },
  { level: 'info', written: ['info', 'error'] },
  { level: 'error', written: ['error'] },
  { level: 'silent', written: [] },
] as const)('at level $level, these are written: $written', ({ level, written }) => {
  const { log, lines } = logIn({ form: 'json', level });
  for (const each of ['debug', 'info', 'error'] as const) log[each]('said');
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(written);
});
