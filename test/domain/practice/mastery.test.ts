import { describe, expect, test } from 'vitest';
import { levelOf, masteryOf } from '../../../src/domain/practice/mastery.ts';
import { library, norm } from '../../support/library.ts';
import { card, id } from '../../support/make.ts';
import { single } from '../../support/questions.ts';

const about = (name: string, of: string) => single('a', ['b'], { id: id(name), norms: [id(of)] });
const LIBRARY = library({
  norms: [
    norm('grip', { topic: 'handshake', dimension: 'behaviour' }),
    norm('words', { topic: 'handshake', dimension: 'language' }),
    norm('tie', { topic: 'dress', dimension: 'appearance' }),
  ],
  questions: [
    about('g-1', 'grip'),
    about('g-2', 'grip'),
    about('g-3', 'grip'),
    about('w-1', 'words'),
    about('t-1', 'tie'),
  ],
});

describe('the map of what is remembered', () => {
  const cards = { 'g-1': card({ stability: 1 }), 'g-2': card({ stability: 0.8 }), 'w-1': card({ stability: 0.2 }) };
  const map = masteryOf(LIBRARY, cards, ({ stability }) => stability);

  test('has each topic under each dimension it is asked in, with how many of its questions were practised', () => {
    expect(
      map.map(({ dimension, tiles }) => [dimension, tiles.map(({ topic, seen, all }) => [topic, seen, all])]),
    ).toEqual([
      ['appearance', [['dress', 0, 1]]],
      ['language', [['handshake', 1, 1]]],
      ['behaviour', [['handshake', 2, 3]]],
    ]);
  });

  test('fills by the average over what was practised, and is empty where nothing was', () => {
    const [dress, words, grip] = map.flatMap(({ tiles }) => tiles);
    expect(dress).toMatchObject({ level: 'unseen', ink: 0 });
    expect(words).toMatchObject({ level: 'faint', ink: 0 });
    expect(grip?.level).toBe('strong');
    expect(grip?.ink).toBeCloseTo(0.75);
  });

  test.each([
    [1, 'strong'],
    [0.9, 'strong'],
    [0.89, 'fading'],
    [0.8, 'fading'],
    [0.79, 'faint'],
  ])('a chance of %f is %s', (chance, level) => {
    expect(levelOf(chance)).toBe(level);
  });
});
