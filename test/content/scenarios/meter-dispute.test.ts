import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('meter-dispute');

describe('three times the usual bill', () => {
  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    const endings = ['reads-himself', 'shows-out', 'still-wants-test', 'takes-your-number'];
    expect([...byEnding.keys()].toSorted()).toEqual(endings);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('at its best he checks with the reader, remembers the boiler, and keeps his own readings', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['reads-himself', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['all-off', 'remembers']));
  });

  test('answered middling throughout he threatens a complaint, remembers nothing, and half believes, for a pass', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['still-wants-test', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['accuses', 'holds-on']));
  });

  test('answered badly throughout he shows the reader out before the test is spoken of', () => {
    expect([worst.scene.id, bandOf(worst)]).toEqual(['shows-out', 'fail']);
    expect(scenesOf(worst)).not.toContain('whose-word');
  });

  test('cornered about who used the gas he remembers nothing, however well it went before', () => {
    const checked = 'look-together one-by-one digit-by-digit watch-and-test';
    expect(run(`${checked} who-used-it`).scene.id).toBe('holds-on');
    expect(run(`${checked} heating`).scene.id).toBe('remembers');
  });

  test('one slip at the door is made good by checking together', () => {
    const slip = 'cold-weather one-by-one digit-by-digit watch-and-test heating';
    expect(run(slip).scene.id).toBe('remembers');
    const whole = run(`${slip} night-and-morning test-and-terms pay-and-refund`);
    expect([whole.scene.id, bandOf(whole)]).toEqual(['reads-himself', 'excellent']);
  });

  test('a late charge waived by somebody who cannot waive it never ends in his confidence', () => {
    const won = 'look-together one-by-one digit-by-digit watch-and-test heating night-and-morning test-and-terms';
    expect(run(`${won} leave-it-to-me`).scene.id).toBe('still-wants-test');
  });

  test.each([
    ['all-off', 'accuses'],
    ['remembers', 'holds-on'],
  ])('%s is worth as much as %s, whichever his mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are telling of another flat, a false reading, and quarrelling: each has him note the number', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['flat-upstairs', 'confidential-no-leak-customer-data', 'takes-your-number', 0],
    ['a-bit-less', 'prohibited-falsifying', 'takes-your-number', 0],
    ['nine-years', 'prohibited-quarrel', 'takes-your-number', 0],
  ]);
});
