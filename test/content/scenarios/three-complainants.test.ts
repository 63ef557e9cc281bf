import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('three-complainants');

describe('three at one desk', () => {
  test('can end in five ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'empty-chair',
      'friday',
      'goes-quietly',
      'half-hoping',
      'upstairs',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('served at one’s best, the quiet one comes to the desk and tells of her husband', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['friday', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['which-day', 'her-turn']));
  });

  test('served middling throughout, she only asks, and goes without a hope', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['goes-quietly', 'pass']);
    expect(scenesOf(middling)).toContain('only-asking');
  });

  test('served badly throughout, the quiet one is gone before it is her turn', () => {
    expect(worst.scene.id).toBe('empty-chair');
    expect(scenesOf(worst)).toContain('storm');
  });

  test('the one answer for all three does for none of them', () => {
    expect(run('thank-and-begin thank-for-concern').scene.id).toBe('who-decides');
    const same = run('thank-and-begin thank-for-concern will-tell-manager calm-and-sit light-noted ring-you-back');
    expect(same.scene.id).toBe('only-asking');
  });

  test('words for someone with a comment make the one with a problem ask for somebody who decides', () => {
    expect(run('yours-comes-too thank-for-concern').scene.id).toBe('who-decides');
    expect(run('yours-comes-too pour-it-out').scene.id).toBe('which-day');
    expect(run('one-word-first pour-it-out').scene.id).toBe('who-decides');
  });

  test('whoever listens on and misses the light can still hear the quiet one, but not excellently', () => {
    const missed = 'yours-comes-too receipts-say-three day-by-four pick-up-and-listen keep-listening';
    const end = run(`${missed} too-much-for-anyone somewhere-to-sit reply-by-friday`);
    expect([end.scene.id, bandOf(end)]).toEqual(['friday', 'good']);
  });

  test('an easy promise to the quiet one costs the excellent ending', () => {
    const easy = run(
      'yours-comes-too receipts-say-three day-by-four pick-up-and-listen light-first too-much-for-anyone somewhere-to-sit with-the-grass',
    );
    expect(easy.scene.id).toBe('half-hoping');
  });

  test.each([
    ['which-day', 'who-decides'],
    ['her-turn', 'only-asking'],
  ])('%s is worth as much as %s, whichever the mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are answering back and making little of the light: each sends them upstairs together', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['wasnt-me', 'prohibited-quarrel', 'upstairs', 0],
    ['only-a-flicker', 'prohibited-slighting-needs', 'upstairs', 0],
  ]);
});
