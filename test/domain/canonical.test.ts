import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';

const turned = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  );
};

test('equal values give equal text, which is their JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(turned(value))).toBe(canonical(value));
    }),
  );
});

test('keys come in code-unit order, what is undefined is left out, and a date is its ISO text', () => {
  expect(canonical({ b: undefined, ä: 1, a: { z: [{ y: 1, x: null }] }, Z: new Date(0) })).toBe(
    '{"Z":"1970-01-01T00:00:00.000Z","a":{"z":[{"x":null,"y":1}]},"ä":1}',
  );
  expect(canonical(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
});
