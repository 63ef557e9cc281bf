import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { faultsInScenario } from '../../../src/domain/scenario/authoring/faults.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { outcomeOf } from '../../../src/domain/scenario/outcome.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, scenesOf, run } = toldFrom('queue-jumping-friend');
const policy = DEFAULT_BAND_POLICY;

describe('the old friend at the front of the queue', () => {
  test('has no fault', () => {
    expect(faultsInScenario(story, isRedLine)).toEqual([]);
  });

  test('can end in five ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, policy, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'everybody-saw',
      'fair-enough',
      'gave-the-number',
      'still-friends',
      'storms-off',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('met at one’s best says what he really needs, and stays a friend', () => {
    expect([best.scene.id, outcomeOf(story, best, policy, isRedLine).band]).toEqual(['still-friends', 'excellent']);
    expect(scenesOf(best)).toContain('real-need');
  });

  test('met middling throughout watches the clock, and leaves on business terms', () => {
    expect([middling.scene.id, outcomeOf(story, middling, policy, isRedLine).band]).toEqual(['fair-enough', 'pass']);
    expect(scenesOf(middling)).toContain('by-the-clock');
  });

  test('met coldly throughout raises his voice and storms off', () => {
    const cold = 'as-to-anyone under-the-rules';
    expect(run(cold).scene.id).toBe('raises-voice');
    expect(run(`${cold} whoever-comes it-is-written-there not-up-to-us some-other-time who-then`).scene.id).toBe(
      'storms-off',
    );
  });

  test('can be won back after he has raised his voice', () => {
    expect(run('catch-up when-its-quiet').scene.id).toBe('raises-voice');
    expect(run('catch-up when-its-quiet i-know-you by-the-body').scene.id).toBe('real-need');
  });

  test('whoever gives way, early or late, earns nothing by it and is seen by everybody', () => {
    const gaveWay = repliesOf(story).filter(({ choice }) => choice.leadsTo === 'everybody-saw');
    expect(gaveWay.map(({ choice }) => choice.id)).toEqual([
      'just-this-once',
      'what-is-a-minute',
      'keep-it-down',
      'both-of-you',
      'for-the-child',
      'hand-it-here',
    ]);
    for (const { choice } of gaveWay) {
      expect(choice.norms.broken).toContain('counter-no-queue-jumping-for-friends');
      expect(pointsOf(choice)).toBe(0);
    }
  });

  test('the pregnant woman goes first in every reply worth more than one point', () => {
    const { choices } = sceneNamed(story, 'fifty-three');
    const kept = choices.filter((choice) => pointsOf(choice) > 1).map(({ norms }) => norms.kept);
    expect(kept.every((norms) => norms.some((norm) => norm === 'care-vulnerable-first'))).toBe(true);
  });

  test.each([
    ['queue-mutters', 'raises-voice'],
    ['real-need', 'by-the-clock'],
  ])('%s is worth as much as %s, whichever his mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are making little of others’ time and giving out a neighbour’s number: each ends at fail', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, choice.norms.broken.find(isRedLine), choice.leadsTo])).toEqual([
    ['what-is-a-minute', 'prohibited-slighting-needs', 'everybody-saw'],
    ['see-for-yourself', 'confidential-no-leak-customer-data', 'gave-the-number'],
  ]);
});
