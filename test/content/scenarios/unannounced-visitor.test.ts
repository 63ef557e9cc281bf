import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Faults, readEntriesOf } from '../../../src/authored/files.ts';
import { DIMENSIONS } from '../../../src/domain/library/norm.ts';
import { faultsInScenario } from '../../../src/domain/scenario/authoring/faults.ts';
import { earnedOn, pointsOf, rangesOf } from '../../../src/domain/scenario/measure.ts';
import { type Played, play } from '../../../src/domain/scenario/play.ts';
import type { Choice, Scenario } from '../../../src/domain/scenario/scenario.ts';
import { scenarioSchema } from '../../../src/schemas/scenario.ts';

const RED_LINES = ['confidential-no-leak-customer-data', 'prohibited-quarrel', 'prohibited-slighting-needs'];
const file = fileURLToPath(new URL('../../../content/scenarios/unannounced-visitor.yaml', import.meta.url));
const faults: Faults = [];
const [read] = await readEntriesOf(file, scenarioSchema, faults);
if (!read) throw new Error(faults.join('\n'));
const scenario: Scenario = read;

const turns = scenario.scenes.filter(({ choices }) => choices.length > 0);
const replies = turns.flatMap((scene) => scene.choices.map((choice) => ({ scene, choice })));
const bestIn = (choices: readonly Choice[]) =>
  choices.reduce((best, next) => (pointsOf(next) > pointsOf(best) ? next : best));
const crosses = ({ norms }: Choice) => norms.broken.some((norm) => RED_LINES.includes(norm));
const crossed = ({ turns }: Played) => turns.some(({ choice }) => crosses(choice));
const pointsOn = ({ turns }: Played) => earnedOn(turns).total;
const paths = pathsOf(scenario);
const { total, byDimension } = rangesOf(scenario);

describe('the unannounced visitor', () => {
  test('is read without a fault, and its graph is sound', () => {
    expect([...faults, ...faultsInScenario(scenario, (norm) => RED_LINES.includes(norm))]).toEqual([]);
  });

  test('takes six to nine replies, unless a red line ends it early', () => {
    const whole = paths.filter((path) => !crossed(path));
    expect(whole.filter(({ turns }) => turns.length < 6 || turns.length > 9)).toEqual([]);
  });

  test('every ending and both sides of every fork of mood happen', () => {
    const forks = replies.filter(({ choice }) => choice.below);
    const taken = new Set(
      paths.flatMap((path) =>
        path.turns.map(
          ({ scene, choice }, turn) => `${scene.id} ${choice.id} ${(path.turns[turn + 1] ?? path).scene.id}`,
        ),
      ),
    );
    const sides = forks.flatMap(({ scene, choice }) =>
      [choice.leadsTo, choice.below?.leadsTo].map((to) => `${scene.id} ${choice.id} ${to}`),
    );
    expect(new Set(forks.map(({ scene }) => scene.id)).size).toBeGreaterThanOrEqual(2);
    expect(sides.filter((side) => !taken.has(side))).toEqual([]);
  });
});

describe('its red lines', () => {
  const red = replies.filter(({ choice }) => crosses(choice));

  test('tempt once each, in three scenes', () => {
    expect(red.flatMap(({ choice }) => choice.norms.broken).toSorted()).toEqual(RED_LINES);
    expect(new Set(red.map(({ scene }) => scene.id)).size).toBe(3);
  });

  test('end the visit at once and earn nothing', () => {
    const endings = scenario.scenes.filter(({ ending }) => ending).map(({ id }) => id);
    expect(red.filter(({ choice }) => !endings.includes(choice.leadsTo) || pointsOf(choice) > 0)).toEqual([]);
  });
});

describe('its score', () => {
  test('the best path is the only one with full marks, and has the most of every dimension', () => {
    const full = paths.filter((path) => pointsOn(path) === total.max);
    expect(full).toHaveLength(1);
    expect(full.map(({ turns }) => earnedOn(turns).byDimension)).toEqual([
      Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, byDimension[dimension].max])),
    ]);
  });

  test('the worst replies throughout earn the least of every dimension', () => {
    const worst = paths.filter((path) => path.turns.every(({ choice }) => pointsOf(choice) === 0));
    expect(worst.length).toBeGreaterThan(0);
    expect(total.min).toBe(0);
    expect(DIMENSIONS.map((dimension) => byDimension[dimension].min)).toEqual(DIMENSIONS.map(() => 0));
  });

  test('paths are found from 90 % up, from 60 to 90 %, and below', () => {
    const shares = paths.map((path) => (100 * (pointsOn(path) - total.min)) / (total.max - total.min));
    expect(shares.some((share) => share >= 90)).toBe(true);
    expect(shares.some((share) => share >= 60 && share < 90)).toBe(true);
    expect(shares.some((share) => share < 60)).toBe(true);
  });

  test('a visit that she breaks off stays below a pass', () => {
    const brokenOff = paths.filter(({ scene }) => scene.id === 'walks-out');
    expect(Math.max(...brokenOff.map(pointsOn))).toBeLessThan(0.6 * total.max);
  });
});

describe('its replies', () => {
  test('are 8 to 60 Chinese characters long', () => {
    const lengths = replies.map(({ choice }) => [...choice.says['zh-CN']].length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(60);
  });

  test.each(['zh-CN', 'en'] as const)('do not give the best away by length: %s', (language) => {
    const telling = turns.filter(({ choices }) => {
      const best = bestIn(choices);
      return choices.every((choice) => choice === best || choice.says[language].length < best.says[language].length);
    });
    expect(telling.length).toBeLessThanOrEqual(turns.length / 2);
  });

  test('do not give the best away by position', () => {
    expect(new Set(turns.map(({ choices }) => choices.indexOf(bestIn(choices)))).size).toBeGreaterThanOrEqual(3);
  });
});

/** Every way to play it, from the opening to an ending. */
function pathsOf(scenario: Scenario, choices: readonly string[] = []): Played[] {
  const played = play(scenario, choices);
  if (!played) return [];
  if (played.ended) return [played];
  return played.scene.choices.flatMap(({ id }) => pathsOf(scenario, [...choices, id]));
}
