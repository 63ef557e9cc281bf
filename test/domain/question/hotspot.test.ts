import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import { anyHotspot, hotspot } from '../../support/questions/hotspot.ts';

const marked = (...spots: string[]) => ({ kind: 'hotspot', spots }) as const;

describe('finding faults in a scene', () => {
  const question = hotspot(['hair', 'badge', 'shoes', 'nails'], ['watch', 'glasses', 'jacket']);

  test.each([
    { spots: [], earned: 0, because: 'nothing marked earns nothing' },
    { spots: ['hair'], earned: 2, because: 'each hit earns its share, rounded down' },
    { spots: ['hair', 'badge', 'watch'], earned: 2, because: 'a false alarm takes a hit back' },
    { spots: ['watch', 'glasses'], earned: 0, because: 'a result is never negative' },
    {
      spots: ['hair', 'badge', 'shoes', 'nails'],
      earned: 10,
      because: 'every fault and nothing else earns everything',
    },
    {
      spots: ['hair', 'badge', 'shoes', 'nails', 'watch', 'glasses', 'jacket'],
      earned: 2,
      because: 'marking everything earns next to nothing',
    },
    { spots: ['hair', 'hair', 'hair'], earned: 2, because: 'a spot is marked once' },
  ])('$because', ({ spots, earned }) => {
    expect(gradeAnswer(question, marked(...spots), 10).earned).toBe(earned);
  });

  test('a click outside the picture names no spot, and what is no spot is not offered', () => {
    expect(isOffered(question, marked('sky'))).toBe(false);
  });

  test('one more fault found never earns less, one more false alarm never more', () => {
    fc.assert(
      fc.property(anyHotspot, fc.func(fc.boolean()), (asked, isMarked) => {
        const before = asked.spots.filter(({ id }) => isMarked(id)).map(({ id }) => id);
        const points = (spots: string[]) => gradeAnswer(asked, marked(...spots), 60).earned;
        for (const { id, fault } of asked.spots.filter((spot) => !before.includes(spot.id))) {
          const change = points([...before, id]) - points(before);
          expect(fault ? change >= 0 : change <= 0).toBe(true);
        }
      }),
    );
  });
});
