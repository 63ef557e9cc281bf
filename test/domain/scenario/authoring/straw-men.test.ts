import { expect, test } from 'vitest';
import { strawMen } from '../../../../src/domain/scenario/authoring/straw-men.ts';
import { type Reply, scenario } from '../../../support/scenarios.ts';

const SHOUT: Reply = { to: 'end', mood: -12, broken: ['calm', 'polite-words'] };
const visit = (reply: Reply) => scenario({ door: { greet: 'end', shout: reply }, end: {} });

test('a reply without any merit is one that nobody would pick', () => {
  const found = strawMen(visit(SHOUT)).map(({ scene, choice }) => [scene.id, choice.id]);
  expect(found).toEqual([['door', 'shout']]);
});

test.each<{ because: string; change: Partial<Reply> }>([
  { because: 'it earns a point', change: { points: { process: 1 } } },
  { because: 'it keeps a norm', change: { kept: ['stand-up'] } },
  { because: 'it breaks one norm only', change: { broken: ['calm'] } },
  { because: 'the customer minds it little', change: { mood: -11 } },
])('a reply may tempt when $because', ({ change }) => {
  expect(strawMen(visit({ ...SHOUT, ...change }))).toEqual([]);
});
