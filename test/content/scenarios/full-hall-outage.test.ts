import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { faultsInScenario } from '../../../src/domain/scenario/authoring/faults.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { outcomeOf } from '../../../src/domain/scenario/outcome.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, run } = toldFrom('full-hall-outage');
const policy = DEFAULT_BAND_POLICY;

describe('the full hall and the blank screen', () => {
  test('has no fault', () => {
    expect(faultsInScenario(story, isRedLine)).toEqual([]);
  });

  test('can end in five ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, policy, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'all-over-town',
      'done',
      'slept-well',
      'still-asking',
      'walks-out',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('met at one’s best points out the man who cannot stand, and has a good sleep', () => {
    expect([best.scene.id, outcomeOf(story, best, policy, isRedLine).band]).toEqual(['slept-well', 'excellent']);
    expect(scenesOf(best)).toContain('she-notices');
  });

  test('met middling throughout leaves the learner to see him, and still has to ask', () => {
    expect([middling.scene.id, outcomeOf(story, middling, policy, isRedLine).band]).toEqual(['still-asking', 'pass']);
    expect(scenesOf(middling)).toContain('by-the-wall');
  });

  test('met badly throughout will not leave without the manager, and then walks out', () => {
    expect(worst.scene.id).toBe('walks-out');
    expect(scenesOf(worst)).toContain('not-leaving');
  });

  test('can be won back after two bad replies, and then tells what she sees', () => {
    const angry = 'any-moment as-anxious-as-you all-three';
    expect(run(angry).scene.id).toBe('not-leaving');
    expect(run(`${angry} fetch-and-register`).scene.id).toBe('she-notices');
    expect(run(`${angry} just-the-same`).scene.id).toBe('by-the-wall');
  });

  test('wakened, is not as pleased as when she is rung at the hour she named', () => {
    const first = 'sign-and-ring stay-or-leave all-three form-and-slip at-once-with-a-word after-five';
    expect(run(`${first} enter-all-then-ring`).scene.id).toBe('slept-well');
    expect(run(`${first} good-news`).scene.id).toBe('done');
    expect(run(`${first} serve-then-enter`).scene.id).toBe('still-asking');
  });

  test.each([
    ['by-hand', 'not-leaving'],
    ['she-notices', 'by-the-wall'],
  ])('%s is worth as much as %s, whichever her mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

test('its red lines are a list that goes round, talk about colleagues, and making little of it: each ends at fail', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  const told = red.map(({ choice }) => [choice.id, choice.norms.broken.find(isRedLine), choice.leadsTo]);
  expect(told).toEqual([
    ['sheet-goes-round', 'confidential-no-leak-customer-data', 'all-over-town'],
    ['confides', 'prohibited-stirring-trouble', 'all-over-town'],
    ['few-days-more', 'prohibited-slighting-needs', 'walks-out'],
  ]);
});
