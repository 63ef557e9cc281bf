import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, bandOf, run } = toldFrom('angry-caller');

describe('the angry caller', () => {
  test('can end in six ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'goes-to-manager',
      'hangs-up',
      'posts-it',
      'reassured',
      'settled',
      'unconvinced',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('answered at one’s best relaxes, tells what the display shows, and rings off with his mind at rest', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['reassured', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['online', 'helpful-detail']));
    expect(scenesOf(best)).not.toContain('wants-manager');
  });

  test('answered middling throughout wants the manager, keeps the detail to himself, and stays half convinced', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['unconvinced', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['wants-manager', 'no-more-words']));
  });

  test('answered badly throughout hangs up before anybody has his name', () => {
    expect(worst.scene.id).toBe('hangs-up');
    expect(scenesOf(worst)).not.toContain('particulars');
  });

  test('kept from the manager goes to the manager', () => {
    const angry = 'company-only silent-search busy-season who-and-where';
    expect(run(angry).scene.id).toBe('wants-manager');
    expect(run(`${angry} managers-take-no-calls`).scene.id).toBe('goes-to-manager');
    expect(run(`${angry} manager-by-half-past-five`).scene.id).toBe('particulars');
  });

  test('told that the manager knows no more goes to the manager only when he is angry enough', () => {
    expect(run('company-only silent-search set-words look-into-it same-system').scene.id).toBe('particulars');
    expect(run('company-only silent-search busy-season look-into-it same-system').scene.id).toBe('goes-to-manager');
  });

  test('won back after two bad replies lets himself be settled, for a pass', () => {
    const back = run(
      'number-first hear-out busy-season who-and-where manager-by-half-past-five read-back three-answers caller-first',
    );
    expect([back.scene.id, bandOf(back)]).toEqual(['settled', 'pass']);
  });

  test('still tells the detail after one slip', () => {
    expect(run('seventh-ring hear-out own-it who-and-where straight-answer read-back').scene.id).toBe('helpful-detail');
    expect(run('full-greeting hear-out set-words who-and-where straight-answer read-back').scene.id).toBe(
      'helpful-detail',
    );
  });

  test('asked for five stars at the end of a bad call hangs up', () => {
    const bad = 'company-only silent-search set-words look-into-it same-system again-slowly guaranteed five-stars';
    expect(run(bad).scene.id).toBe('hangs-up');
  });

  test.each([
    ['online', 'wants-manager'],
    ['helpful-detail', 'no-more-words'],
  ])('%s is worth as much as %s, whichever his mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are making little of it, telling of another home, and answering back: each ends the call online', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['not-urgent', 'prohibited-slighting-needs', 'posts-it', 0],
    ['the-other-house', 'confidential-no-leak-customer-data', 'posts-it', 0],
    ['talk-back', 'prohibited-quarrel', 'posts-it', 0],
  ]);
});
