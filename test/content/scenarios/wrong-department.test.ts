import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('wrong-department');

describe('the customer at the wrong counter', () => {
  test('can end in five ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'helped',
      'settled',
      'still-waiting',
      'walks-out',
      'word-gets-round',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('met at one’s best shows his deeds, has the gas put right as well, and gets through his gate', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['settled', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['deeds', 'setting-off']));
  });

  test('met middling throughout asks for whoever is in charge, doubts the slip, and is left waiting', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['still-waiting', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['manager', 'the-last-slip']));
  });

  test('met badly throughout walks out before anybody has been asked for him', () => {
    expect(worst.scene.id).toBe('walks-out');
    expect(scenesOf(worst)).not.toContain('hand-over');
  });

  test('sent away at first is won back by one who takes it on', () => {
    const wonBack = run('city-line where-it-sticks ring-both i-will slip-in-hand');
    expect(wonBack.turns.map(({ scene }) => scene.id)).toContain('manager');
    expect(wonBack.scene.id).toBe('setting-off');
  });

  test('still shows his deeds after one middling reply', () => {
    expect(run('two-addresses where-it-sticks ring-both').scene.id).toBe('deeds');
    expect(run('asked-me hard-on-you ring-both').scene.id).toBe('deeds');
  });

  test('told to lower his voice walks out, unless he has been well treated so far', () => {
    expect(run('two-addresses hard-on-you enquiry-numbers lower-your-voice').scene.id).toBe('walks-out');
    expect(run('asked-me where-it-sticks enquiry-numbers lower-your-voice').scene.id).toBe('hand-over');
  });

  test.each([
    ['deeds', 'manager'],
    ['setting-off', 'the-last-slip'],
  ])('%s is worth as much as %s, whichever his mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });

  test('can’t end excellent unless somebody follows it up on the second day', () => {
    const toTheLast = best.turns.slice(0, -1).map(({ choice }) => choice.id);
    for (const { id } of sceneNamed(story, 'half-done').choices.filter((choice) => pointsOf(choice) < 3))
      expect(bandOf(run([...toTheLast, id].join(' ')))).not.toBe('excellent');
  });
});

test('its red lines are running a neighbour down and giving a number away: each is repeated, and ends in fail', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['passing-the-buck', 'prohibited-stirring-trouble', 'word-gets-round', 0],
    ['last-owner', 'confidential-no-leak-customer-data', 'word-gets-round', 0],
  ]);
});
