import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../src/domain/assessment/band.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { hear } from '../../src/domain/scenario/hear.ts';
import { outcomeOf } from '../../src/domain/scenario/outcome.ts';
import { filled, slotsOf } from '../../src/domain/scenario/vary.ts';
import { realLibrary } from '../support/library.ts';
import { byWorth, crossesRedLine, isRedLine, playedBy, repliesOf, turnsOf } from '../support/story.ts';

const SEEDS = ['1', '2', '3', '4', '5', '6'];
const { scenarios } = await realLibrary();

describe.each([...scenarios.values()])('the scenario $id', (scenario) => {
  const told = SEEDS.map((seed) => filled(scenario, slotsOf(scenario.variations, seed)));

  test('takes six to nine replies and earns everything when it is played at its best', () => {
    const best = playedBy(scenario, ([first]) => first);
    const { band, total } = outcomeOf(scenario, best, DEFAULT_BAND_POLICY, isRedLine);
    expect([band, total.earned]).toEqual(['excellent', total.possible]);
    expect([6, 7, 8, 9]).toContain(best.turns.length);
  });

  test('is lost by bad replies alone, without a red line', () => {
    const worst = playedBy(scenario, (choices) => choices.findLast((choice) => !crossesRedLine(choice)));
    const { band, total } = outcomeOf(scenario, worst, DEFAULT_BAND_POLICY, isRedLine);
    expect([band, total.earned]).toEqual(['fail', 0]);
  });

  test('has replies of 8 to 60 Chinese characters, and feedback of 25 to 70', () => {
    const outside = told.flatMap(repliesOf).filter(({ choice: { says, feedback } }) => {
      const [said, felt] = [[...says['zh-CN']].length, [...feedback['zh-CN']].length];
      return said < 8 || said > 60 || felt < 25 || felt > 70;
    });
    expect(outside.map(({ choice }) => choice.id)).toEqual([]);
  });

  test.each(LANGUAGES)('does not give the best reply away by its length once the slots are filled: %s', (language) => {
    for (const filledIn of told) {
      const telling = turnsOf(filledIn).filter((scene) => {
        const [best = 0, ...others] = byWorth(scene).map(({ says }) => says[language].length);
        return others.every((length) => length < best);
      });
      expect(telling.length).toBeLessThanOrEqual(turnsOf(filledIn).length / 2);
    }
  });

  test('does not give the best reply away by its place', () => {
    const places = turnsOf(scenario).map((scene) => scene.choices.indexOf(byWorth(scene)[0]!));
    expect(new Set(places).size).toBeGreaterThanOrEqual(3);
  });

  test('hears each reply as itself when it is said in its very words', () => {
    const misheard = told
      .flatMap(repliesOf)
      .flatMap(({ scene, choice }) =>
        LANGUAGES.map((language) => choice.says[language]).filter(
          (words) => choice.heard && hear(scene, words)[0]?.id !== choice.id,
        ),
      );
    expect(misheard).toEqual([]);
  });
});
