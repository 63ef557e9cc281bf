import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { outcomeOf } from '../../../src/domain/scenario/outcome.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { anyScenario, pathsOf, scenario } from '../../support/scenarios.ts';

const isRedLine = (norm: string) => norm.startsWith('never-');
const visit = scenario({
  door: {
    greet: { to: 'end', points: { language: 10, behaviour: 2 } },
    nod: { to: 'end', points: { language: 7, behaviour: 2 } },
    bow: { to: 'cool', points: { language: 10, behaviour: 2 } },
    leak: { to: 'end', points: { language: 10, behaviour: 2 }, broken: ['never-leak', 'late'] },
    stare: { to: 'end', points: { behaviour: 1 } },
  },
  end: {},
  cool: {},
});
const outcome = (any: Scenario, ...choices: string[]) =>
  outcomeOf(any, play(any, choices)!, DEFAULT_BAND_POLICY, isRedLine);

describe('the outcome of a run', () => {
  test('is what was earned above the least, of what lies between the least and the most', () => {
    expect(outcome(visit, 'nod')).toEqual({
      total: { earned: 8, possible: 11 },
      byDimension: { language: { earned: 7, possible: 10 }, behaviour: { earned: 1, possible: 1 } },
      bandByPoints: 'pass',
      band: 'pass',
      redLines: [],
    });
  });

  test('has no better band than its ending', () => {
    expect(outcome(visit, 'greet').band).toBe('excellent');
    expect(outcome(visit, 'bow')).toMatchObject({
      total: { earned: 11, possible: 11 },
      bandByPoints: 'excellent',
      band: 'pass',
    });
  });

  test('fails at a red line, whatever was earned', () => {
    expect(outcome(visit, 'leak')).toMatchObject({
      total: { earned: 11, possible: 11 },
      band: 'fail',
      redLines: ['never-leak'],
    });
  });

  test('lies between nothing and everything, and both are reached', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const shares = pathsOf(any).map(({ choices }) => outcome(any, ...choices).total);
        const { possible } = shares[0]!;
        expect(shares.every(({ earned }) => earned >= 0 && earned <= possible)).toBe(true);
        expect(shares.some(({ earned }) => earned === 0)).toBe(true);
        expect(shares.some(({ earned }) => earned === possible)).toBe(true);
      }),
    );
  });

  test('of more points at the same ending is never a worse band', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const all = pathsOf(any).map(({ choices, played }) => ({ end: played.scene.id, ...outcome(any, ...choices) }));
        for (const one of all) {
          for (const other of all.filter(({ end, total }) => end === one.end && total.earned >= one.total.earned)) {
            expect(BANDS.indexOf(other.band)).toBeLessThanOrEqual(BANDS.indexOf(one.band));
          }
        }
      }),
    );
  });
});
