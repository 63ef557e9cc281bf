import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { faultsInScenario } from '../../../src/domain/scenario/authoring/faults.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { outcomeOf } from '../../../src/domain/scenario/outcome.ts';
import { type Played, sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, run } = toldFrom('closing-time');
const policy = DEFAULT_BAND_POLICY;
const bandOf = (played: Played) => outcomeOf(story, played, policy, isRedLine).band;

describe('closing time', () => {
  test('has no fault', () => {
    expect(faultsInScenario(story, isRedLine)).toEqual([]);
  });

  test('can end in five ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, policy, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'comments-book',
      'done',
      'drives-easy',
      'not-so-sure',
      'walks-out',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('met at one’s best lends the old lady his eyes, and drives off with an easy mind', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['drives-easy', 'excellent']);
    expect(scenesOf(best)).toContain('gives-a-hand');
  });

  test('met middling throughout takes the dark hall for a hint, and has today’s part done', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['done', 'pass']);
    expect(scenesOf(middling)).toContain('lights-out');
  });

  test('met badly throughout leaves before it is his turn', () => {
    expect(worst.scene.id).toBe('walks-out');
    expect(scenesOf(worst)).not.toContain('his-turn');
  });

  test('minds how the courier is met who comes after the clock', () => {
    const glad = 'all-three count-then-go';
    expect(run(`${glad} in-and-honest`).scene.id).toBe('gives-a-hand');
    expect(run(`${glad} come-and-sit`).scene.id).toBe('gives-a-hand');
    expect(run(`${glad} one-minute`).scene.id).toBe('lights-out');
    expect(run(`${glad} no-more-after`).scene.id).toBe('lights-out');
    expect(run('fresh-tomorrow what-about-them in-and-honest').scene.id).toBe('lights-out');
  });

  test('can be won back when the lights go on again, but not to the very best', () => {
    const back = run('all-three count-then-go no-more-after lights-back-on how-far by-phone whose-twenty');
    expect([back.scene.id, bandOf(back)]).toEqual(['drives-easy', 'good']);
  });

  test('sent out into the rain at the last is not so sure, however well it went before', () => {
    const well = 'all-three count-then-go in-and-honest read-aloud how-far by-phone';
    expect(run(`${well} under-the-awning`).scene.id).toBe('not-so-sure');
  });

  test('may lend a hand or doubt for the same points', () => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most('gives-a-hand')).toBe(most('lights-out'));
  });
});

test('its red lines are a borrowed signature, a stranger’s details, and answering back: each ends at fail', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, choice.norms.broken.find(isRedLine), choice.leadsTo])).toEqual([
    ['sign-for-you', 'prohibited-falsifying', 'comments-book'],
    ['old-sheet', 'confidential-no-leak-customer-data', 'comments-book'],
    ['we-too', 'prohibited-quarrel', 'walks-out'],
  ]);
});
