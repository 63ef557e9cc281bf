import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('late-for-the-appointment');

describe('an hour late', () => {
  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'rings-the-company',
      'settled',
      'somebody-else',
      'two-on-the-dot',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('at its best she tells of her child, then of the thump, and would make another appointment', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['two-on-the-dot', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['pick-up', 'neighbour']));
  });

  test('answered middling throughout she takes down the number, wants no check, and settles for it, for a pass', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['settled', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['number', 'skip-the-check']));
  });

  test('answered badly throughout she asks for somebody else before the toolbox is opened', () => {
    expect([worst.scene.id, bandOf(worst)]).toEqual(['somebody-else', 'fail']);
    expect(scenesOf(worst)).not.toContain('gas-off');
  });

  test('a call from the road, or a message, leaves room for one slip; driving off without a word leaves none', () => {
    expect(run('ring-first sorry-to-keep-you one-call-was-not-enough').scene.id).toBe('pick-up');
    expect(run('short-message own-it one-call-was-not-enough').scene.id).toBe('pick-up');
    expect(run('straight-off own-it one-call-was-not-enough').scene.id).toBe('number');
  });

  test('a rule in place of a reason has her ask for the number, however well the door went', () => {
    expect(run('ring-first own-it rule-of-minutes').scene.id).toBe('number');
  });

  test('kept from her child’s school she is in no mood to say what else is wrong with the heater', () => {
    const listening = 'ring-first own-it one-call-was-not-enough';
    expect(run(`${listening} two-ways ask-about-the-pot`).scene.id).toBe('neighbour');
    expect(run(`${listening} ask-somebody ask-about-the-pot`).scene.id).toBe('skip-the-check');
  });

  test('one slip still ends with another appointment, and with an excellent', () => {
    const slip = run(
      'ring-first own-it one-call-was-not-enough do-my-best ask-about-the-pot look-into-the-thump by-noon-tomorrow sweep-and-show',
    );
    expect([slip.scene.id, bandOf(slip)]).toEqual(['two-on-the-dot', 'excellent']);
  });

  test.each([
    ['pick-up', 'number'],
    ['neighbour', 'skip-the-check'],
  ])('%s is worth as much as %s, whichever her mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are telling of another home, making little of a danger, leaving out the check, and a false hour', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['the-neighbours-house', 'confidential-no-leak-customer-data', 'rings-the-company', 0],
    ['old-heaters-do', 'prohibited-slighting-needs', 'rings-the-company', 0],
    ['sniff-tonight', 'safety-obey-safety-rules', 'rings-the-company', 0],
    ['came-at-two', 'prohibited-falsifying', 'rings-the-company', 0],
  ]);
});
