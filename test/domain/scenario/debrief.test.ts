import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestChoice, debrief } from '../../../src/domain/scenario/debrief.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { anyScenario, pathsOf, scenario } from '../../support/scenarios.ts';

const visit = scenario({
  door: {
    greet: { to: 'desk', mood: 10, points: { language: 2 } },
    smile: { to: 'desk', mood: 5, points: { behaviour: 2 } },
    stare: { to: 'desk', mood: -15, broken: ['greet-first'] },
  },
  desk: {
    help: { to: 'end', mood: 20, points: { process: 1 } },
    argue: { to: 'end', mood: -30, broken: ['no-quarrel', 'greet-first'] },
    yawn: { to: 'end', mood: -15 },
  },
  end: {},
});

describe('the debrief', () => {
  test('comes after the ending, and for runs of this scenario only', () => {
    expect(debrief(visit, ['greet'])).toBeUndefined();
    expect(debrief(visit, ['greet', 'dance'])).toBeUndefined();
    expect(debrief(visit, ['greet', 'help'])?.ending.id).toBe('end');
  });
  test('draws the mood from the opening on', () => {
    expect(debrief(visit, ['stare', 'argue'])?.moods).toEqual([50, 35, 5]);
  });
  test('marks the turn that lost the customer most, the first of equals', () => {
    expect(debrief(visit, ['stare', 'argue'])?.turningPoint).toBe(1);
    expect(debrief(visit, ['stare', 'yawn'])?.turningPoint).toBe(0);
  });
  test('marks none when the mood never fell', () => {
    expect(debrief(visit, ['greet', 'help'])?.turningPoint).toBeUndefined();
  });
  test('names the broken norms, each once', () => {
    expect(debrief(visit, ['stare', 'argue'])?.broken).toEqual(['greet-first', 'no-quarrel']);
  });
  test('shows the best reply of each scene, and any reply worth as much as best', () => {
    const turns = debrief(visit, ['smile', 'yawn'])?.turns ?? [];
    expect(turns.map(({ best, wasBest }) => [best.id, wasBest])).toEqual([
      ['greet', true],
      ['help', false],
    ]);
  });
  test('an ending has no best reply', () => {
    expect(() => bestChoice(sceneNamed(visit, 'end'))).toThrow(RangeError);
  });

  test('the moods of the turns are the line that is drawn, whatever was said', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        for (const { choices } of pathsOf(any)) {
          const looked = debrief(any, choices)!;
          expect(looked.turns.map(({ moodBefore }) => moodBefore)).toEqual(looked.moods.slice(0, -1));
          expect(looked.turns.map(({ moodAfter }) => moodAfter)).toEqual(looked.moods.slice(1));
          expect(looked.turns.every(({ choice, best }) => pointsOf(choice) <= pointsOf(best))).toBe(true);
        }
      }),
    );
  });
});
