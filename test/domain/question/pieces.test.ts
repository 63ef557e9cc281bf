import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../../src/domain/question/pieces.ts';

const mark = (from: number, to: number, part: string, good = true) => ({ from, to, part, good });

test('a text is cut where its marks begin and end, each piece with what it is marked for', () => {
  expect(piecesOf('您好，我不知道', [mark(0, 2, 'greeting'), mark(4, 7, 'unknowing', false)])).toEqual([
    { text: '您好', parts: ['greeting'], good: true },
    { text: '，我', parts: [], good: true },
    { text: '不知道', parts: ['unknowing'], good: false },
  ]);
});

test('where marks overlap, what should not be said goes before what should', () => {
  expect(piecesOf('abcd', [mark(0, 3, 'one'), mark(1, 4, 'two'), mark(2, 3, 'never', false)])).toEqual([
    { text: 'a', parts: ['one'], good: true },
    { text: 'b', parts: ['one', 'two'], good: true },
    { text: 'c', parts: ['never'], good: false },
    { text: 'd', parts: ['two'], good: true },
  ]);
});

test('nothing to cut gives the text, and an empty text nothing', () => {
  expect(piecesOf('您好', [])).toEqual([{ text: '您好', parts: [], good: true }]);
  expect(piecesOf('', [])).toEqual([]);
});

test('put together again, the pieces are the text', () => {
  const anyMark = fc.tuple(fc.nat(20), fc.nat(20), fc.boolean());
  fc.assert(
    fc.property(fc.string({ minLength: 20, maxLength: 20 }), fc.array(anyMark), (text, all) => {
      const marks = all.map(([one, other, good]) => mark(Math.min(one, other), Math.max(one, other), 'part', good));
      const pieces = piecesOf(text, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
