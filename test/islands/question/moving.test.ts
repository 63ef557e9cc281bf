import { describe, expect, test } from 'vitest';
import { ownerOf, paired, unpaired } from '../../../src/islands/question/kinds/match/pairs.ts';
import { moved, placeOver } from '../../../src/islands/question/kinds/order/places.ts';
import { deckOf, lyingIn, put, without } from '../../../src/islands/question/kinds/sort/deck.ts';
import { type History, lastOf, noted } from '../../../src/islands/question/move/history.ts';

describe('a step that is moved', () => {
  test.each([
    ['to the front', 'c', 0, 'cabd'],
    ['to the end', 'a', 3, 'bcda'],
    ['one place on', 'b', 2, 'acbd'],
    ['where it is', 'b', 1, 'abcd'],
    ['before the front, which is the front', 'b', -1, 'bacd'],
    ['beyond the end, which is the end', 'b', 9, 'acdb'],
  ])('%s; the others keep their order', (_where, id, to, after) => {
    expect(moved([...'abcd'], id, to).join('')).toBe(after);
  });

  test.each([
    ['a low one dragged down over a high one waits for its middle', 'a', { id: 'c', past: false }, false, 0],
    ['and then takes its place', 'a', { id: 'c', past: true }, false, 2],
    ['going up, it is the other way round', 'c', { id: 'a', past: true }, false, 2],
    ['and takes the place above the middle', 'c', { id: 'a', past: false }, false, 0],
    ['panels beside each other wait for nothing', 'a', { id: 'c', past: false }, true, 2],
    ['over itself it stays', 'b', { id: 'b', past: true }, false, 1],
    ['over something else it stays', 'b', { id: 'elsewhere', past: true }, true, 1],
  ])('%s', (_why, dragged, over, beside, place) => {
    expect(placeOver([...'abc'], dragged, over, beside)).toBe(place);
  });
});

describe('a deck', () => {
  const items = ['bow', 'nod', 'wave'].map((id) => ({ id, text: id }));
  const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

  test('holds what lies in no bin, so that a half-filled answer goes on where it was', () => {
    expect(ids(deckOf(items, { nod: 'say' }))).toEqual(['bow', 'wave']);
  });

  test('has the card taken back on top', () => {
    expect(ids(deckOf(items, {}, 'wave'))).toEqual(['wave', 'bow', 'nod']);
    expect(ids(deckOf(items, { wave: 'say' }, 'wave'))).toEqual(['bow', 'nod']);
  });

  test('gives each card to one bin, where the last one lies on top', () => {
    const bins = put(put(put({}, 'bow', 'say'), 'nod', 'say'), 'bow', 'say');
    expect(ids(lyingIn('say', items, bins))).toEqual(['bow', 'nod']);
    expect(ids(lyingIn('say', items, put(bins, 'bow', 'never')))).toEqual(['nod']);
    expect(without(bins, 'bow')).toEqual({ nod: 'say' });
  });
});

describe('a match', () => {
  test('is given to one item', () => {
    expect(paired({}, 'fire', 'water')).toEqual({ fire: 'water' });
    expect(ownerOf({ fire: 'water' }, 'water')).toBe('fire');
  });

  test('that comes from another item leaves that one open', () => {
    expect(paired({ fire: 'water' }, 'thirst', 'water')).toEqual({ thirst: 'water' });
  });

  test('drives out what the item had, which is free again', () => {
    expect(paired({ fire: 'sand' }, 'fire', 'water')).toEqual({ fire: 'water' });
  });

  test('that comes from another item changes places with what is there', () => {
    expect(paired({ fire: 'water', thirst: 'sand' }, 'thirst', 'water')).toEqual({ thirst: 'water', fire: 'sand' });
  });

  test('given where it is changes nothing', () => {
    expect(paired({ fire: 'water' }, 'fire', 'water')).toEqual({ fire: 'water' });
  });

  test('can be taken back', () => {
    expect(unpaired({ fire: 'water', thirst: 'sand' }, 'fire')).toEqual({ thirst: 'sand' });
  });
});

describe('undo', () => {
  test('gives back answer after answer, the last first, and then nothing', () => {
    const history = noted(noted<string>([], 'ab', 'first'), 'ba', 'second');
    const seen: string[] = [];
    for (let left: History<string> = history, found = lastOf(left); found; found = lastOf(left)) {
      seen.push(`${found.last.what}: ${found.last.before}`);
      left = found.rest;
    }
    expect(seen).toEqual(['second: ba', 'first: ab']);
  });
});
