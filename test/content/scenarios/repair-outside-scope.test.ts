import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('repair-outside-scope');

describe('a little extra on a repair visit', () => {
  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'by-the-book',
      'pipe-goes-back',
      'smell-at-night',
      'stairwell-number',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('at its best he asks how it is done properly, owns up to his own tee, and sends the pipe back', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['pipe-goes-back', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['how-then', 'confides']));
  });

  test('answered middling throughout he takes the spanner, owns up to nothing, and goes by the book, for a pass', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['by-the-book', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['own-hands', 'finds-it']));
  });

  test('answered badly throughout he rings the number in the stairwell before the safety check', () => {
    expect([worst.scene.id, bandOf(worst)]).toEqual(['stairwell-number', 'fail']);
    expect(scenesOf(worst)).not.toContain('finds-it');
  });

  test('told why at the pipe he asks how, unless what came before has already cooled him', () => {
    expect(run('light-it-yourself who-can cannot-test').scene.id).toBe('how-then');
    expect(run('check-alone who-can cannot-test').scene.id).toBe('how-then');
    expect(run('sit-down have-a-go cannot-test').scene.id).toBe('own-hands');
  });

  test('stopped with the spanner in his hand he can still be won back, but a lecture keeps his secret', () => {
    const spanner = 'light-it-yourself who-can bad-bargain';
    expect(run(spanner).scene.id).toBe('own-hands');
    expect(run(`${spanner} the-meter-knows nobody-to-turn-to`).scene.id).toBe('confides');
    expect(run(`${spanner} cut-you-off nobody-to-turn-to`).scene.id).toBe('finds-it');
  });

  test('whoever takes the envelope after the best of visits is still let go politely', () => {
    const kind = 'light-it-yourself who-can cannot-test book-it-now nobody-to-turn-to glad-you-said what-to-look-for';
    expect(run(`${kind} hand-it-in`).scene.id).toBe('by-the-book');
    expect(run(`${kind} paid-for-already`).scene.id).toBe('pipe-goes-back');
  });

  test('a lecture with nothing about the tee in writing costs the best of endings', () => {
    const told = 'light-it-yourself who-can cannot-test book-it-now nobody-to-turn-to know-the-danger what-to-look-for';
    expect(run(`${told} paid-for-already`).scene.id).toBe('by-the-book');
  });

  test.each([
    ['how-then', 'own-hands'],
    ['confides', 'finds-it'],
  ])('%s is worth as much as %s, whichever his mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are unsafe work and looking away from it, never a gift: each is smelt at night', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['until-tomorrow', 'safety-obey-safety-rules', 'smell-at-night', 0],
    ['soap-and-water', 'prohibited-neglecting-duty', 'smell-at-night', 0],
    ['two-turns-of-tape', 'safety-obey-safety-rules', 'smell-at-night', 0],
    ['saw-nothing', 'prohibited-withholding-information', 'smell-at-night', 0],
  ]);
});
