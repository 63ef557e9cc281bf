import { describe, expect, test } from 'vitest';
import { faultOf, plain } from '../../../src/server/log/fault.ts';

describe('an error in the log', () => {
  test('says what and where it is', () => {
    const fault = faultOf(new RangeError('There is no norm "bow".'));
    expect(fault).toMatchObject({ type: 'RangeError', message: 'There is no norm "bow".' });
    expect(fault.stack).toMatch(/^RangeError: There is no norm "bow"\.\n {4}at .*fault\.test\.ts:\d+/);
  });

  test('leaves out what packages add to it, since letters and rows are among that', () => {
    const error = Object.assign(new Error('Refused'), { code: 'EENVELOPE', rejected: ['li.na@mail.example'] });
    expect(Object.keys(faultOf(error)).toSorted()).toEqual(['code', 'message', 'stack', 'type']);
  });

  test('keeps its causes, but not for ever', () => {
    const error = new Error('outer', { cause: new Error('inner') });
    expect(faultOf(error).cause).toMatchObject({ message: 'inner' });
    error.cause = error;
    expect(JSON.stringify(faultOf(error)).match(/"outer"/g)).toHaveLength(5);
  });

  test('names each of several tries', () => {
    const error = new AggregateError([new Error('by IPv6'), new Error('by IPv4')]);
    expect(faultOf(error).errors).toMatchObject([{ message: 'by IPv6' }, { message: 'by IPv4' }]);
  });

  test('keeps the names of tables that a database quotes, and not the values', () => {
    const refusal = (message: string) => faultOf(Object.assign(new Error(message), { severity: 'ERROR' })).message;
    const unique = 'duplicate key value violates unique constraint "people_number_key"';
    expect(refusal(unique)).toBe(unique);
    expect(refusal('invalid input syntax for type integer: "李娜"')).toBe('invalid input syntax for type integer: "…"');
    expect(refusal('value "E-100" is out of range')).toBe('value "…" is out of range');
  });

  test('may be anything that was thrown', () => {
    expect(faultOf('li.na@mail.example')).toEqual({ type: 'string', message: '…@…' });
    expect(faultOf(undefined)).toEqual({ type: 'undefined', message: 'undefined' });
  });

  test('hides in the first line of the stack what it hides in the message', () => {
    expect(faultOf(new Error('no box for li.na@mail.example')).stack).toMatch(/^Error: no box for …@…\n/);
  });
});

test.each([
  { what: 'a mail address', from: 'refused: <li.na@mail.example>', to: 'refused: <…@…>' },
  { what: 'where a database is', from: 'at postgres://hr:word@db:5432/x failed', to: 'at postgres://… failed' },
  { what: 'an address with a query', from: 'GET https://a.example/hr?search=Li', to: 'GET https://…' },
  { what: 'a query', from: 'rendering /hr/people?search=Li+Na now', to: 'rendering /hr/people?… now' },
  { what: 'an invitation', from: 'rendering /invite/abc.def', to: 'rendering /invite/…' },
  { what: 'a link to set up', from: 'rendering "/setup/abc"', to: 'rendering "/setup/…"' },
  { what: 'a certificate', from: 'rendering /verify/V1StGXR8', to: 'rendering /verify/…' },
  { what: 'a cookie', from: `cookie ${'aB3-'.repeat(8)} is wrong`, to: 'cookie … is wrong' },
])('a message hides $what', ({ from, to }) => {
  expect(plain(from)).toBe(to);
});

test.each(['{"name":"李娜"x}', '李娜', `{"name":"李娜",${' '.repeat(40)}x`])(
  'a message hides text that is not JSON: %s',
  (text) => {
    const error = (() => {
      try {
        return JSON.parse(text);
      } catch (error) {
        return error;
      }
    })();
    expect(plain(error.message)).not.toMatch(/李娜|"name"/);
  },
);

test('a message keeps ids and the places of files, by which a fault is found', () => {
  const message = 'There is no record of person V1StGXR8_Z5jdHi6B-myT, at file:///srv/licheng/dist/entry.mjs';
  expect(plain(message)).toBe(message);
});
