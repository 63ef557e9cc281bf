import { describe, expect, test } from 'vitest';
import { mailServerFaults } from '../../src/domain/mail-server.ts';

const form = {
  host: 'smtp.example.com',
  port: 465,
  security: 'tls',
  senderName: '',
  senderAddress: 'a@example.com',
} as const;

describe('the host of a mail server', () => {
  test.each(['smtp.example.com', 'localhost', '10.0.0.25', '::1', '2001:db8::25', '::ffff:10.0.0.25'])(
    'may be %s',
    (host) => {
      expect(mailServerFaults({ ...form, host })).toEqual([]);
    },
  );

  test.each([
    'smtp.example.com:465',
    '10.0.0.25:25',
    '[::1]',
    '[::1]:25',
    'abcd:25',
    ':',
    'https://smtp.example.com',
    'a b',
    '',
  ])('may not be %j: the port stands in its own field', (host) => {
    expect(mailServerFaults({ ...form, host })).toEqual(['host']);
  });
});
