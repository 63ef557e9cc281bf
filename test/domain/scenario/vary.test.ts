import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { stage } from '../../../src/domain/scenario/stage.ts';
import { filled, slotsOf, type Variations } from '../../../src/domain/scenario/vary.ts';
import { anyScenario, runOf } from '../../support/scenarios.ts';

const VARIATIONS: Variations = {
  surname: { one: ['姚', '邱', '姜'].map((zh, at) => ({ 'zh-CN': zh, en: ['Yao', 'Qiu', 'Jiang'][at]! })) },
  concerns: { order: ['bill', 'meter', 'visit'].map((en) => ({ 'zh-CN': `${en}的事`, en: `the ${en}` })) },
};
const TOLD = { 'zh-CN': '{{surname}}女士：{{concerns}}。', en: 'Ms {{surname}}: {{concerns}}.' };
const told = (seed: string) => filled({ says: TOLD }, slotsOf(VARIATIONS, seed)).says;

describe('variations', () => {
  test('one of several, the same in both languages', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { 'zh-CN': chinese, en } = told(seed);
        const at = ['姚', '邱', '姜'].indexOf(chinese[0]!);
        expect(en.startsWith(`Ms ${['Yao', 'Qiu', 'Jiang'][at]}: `)).toBe(true);
      }),
    );
  });

  test('all in an order drawn, as a list is read in each language', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { 'zh-CN': chinese, en } = told(seed);
        const order = [...en.matchAll(/the (\w+)/g)].map(([, what]) => what);
        expect(order.toSorted()).toEqual(['bill', 'meter', 'visit']);
        expect(en).toMatch(new RegExp(`: the ${order[0]}, the ${order[1]} and the ${order[2]}\\.$`));
        expect(chinese.endsWith(`：${order.map((what) => `${what}的事`).join('、')}。`)).toBe(true);
      }),
    );
  });

  test('the same seed draws the same, and seeds differ', () => {
    const drawn = Array.from({ length: 40 }, (_, n) => told(`person:${n}`).en);
    expect(drawn).toEqual(Array.from({ length: 40 }, (_, n) => told(`person:${n}`).en));
    expect(new Set(drawn).size).toBeGreaterThan(8);
  });

  test('change words only: neither the mood, nor the replies offered, nor the ending of any run', () => {
    fc.assert(
      fc.property(
        anyScenario,
        fc.array(fc.nat(), { maxLength: 5 }),
        fc.string(),
        fc.string(),
        (any, picks, one, other) => {
          const varied = {
            ...any,
            variations: VARIATIONS,
            scenes: any.scenes.map((scene) => ({ ...scene, says: TOLD })),
          };
          const run = runOf(any, picks);
          for (const language of LANGUAGES) {
            const [a, b] = [one, other].map((seed) => stage(varied, run, { language, seed })!);
            expect([a!.mood, a!.turn, a!.ending]).toEqual([b!.mood, b!.turn, b!.ending]);
            expect(a!.choices.map(({ id }) => id).toSorted()).toEqual(b!.choices.map(({ id }) => id).toSorted());
            expect(JSON.stringify(a)).not.toContain('{{');
          }
        },
      ),
    );
  });
});
