import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { pointsOf, rangesOf } from '../../../src/domain/scenario/measure.ts';
import { outcomeOf } from '../../../src/domain/scenario/outcome.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, playedBy, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst } = toldFrom('first-client-visit');
const policy = DEFAULT_BAND_POLICY;
const scenesOf = ({ turns }: typeof best) => turns.map(({ scene }) => scene.id);

describe('the first visit to a client', () => {
  test('can end in every one of its endings, and in every band', () => {
    const { byEnding, byBand } = analyse(story, policy, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'asks-replacement',
      'cut-short',
      'invited-back',
      'next-project',
      'parts-formally',
      'trust-lost',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('played at its best opens the new project, by way of the name and the drawing, and earns everything', () => {
    const { total, band } = outcomeOf(story, best, policy, isRedLine);
    expect([best.scene.id, band, total.earned]).toEqual(['next-project', 'excellent', total.possible]);
    expect(scenesOf(best)).toEqual(expect.arrayContaining(['name-story', 'new-project', 'gift']));
    expect(best.turns).toHaveLength(9);
  });

  test('played middling throughout stays formal, and he would sooner hear the senior colleague', () => {
    expect(outcomeOf(story, middling, policy, isRedLine).band).toBe('pass');
    expect(middling.scene.id).toBe('parts-formally');
    expect(scenesOf(middling)).toEqual(expect.arrayContaining(['seat', 'aside', 'leave']));
  });

  test('played badly throughout is cut short and earns nothing', () => {
    expect([worst.scene.id, outcomeOf(story, worst, policy, isRedLine).total.earned]).toEqual(['cut-short', 0]);
  });

  test('survives a slip or two: without the name he still asks about the delays, and one may be asked back', () => {
    const slipped = playedBy(story, (choices) => choices.find(({ id }) => id === 'thank-and-keep') ?? choices[0]);
    expect(scenesOf(slipped)).toContain('seat');
    expect(slipped.scene.ending?.band).not.toBe('fail');
  });

  test('is worth the same on either side of a fork', () => {
    const mostIn = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    for (const sides of [
      ['seat', 'name-story'],
      ['new-project', 'pressed', 'aside'],
      ['gift', 'leave'],
    ]) {
      expect(new Set(sides.map(mostIn)).size, sides.join()).toBe(1);
    }
  });

  test('lets every dimension vary', () => {
    const ranges = Object.values(rangesOf(story).byDimension);
    expect(ranges.map(({ min, max }) => max > min)).toEqual([true, true, true, true]);
  });
});

describe('its red lines', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));

  test('are an excuse at another client’s cost, a small thing made of nine days, and a dispute', () => {
    expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken])).toEqual([
      ['rush-order', 'confidential-no-leak-customer-data'],
      ['only-nine-days', 'prohibited-slighting-needs'],
      ['your-drawings-changed', 'prohibited-quarrel'],
    ]);
  });

  test('end the visit at once, at fail, and earn nothing', () => {
    expect(red.map(({ choice }) => [sceneNamed(story, choice.leadsTo).ending?.band, pointsOf(choice)])).toEqual(
      red.map(() => ['fail', 0]),
    );
  });
});
