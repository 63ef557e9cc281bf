import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS } from '../../../src/domain/library/norm.ts';
import { earnedOn, pointsOf, rangesOf } from '../../../src/domain/scenario/measure.ts';
import { anyScenario, pathsOf, scenario } from '../../support/scenarios.ts';

describe('the least and the most that any path earns', () => {
  test('are those of all paths, forks of mood included', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const earned = pathsOf(any).map(({ played }) => earnedOn(played.turns));
        const span = (of: number[]) => ({ min: Math.min(...of), max: Math.max(...of) });
        const ranges = rangesOf(any);
        expect(ranges.total).toEqual(span(earned.map(({ total }) => total)));
        for (const dimension of DIMENSIONS) {
          expect(ranges.byDimension[dimension]).toEqual(span(earned.map(({ byDimension }) => byDimension[dimension])));
        }
      }),
    );
  });

  test('leave out what only a mood that never happens would reach', () => {
    const forked = scenario({
      door: { greet: { to: 'hall', below: { mood: 50, leadsTo: 'treasure' } }, stare: { to: 'hall', mood: -10 } },
      hall: { thank: { to: 'end', points: { language: 2 } }, leave: 'end' },
      treasure: { take: { to: 'end', points: { language: 9 } }, leave: 'end' },
      end: {},
    });
    expect(rangesOf(forked).total).toEqual({ min: 0, max: 2 });
  });

  test('points of all dimensions count, on a reply and on a path', () => {
    const one = scenario({
      door: { greet: { to: 'end', points: { language: 2, process: 1 } }, stare: 'end' },
      end: {},
    });
    const [path] = pathsOf(one);
    expect(path?.played.turns.map(({ choice }) => pointsOf(choice))).toEqual([3]);
    expect(earnedOn(path?.played.turns ?? [])).toEqual({
      total: 3,
      byDimension: { appearance: 0, language: 2, behaviour: 0, process: 1 },
    });
  });
});
