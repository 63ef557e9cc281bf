import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, shuffledBy } from '../../src/domain/random.ts';

describe('chance from a seed', () => {
  test('gives the same numbers for the same seed, all from 0 up to but not 1', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const [one, other] = [randomFrom(seed), randomFrom(seed)];
        const numbers = Array.from({ length: 20 }, one);
        expect(numbers).toEqual(Array.from({ length: 20 }, other));
        expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
      }),
    );
  });

  test('does not change from one version to the next, since papers are shown again by it', () => {
    expect(shuffledBy('attempt-1:handshake', ['a', 'b', 'c', 'd', 'e'])).toEqual(['c', 'b', 'e', 'd', 'a']);
  });

  test('shuffles everything and loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat()), (seed, items) => {
        const before = [...items];
        expect(shuffledBy(seed, items).toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
        expect(items).toEqual(before);
      }),
    );
  });

  test('puts each of four things first about as often as the others', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => shuffledBy(`attempt ${seed}`, ['a', 'b', 'c', 'd'])[0]);
    for (const name of ['a', 'b', 'c', 'd']) {
      const times = firsts.filter((first) => first === name).length;
      expect(times).toBeGreaterThan(850);
      expect(times).toBeLessThan(1150);
    }
  });
});
