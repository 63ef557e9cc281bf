import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import type { NormId } from '../../../src/domain/id.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { realLibrary } from '../../support/library.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('gas-leak-call');

describe('the smell in the kitchen', () => {
  test('can end in five ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual(['all-clear', 'hangs-up', 'overcome', 'uneasy', 'waits']);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('answered at one’s best is out at once, tells of the locked gate, and goes up safely', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['all-clear', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['outside', 'gate']));
  });

  test('answered middling throughout stays inside too long, wants the tablets, and waits uneasily', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['uneasy', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['still-inside', 'medicine']));
  });

  test('answered badly throughout hangs up when there is a form to fill before anybody is sent', () => {
    expect([worst.scene.id, worst.turns.at(-1)!.choice.id]).toEqual(['hangs-up', 'form-first']);
  });

  test('put off with a booking is not out at the first word, but goes once told the one thing to do', () => {
    const putOff = run('tomorrow-morning out-now');
    expect(putOff.scene.id).toBe('still-inside');
    expect(run('tomorrow-morning out-now one-thing within all-three').scene.id).toBe('gate');
  });

  test('still offers to help after one slip', () => {
    expect(run('since-when out-now missing-parts within all-three').scene.id).toBe('gate');
    expect(run('like-what address-first one-thing within all-three').scene.id).toBe('gate');
  });

  test.each([
    ['outside', 'still-inside'],
    ['gate', 'medicine'],
  ])('%s is worth as much as %s', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });

  test('is given the time of arrival that the norm sets', async () => {
    const { norms } = await realLibrary();
    const minutes = norms.get('time-limit-emergency-arrival-30min' as NormId)!.figure!.value;
    const { says } = sceneNamed(story, 'how-long').choices.find(({ id }) => id === 'within')!;
    expect(says['zh-CN']).toContain(`${minutes} 分钟之内到`);
    expect(says.en).toContain(`within ${minutes} minutes`);
  });
});

test('its red lines all keep her in the gas or send her back, kindly; each ends the call in fail', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, choice.norms.broken[0], choice.leadsTo, pointsOf(choice)])).toEqual([
    ['which-joint', 'safety-obey-safety-rules', 'overcome', 0],
    ['compose-yourself', 'safety-obey-safety-rules', 'overcome', 0],
    ['one-minute', 'safety-obey-safety-rules', 'overcome', 0],
    ['ring-if-it-returns', 'safety-obey-safety-rules', 'overcome', 0],
  ]);
});
