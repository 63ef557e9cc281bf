import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAskedAlike } from '../../../src/domain/question/asked-alike.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { HANDSHAKE } from '../../support/questions/timing.ts';
import { anyQuestion, hotspot, multiple, order, phrase, single, text, timing } from '../../support/questions.ts';

const choice = multiple(['a', 'b'], ['c']);
const room = hotspot(['a'], ['b']);
const rubric = phrase({ greeting: 'hello' });

/** The same with options, spots or elements that are right where they were wrong. */
const turned = <Part extends { readonly right: boolean }>(parts: readonly Part[]) =>
  parts.map((part) => ({ ...part, right: !part.right }));

describe('a question asks the very same when', () => {
  test.each<[string, Question, Question]>([
    ['other options are right', choice, { ...choice, options: turned(choice.options) as never }],
    [
      'other spots are faults of the same picture',
      room,
      { ...room, spots: room.spots.map((spot) => ({ ...spot, fault: !spot.fault })) },
    ],
    [
      'the right span of time is another',
      timing(HANDSHAKE),
      timing({ ...HANDSHAKE, window: { from: 1, upTo: 9, outer: 20 } }),
    ],
    ['other words are asked for', rubric, phrase({ greeting: 'good morning' })],
    ['its steps belong in another order', order(['a', 'b', 'c']), order(['c', 'a', 'b'])],
    ['its explanation is another', choice, { ...choice, explanation: text('Because.') }],
  ])('%s', (_, one, other) => {
    expect(isAskedAlike(one, other)).toBe(true);
  });

  test('it was not touched', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => void expect(isAskedAlike(question, structuredClone(question))).toBe(true)),
    );
  });
});

describe('it asks something else when', () => {
  test.each<[string, Question, Question]>([
    ['its prompt reads otherwise', choice, { ...choice, prompt: text('Else?') }],
    ['its prompt reads otherwise in one language', choice, { ...choice, prompt: { ...choice.prompt, en: 'Else?' } }],
    ['an option reads otherwise', single('a', ['b']), single('a', ['c'])],
    ['an option was added', choice, multiple(['a', 'b'], ['c', 'd'])],
    ['a step was added', order(['a', 'b']), order(['a', 'b', 'c'])],
    ['its kind is another', single('a', ['b']), multiple(['a'], ['b'])],
    ['another scene is drawn', room, { ...room, scene: 'counter' }],
    [
      'the same scene is drawn otherwise',
      room,
      { ...room, spots: room.spots.map((spot) => ({ ...spot, shows: 'odd' })) },
    ],
    ['a picture was added', choice, { ...choice, picture: 'handshake' }],
  ])('%s', (_, one, other) => {
    expect(isAskedAlike(one, other)).toBe(false);
  });
});
