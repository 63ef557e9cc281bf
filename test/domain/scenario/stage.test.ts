import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { play } from '../../../src/domain/scenario/play.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { briefingOf, stage } from '../../../src/domain/scenario/stage.ts';
import { filled, slotsOf } from '../../../src/domain/scenario/vary.ts';
import { realLibrary } from '../../support/library.ts';
import { anyScenario, runOf, scenario } from '../../support/scenarios.ts';

const real = [...(await realLibrary()).scenarios.values()];
const HIDDEN = [
  'points',
  'feedback',
  'norms',
  'kept',
  'broken',
  'leadsTo',
  'below',
  'moods',
  'heard',
  'patterns',
  'required',
  'band',
];

const visit = scenario({ door: { greet: { to: 'end', mood: 10 }, stare: { to: 'end', mood: -10 } }, end: {} });

describe('the stage', () => {
  test.each(real.map((any) => [any.id, any] as const))(
    'of %s tells no points, mood changes, feedback or norms',
    (_, any) => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { maxLength: 10 }), fc.constantFrom(...LANGUAGES), (picks, language) => {
          const staged = stage(any, runOf(any, picks), { language, seed: 'seed' });
          const json = JSON.stringify(staged);
          expect(HIDDEN.filter((key) => json.includes(`"${key}":`))).toEqual([]);
          const { scenes } = filled(any, slotsOf(any.variations, 'seed'));
          const told = scenes.flatMap(({ choices }) => choices.map(({ feedback }) => feedback[language]));
          expect(told.filter((feedback) => json.includes(feedback))).toEqual([]);
          expect(staged?.choices.every((choice) => Object.keys(choice).join() === 'id,says')).toBe(true);
        }),
      );
    },
  );

  test('offers every reply of the scene once, in an order the seed gives', () => {
    fc.assert(
      fc.property(anyScenario, fc.array(fc.nat(), { maxLength: 5 }), fc.string(), (any, picks, seed) => {
        const choices = runOf(any, picks);
        const staged = stage(any, choices, { language: 'en', seed });
        expect(staged).toEqual(stage(any, choices, { language: 'en', seed }));
        const offered = play(any, choices)?.scene.choices.map(({ id }) => id) ?? [];
        expect(staged?.choices.map(({ id }) => id).toSorted()).toEqual(offered.toSorted());
      }),
    );
  });

  test('shows what was said so far, the mood now, and the ending once there', () => {
    expect(stage(visit, ['greet'], { language: 'zh-CN', seed: 'seed' })).toEqual({
      scenario: 'visitor',
      title: '中文：The visitor',
      persona: { name: '中文：Ms Meng', look: { hair: 'grey', outfit: 'coat' } },
      talk: [
        { who: 'narrator', text: '中文：told in door' },
        { who: 'learner', text: '中文：says greet' },
      ],
      narration: '中文：told in end',
      mood: 60,
      patience: 20,
      choices: [],
      freely: false,
      turn: 1,
      ending: '中文：end end',
    });
  });

  test('tells where the customer is met, so that a caller is drawn on the telephone', () => {
    const caller: Scenario = { ...visit, persona: { ...visit.persona, where: 'telephone' } };
    expect(stage(caller, [], { language: 'en', seed: 'seed' })?.persona.where).toBe('telephone');
  });

  test('has no ending before it is reached', () => {
    expect(stage(visit, [], { language: 'en', seed: 'seed' })).toMatchObject({ turn: 0, talk: [], mood: 50 });
    expect(stage(visit, [], { language: 'en', seed: 'seed' })?.ending).toBeUndefined();
  });

  test('is none for choices that are no run', () => {
    expect(stage(visit, ['dance'], { language: 'en', seed: 'seed' })).toBeUndefined();
  });
});

describe('the briefing', () => {
  test('is told with its slots filled, as the stage draws them', () => {
    const any = { ...visit, briefing: { 'zh-CN': '{{name}}来了。', en: '{{name}} is here.' } };
    const variations = { name: { one: [{ 'zh-CN': '孟', en: 'Meng' }] } };
    expect(briefingOf({ ...any, variations }, { language: 'en', seed: 'seed' }).where).toBe('Meng is here.');
  });

  test('tells of a limit to the time to think wherever a scene has one', () => {
    const [door, end] = visit.scenes as [Scenario['scenes'][number], Scenario['scenes'][number]];
    const timed = { ...visit, scenes: [{ ...door, thinking: 30 }, end] };
    const telling = { language: 'en', seed: 'seed' } as const;
    expect([visit, timed].map((any) => briefingOf(any, telling).timed)).toEqual([false, true]);
  });
});
