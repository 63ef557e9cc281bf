import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('journalist-calls');

describe('the journalist who calls', () => {
  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual(['in-print', 'official-answer', 'own-way', 'waits']);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('answered at one’s best, she tells what she fears and prints the company’s own answer', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['official-answer', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['confides', 'particulars']));
  });

  test('answered middling throughout, she speaks of her deadline, keeps her number back, and waits', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['waits', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['deadline', 'no-number']));
  });

  test('answered badly throughout, she goes her own way, though nothing was told', () => {
    expect([worst.scene.id, bandOf(worst)]).toEqual(['own-way', 'fail']);
  });

  test('a loose tongue pleases her and earns nothing', () => {
    const pleasing = repliesOf(story).filter(({ choice }) => choice.mood > 0 && pointsOf(choice) === 0);
    expect(pleasing.map(({ choice }) => choice.id)).toEqual([
      'between-ourselves',
      'his-no-exception',
      'two-months-and-its-back',
      'nothing-like-it',
    ]);
  });

  test('praise accepted at the very end costs the excellent ending', () => {
    const before = best.turns.slice(0, -1).map(({ choice }) => choice.id);
    expect(run([...before, 'spell-my-name'].join(' ')).scene.id).toBe('waits');
  });

  test('she who keeps her number back can be won with a name and an hour', () => {
    const cold = 'ask-himself agents-give-none nor-that not-refusing no-guessing not-for-me';
    expect(run(cold).scene.id).toBe('no-number');
    expect(run(`${cold} who-and-by-four`).scene.id).toBe('goodbye');
    expect(run(`${cold} neighbours-may-know`).scene.id).toBe('own-way');
  });

  test.each([
    ['confides', 'deadline'],
    ['particulars', 'no-number'],
  ])('%s is worth as much as %s, whichever her mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are telling of the old man by the way, out of kindness or in denial, and answering back', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['his-no-exception', 'confidential-no-leak-customer-data', 'in-print', 0],
    ['two-months-and-its-back', 'confidential-no-leak-customer-data', 'in-print', 0],
    ['papers-always-do', 'prohibited-quarrel', 'in-print', 0],
    ['nothing-like-it', 'confidential-no-leak-customer-data', 'in-print', 0],
  ]);
});
