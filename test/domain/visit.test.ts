import { describe, expect, test } from 'vitest';
import { lookAgain, visitCookie } from '../../src/domain/visit.ts';
import { id } from '../support/make.ts';

const at = (text: string) => new Date(`2026-03-09T${text}Z`);

describe('a look at what changed since the last visit', () => {
  test('the first look has nothing before it', () => {
    expect(lookAgain(undefined, at('09:00')).since).toBeUndefined();
  });

  test('looks within half an hour of each other are one visit, and keep what was before it', () => {
    const yesterday = lookAgain(undefined, at('09:00'));
    const first = lookAgain(yesterday.keep, at('12:00'));
    expect(first.since).toEqual(at('09:00'));
    const second = lookAgain(first.keep, at('12:29'));
    expect(second.since).toEqual(at('09:00'));
    expect(lookAgain(second.keep, at('12:59')).since).toEqual(at('09:00'));
    expect(lookAgain(second.keep, at('13:00')).since).toEqual(at('12:29'));
  });

  test.each(['', '/', 'x/y', '2026-03-09T09:00:00.000Z', '/2027-01-01T00:00:00.000Z'])(
    'what no look has kept, such as "%s", is as good as nothing',
    (kept) => {
      const { since, keep } = lookAgain(kept, at('09:00'));
      expect(since).toBeUndefined();
      expect(lookAgain(keep, at('10:00')).since).toEqual(at('09:00'));
    },
  );

  test('two officers who share a computer have each their own', () => {
    expect(visitCookie({ id: id('wang') })).not.toBe(visitCookie({ id: id('zhao') }));
  });
});
