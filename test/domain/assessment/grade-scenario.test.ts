import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeScenario } from '../../../src/domain/assessment/grading/grade-scenario.ts';
import { DIMENSIONS } from '../../../src/domain/library/norm.ts';
import { earnedOn, rangesOf } from '../../../src/domain/scenario/measure.ts';
import { brokenIn } from '../../../src/domain/scenario/outcome.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { realLibrary } from '../../support/library.ts';
import { anyScenario, pathsOf, scenario } from '../../support/scenarios.ts';

const visit = scenario({
  door: { greet: { to: 'desk', points: { language: 3 } }, nod: { to: 'desk', points: { language: 1 } } },
  desk: { rise: { to: 'end', points: { behaviour: 2 } }, stay: 'end' },
  end: {},
});

describe('grading a run', () => {
  test.each([
    { choices: ['greet', 'rise'], earned: 40, because: 'the best replies throughout earn everything' },
    {
      choices: ['nod', 'stay'],
      earned: 0,
      because: 'the worst replies throughout earn nothing, even with points of their own',
    },
    {
      choices: ['greet', 'stay'],
      earned: 20,
      because: 'what lies between earns its share of the way from worst to best',
    },
    { choices: ['greet'], earned: 0, because: 'a run without an ending earns nothing' },
    { choices: [], earned: 0, because: 'a run that was never begun earns nothing' },
  ])('$because', ({ choices, earned }) => {
    expect(gradeScenario(visit, choices, 40).score).toEqual({ earned, possible: 40 });
  });

  test('tells each dimension by its own range', () => {
    expect(gradeScenario(visit, ['greet', 'stay'], 40).byDimension).toEqual({
      language: { earned: 20, possible: 20 },
      behaviour: { earned: 0, possible: 20 },
    });
  });

  test('keeps the sums that it was worked out from, in total and where a dimension’s paths differ', () => {
    expect(gradeScenario(visit, ['greet', 'stay'], 40).reach).toEqual({
      total: { sum: 3, lowest: 1, highest: 5 },
      byDimension: { language: { sum: 3, lowest: 1, highest: 3 }, behaviour: { sum: 0, lowest: 0, highest: 2 } },
    });
    expect(gradeScenario(visit, ['greet'], 40).reach).toBeUndefined();
  });

  test('points that cannot be shared out evenly go where the remainder is largest', () => {
    const uneven = scenario({
      door: { greet: { to: 'end', points: { language: 2, behaviour: 1 } }, stare: 'end' },
      end: {},
    });
    expect(gradeScenario(uneven, ['greet'], 40).byDimension).toEqual({
      language: { earned: 27, possible: 27 },
      behaviour: { earned: 13, possible: 13 },
    });
  });

  test('a short cut earns less than the way round that has more points', () => {
    const shortcut = scenario({
      door: { rush: { to: 'end', points: { process: 1 } }, greet: { to: 'desk', points: { process: 1 } } },
      desk: { help: { to: 'end', points: { process: 1 } }, wait: 'end' },
      end: {},
    });
    expect(gradeScenario(shortcut, ['rush'], 40).score.earned).toBe(0);
    expect(gradeScenario(shortcut, ['greet', 'help'], 40).score.earned).toBe(40);
  });

  test('a scenario in which every path earns the same measures nothing', () => {
    const flat = scenario({
      door: { greet: { to: 'end', points: { language: 1 } }, nod: { to: 'end', points: { behaviour: 1 } } },
      end: {},
    });
    for (const choices of [['greet'], ['nod'], []]) {
      expect(gradeScenario(flat, choices, 40)).toMatchObject({ score: { earned: 0, possible: 0 }, byDimension: {} });
    }
  });

  test('a reply that was not offered is a bug, not a low mark', () => {
    expect(() => gradeScenario(visit, ['greet', 'greet'], 40)).toThrow(RangeError);
  });

  test('norms broken more than once are named once', () => {
    const rude = scenario({
      door: { stare: { to: 'desk', broken: ['greet-first', 'rise'] }, greet: 'desk' },
      desk: { stay: { to: 'end', broken: ['rise'] }, rise: 'end' },
      end: {},
    });
    expect(brokenIn(play(rude, ['stare', 'stay'])?.turns ?? [])).toEqual(['greet-first', 'rise']);
  });
});

const anyPoints = fc.integer({ min: 1, max: 60 });
const varies = (any: Scenario) => rangesOf(any).total.max > rangesOf(any).total.min;

describe('any way of playing any scenario', () => {
  test('earns everything exactly when no path has more points, and nothing exactly when none has fewer', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        fc.pre(varies(any));
        const { min, max } = rangesOf(any).total;
        for (const { choices, played } of pathsOf(any)) {
          const { earned } = gradeScenario(any, choices, 1000).score;
          const { total } = earnedOn(played.turns);
          expect([earned === 1000, earned === 0]).toEqual([total === max, total === min]);
        }
      }),
    );
  });

  test('earns whole points between none and all, and its dimensions share out exactly what can be earned', () => {
    fc.assert(
      fc.property(anyScenario, anyPoints, (any, points) => {
        for (const { choices } of pathsOf(any)) {
          for (const run of [choices, choices.slice(0, -1)]) {
            const { score, byDimension } = gradeScenario(any, run, points);
            expect(score.possible).toBe(varies(any) ? points : 0);
            expect(score.earned).toBeLessThanOrEqual(score.possible);
            expect(DIMENSIONS.reduce((sum, dimension) => sum + (byDimension[dimension]?.possible ?? 0), 0)).toBe(
              score.possible,
            );
          }
        }
      }),
    );
  });

  test('unfinished earns nothing in any dimension', () => {
    fc.assert(
      fc.property(anyScenario, anyPoints, (any, points) => {
        for (const { choices } of pathsOf(any)) {
          const { score, byDimension, ended } = gradeScenario(any, choices.slice(0, -1), points);
          expect([ended, score.earned]).toEqual([false, 0]);
          expect(Object.values(byDimension).every(({ earned }) => earned === 0)).toBe(true);
        }
      }),
    );
  });
});

test('in the role-plays of papers, the dimensions add up to the total, give or take an eighth', async () => {
  const { courses, scenarios } = await realLibrary();
  for (const { id, points } of [...courses.values()].flatMap(({ assessment }) => assessment.scenarios)) {
    const real = scenarios.get(id)!;
    for (const { choices } of pathsOf(real)) {
      const { score, byDimension } = gradeScenario(real, choices, points);
      const sum = DIMENSIONS.reduce((all, dimension) => all + (byDimension[dimension]?.earned ?? 0), 0);
      if (Math.abs(sum - score.earned) > points / 8) expect.fail(`${id}: ${choices.join()}: ${sum} of ${score.earned}`);
    }
  }
});
