import { describe, expect, test } from 'vitest';
import { hear } from '../../../src/domain/scenario/hear.ts';
import { scenario } from '../../support/scenarios.ts';

const said = (id: string, zh: string, en: string) => ({ id, patterns: { 'zh-CN': [zh], en: [en] } });
const HEARD = {
  own: {
    required: [said('sorry', '抱歉', 'sorry'), said('fix', '马上', 'right away')],
    forbidden: [said('but', '但是', 'but')],
  },
  excuse: { required: [said('sorry', '抱歉', 'sorry'), said('rules', '规定', 'rules')], forbidden: [] },
  pass: { required: [said('other', '找别人', 'somebody else')], forbidden: [] },
};
const scene = {
  choices: scenario({ desk: { own: 'end', excuse: 'end', pass: 'end' }, end: {} }).scenes[0]!.choices.map((choice) => ({
    ...choice,
    heard: HEARD[choice.id as keyof typeof HEARD],
  })),
};
const heard = (text: string) => hear(scene, text).map(({ id }) => id);

describe('words of one’s own', () => {
  test('are taken for the reply whose elements they have', () => {
    expect(heard('非常抱歉，我马上处理')).toEqual(['own']);
    expect(heard('I am sorry, those are the rules')).toEqual(['excuse']);
    expect(heard('You had better ask somebody else')).toEqual(['pass']);
  });

  test('are taken for two where they may mean either, for the learner to confirm', () => {
    expect(heard('抱歉')).toEqual(['own', 'excuse']);
  });

  test('lose by a forbidden word what an element gives', () => {
    expect(heard('抱歉，但是……')).toEqual(['excuse']);
  });

  test.each(['', '……', '😀', '今天天气不错', 'Good morning'])('are taken for none when nothing is near: %j', (text) => {
    expect(heard(text)).toEqual([]);
  });

  test('mean nothing in a scene without replies in own words', () => {
    const plain = scenario({ desk: { own: 'end', pass: 'end' }, end: {} });
    expect(hear(plain.scenes[0]!, 'sorry')).toEqual([]);
  });
});
