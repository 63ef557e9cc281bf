import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('colleague-absent');

describe('the person wanted is out', () => {
  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual(['complains', 'rings-off', 'someone-there', 'waits-for-call']);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('answered at one’s best tells of eight o’clock, and rings off glad that somebody was there', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['someone-there', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['which-slot', 'eight-oclock']));
  });

  test('answered middling throughout wants the private number, doubts the message, and waits for the call', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['waits-for-call', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['private-number', 'if-he-forgets']));
  });

  test('answered badly throughout rings off before any message is taken', () => {
    expect(worst.scene.id).toBe('rings-off');
    expect(scenesOf(worst)).not.toContain('four-items');
  });

  test('one slip costs what she would have told, and not the good end of the call', () => {
    const told = 'picks-up-for-him where-he-is gate-then-lift our-omission three-down-one-to-ask all-of-it';
    expect(run(told).scene.id).toBe('if-he-forgets');
    expect(run(`${told} else-i-ring thanks-and-waits`).scene.id).toBe('someone-there');
  });

  test('hears what is said about her before the receiver is down', () => {
    const calm = 'picks-up-for-him after-four do-understand talk-to-them from-the-display digits-only ring-me-again';
    expect(run(`${calm} thanks-and-waits`).scene.id).toBe('waits-for-call');
    expect(run(`${calm} to-the-next-desk`).scene.id).toBe('rings-off');
  });

  test.each([
    ['which-slot', 'private-number'],
    ['eight-oclock', 'if-he-forgets'],
  ])('%s is worth as much as %s, whichever her mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });

  test('pays nothing for telling where the colleague is, or whose number reaches him', () => {
    const telling = repliesOf(story).filter(({ choice }) => ['where-he-is', 'his-wifes-number'].includes(choice.id));
    expect(telling.map(({ choice }) => pointsOf(choice))).toEqual([0, 0]);
    expect(telling.every(({ choice }) => choice.mood < 0)).toBe(true);
  });
});

test('its red lines are shirking a shared duty, giving another tenant away, and answering back: each ends the call', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['his-to-answer', 'prohibited-shirking-overlapping-duties', 'complains', 0],
    ['the-law-firm', 'confidential-no-leak-customer-data', 'complains', 0],
    ['not-my-promise', 'prohibited-quarrel', 'complains', 0],
  ]);
});
