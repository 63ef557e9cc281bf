import { expect, test } from 'vitest';
import { bears } from '../../../src/server/operation/token.ts';

const TOKEN = 'a-token-of-sixteen';

test.each([
  { what: 'the token', authorization: `Bearer ${TOKEN}`, is: true },
  { what: 'the token, its scheme in any case', authorization: `bearer ${TOKEN}`, is: true },
  { what: 'another token', authorization: 'Bearer a-token-of-seventeen', is: false },
  { what: 'the beginning of it', authorization: `Bearer ${TOKEN.slice(0, -1)}`, is: false },
  { what: 'the token by another scheme', authorization: `Basic ${TOKEN}`, is: false },
  { what: 'the token alone', authorization: TOKEN, is: false },
  { what: 'nothing', authorization: '', is: false },
])('who sends $what may see the metrics: $is', ({ authorization, is }) => {
  expect(bears(new Headers({ authorization }), TOKEN)).toBe(is);
});

test('without a token set, anybody may', () => {
  expect(bears(new Headers(), undefined)).toBe(true);
});
