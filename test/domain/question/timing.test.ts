import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import { LONGEST_MS, RING_MS } from '../../../src/domain/question/kinds/timing/clock.ts';
import type { Answer } from '../../../src/domain/question/question.ts';
import { CALL, HANDSHAKE, TELEPHONE, timing } from '../../support/questions/timing.ts';

const earned = (question: ReturnType<typeof timing>, answer: object) =>
  gradeAnswer(question, { kind: 'timing', ...answer } as Answer, 100).earned;
const seconds = (count: number) => ({ ms: count * 1000 });
/** Picked up during that ring. */
const ring = (number: number, opening?: string) => ({ ms: (number - 0.5) * RING_MS, ...(opening && { opening }) });

describe('a handshake of about three seconds', () => {
  const question = timing(HANDSHAKE);

  test.each([
    { held: 3, points: 100 },
    { held: 2.5, points: 100 },
    { held: 3.5, points: 100 },
    { held: 4.25, points: 50 },
    { held: 1.75, points: 50 },
    { held: 5, points: 0 },
    { held: 1, points: 0 },
    { held: 0, points: 0 },
    { held: 60, points: 0 },
  ])('held for $held s earns $points %', ({ held, points }) => {
    expect(earned(question, seconds(held))).toBe(points);
  });

  test('nearer to three seconds never earns less', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (held, part) => {
          const nearer = 3 + (held - 3) * part;
          expect(earned(question, seconds(nearer))).toBeGreaterThanOrEqual(earned(question, seconds(held)));
        },
      ),
    );
  });
});

describe('a telephone to be picked up by the third ring', () => {
  const question = timing(TELEPHONE);

  test.each([
    { when: ring(1, 'hello'), points: 100, because: 'at once, with a greeting' },
    { when: ring(3, 'hello'), points: 100, because: 'at the third ring, still in time' },
    {
      when: ring(4, 'hello'),
      points: 83,
      because: 'each ring more costs a third of the half that the moment is worth',
    },
    { when: ring(6, 'hello'), points: 50, because: 'the sixth earns nothing for the moment' },
    { when: ring(7, 'sorry'), points: 50, because: 'after six, an apology is what is left to earn' },
    { when: ring(7, 'hello'), points: 0, because: 'late and without an apology' },
    { when: ring(2, 'sorry'), points: 50, because: 'nobody waited, so there is nothing to apologise for' },
    { when: ring(2), points: 50, because: 'nothing said yet' },
  ])('$because: $points %', ({ when, points }) => {
    expect(earned(question, when)).toBe(points);
  });

  test('rings that were missed before count for the apology, not for the moment', () => {
    const back = timing({ ...TELEPHONE, rungBefore: 6 });
    expect(earned(back, ring(1, 'sorry'))).toBe(100);
    expect(earned(back, ring(1, 'hello'))).toBe(50);
  });
});

test('a call of three minutes runs six times as fast, and is not to be cut short either', () => {
  const minutes = (count: number) => seconds((count * 60) / 6);
  const question = timing(CALL);
  expect([0, 1, 2, 3, 3.5, 4].map((length) => earned(question, minutes(length)))).toEqual([0, 50, 100, 100, 50, 0]);
});

test('the choice without a clock counts the same, all or nothing', () => {
  for (const own of [HANDSHAKE, TELEPHONE, CALL]) {
    expect(earned(timing(own), { option: 'in-time' })).toBe(100);
    expect(earned(timing(own), { option: 'some-day' })).toBe(0);
  }
});

describe('what cannot have been measured is not an answer', () => {
  const offered = (answer: object, elapsed?: number) =>
    isOffered(timing(TELEPHONE), { kind: 'timing', ...answer } as Answer, elapsed);

  test.each([
    { answer: { ms: -1 }, because: 'before it began' },
    { answer: { ms: LONGEST_MS + 1 }, because: 'longer than anything here takes' },
    { answer: { ms: Number.NaN }, because: 'no number' },
    { answer: {}, because: 'neither a moment nor a choice' },
    { answer: { ms: 10, option: 'in-time' }, because: 'both a moment and a choice' },
    { answer: { ms: 10, opening: 'unknown' }, because: 'first words that are not offered' },
    { answer: { option: 'in-time', opening: 'hello' }, because: 'first words without picking up' },
    { answer: { option: 'unknown' }, because: 'a choice that is not offered' },
  ])('$because', ({ answer }) => {
    expect(offered(answer)).toBe(false);
  });

  test('nothing takes longer than the attempt has lasted', () => {
    expect(offered({ ms: 5000 }, 5000)).toBe(true);
    expect(offered({ ms: 5001 }, 5000)).toBe(false);
  });
});
