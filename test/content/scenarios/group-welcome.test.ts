import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, playedBy, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, worst, scenesOf, bandOf } = toldFrom('group-welcome');
const middling = playedBy(story, (choices) => choices.find((choice) => pointsOf(choice) < pointsOf(choices[0]!)));
const mostIn = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));

/** The best run but for the replies named. */
const slipping = (...slips: string[]) =>
  playedBy(story, (choices) => choices.find(({ id }) => slips.includes(id)) ?? choices[0]);

describe('three guests at once', () => {
  test('can end in four ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, DEFAULT_BAND_POLICY, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'asks-for-you',
      'goes-round-you',
      'in-touch',
      'takes-it-elsewhere',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('met at one’s best, they open the box, lend what is in it, and ask for the same host again', () => {
    expect([best.scene.id, bandOf(best)]).toEqual(['asks-for-you', 'excellent']);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['keepsake', 'loan']));
  });

  test('met middling throughout, without one best reply, they keep the box shut, settle one thing, and stay in touch', () => {
    expect([middling.scene.id, bandOf(middling)]).toEqual(['in-touch', 'pass']);
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['watch', 'leave']));
  });

  test('met badly throughout, they deal with the director alone before they have been introduced', () => {
    expect(worst.scene.id).toBe('goes-round-you');
    expect(scenesOf(worst)).not.toContain('introduces');
  });

  test('one slip on the way does not shut the box', () => {
    for (const slip of ['lead-the-way', 'two-and-a-smile', 'offers-an-arm']) {
      expect(scenesOf(slipping(slip)), slip).toEqual(expect.arrayContaining(['keepsake', 'loan']));
    }
  });

  test('told that machines have replaced him, the engineer lends nothing unless all else goes well', () => {
    expect(scenesOf(slipping('to-the-white-hair', 'one-machine-now', 'two-and-a-young-man'))).toContain('leave');
    expect(scenesOf(slipping('one-machine-now'))).toContain('loan');
  });

  test('leaving the assistant out at cards, introduction and door costs the best ending every time', () => {
    const passedOver = slipping('two-and-a-smile', 'two-and-a-young-man', 'first-two-only');
    expect(passedOver.scene.id).toBe('in-touch');
    expect(bandOf(passedOver)).not.toBe('excellent');
  });

  test.each([
    ['keepsake', 'watch'],
    ['loan', 'leave'],
  ])('%s is worth as much as %s, whichever the mood leads to', (one, other) => {
    expect(mostIn(one)).toBe(mostIn(other));
  });
});

describe('where rank and age disagree, or customs differ', () => {
  test.each([
    ['hands', 'head-of-party-first', 'eldest-first'],
    ['introduces', 'tells-the-guests-first', 'tells-the-director-first'],
  ])('in %s, %s and %s earn, please and lead alike', (scene, one, other) => {
    const graded = [one, other].map((id) => {
      const { points, mood, norms, leadsTo, from } = sceneNamed(story, scene).choices.find((c) => c.id === id)!;
      return { points, mood, norms, leadsTo, from };
    });
    expect(graded[0]).toEqual(graded[1]);
    expect(Object.values(graded[0]!.points).reduce((sum, some) => sum + some, 0)).toBe(mostIn(scene));
  });

  test('only taking the assistant’s hand first breaks an order, and it breaks both', () => {
    const orders = ['handshake-order-senior-first', 'handshake-order-elder-first'];
    const breaking = repliesOf(story).filter(({ choice }) => choice.norms.broken.some((id) => orders.includes(id)));
    expect(breaking.map(({ choice }) => choice.id)).toEqual(['nearest-hand-first']);
    expect(breaking[0]?.choice.norms.broken).toEqual(expect.arrayContaining(orders));
  });
});

test('its red lines are calling their business small and giving a neighbour’s price away: each ends the visit', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));
  expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken, choice.leadsTo, pointsOf(choice)])).toEqual([
    ['small-matters', 'prohibited-slighting-needs', 'takes-it-elsewhere', 0],
    [
      'between-ourselves',
      'confidential-no-leak-contract-quotes',
      'confidential-no-leak-customer-data',
      'takes-it-elsewhere',
      0,
    ],
  ]);
});
