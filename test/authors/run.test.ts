import { describe, expect, test } from 'vitest';
import { pathIn, watch } from '../../src/authors/run.ts';
import { withValues } from '../../src/authors/view.ts';
import { scenario } from '../support/scenarios.ts';

const isRedLine = (norm: string) => norm.startsWith('never-');
const VISIT = scenario({
  door: {
    greet: { to: 'desk', points: { language: 3 }, mood: 10 },
    nod: { to: 'desk', points: { language: 1 } },
    leak: { to: 'lost', broken: ['never-leak'] },
  },
  desk: {
    help: { to: 'end', points: { process: 7 } },
    shrug: { to: 'lost', mood: -60 },
  },
  end: {},
  lost: {},
});
const watched = (...path: string[]) => watch(VISIT, path, isRedLine);

describe('a run that an author watches', () => {
  test('tells what each reply would do, and which are best', () => {
    expect(watched()?.offered.map(({ choice, ...does }) => [choice.id, does])).toEqual([
      ['greet', { points: 3, mood: 60, to: 'desk', most: 10, best: true }],
      ['nod', { points: 1, mood: 50, to: 'desk', most: 8, best: false }],
      ['leak', { points: 0, mood: 50, to: 'lost', most: 0, best: false }],
    ]);
  });

  test('has its points so far, what it can still end with, and the best from here', () => {
    expect(watched('nod')).toMatchObject({
      points: 1,
      reachable: { min: 1, max: 8 },
      bandAhead: 'good',
      best: ['help'],
    });
    expect(watched('nod')?.outcome).toBeUndefined();
  });

  test('has its outcome at an ending', () => {
    const end = watched('greet', 'help');
    expect(end).toMatchObject({
      offered: [],
      best: [],
      outcome: { total: { earned: 10, possible: 10 }, band: 'excellent' },
    });
  });

  test('can end only in fail once a red line is crossed', () => {
    expect(watched('leak')).toMatchObject({ bandAhead: 'fail', outcome: { band: 'fail', redLines: ['never-leak'] } });
  });

  test('is none when a scene does not offer the reply', () => {
    expect(watched('help')).toBeUndefined();
    expect(watched('greet', 'help', 'help')).toBeUndefined();
  });
});

describe('the address of a run', () => {
  const url = (search: string) => new URL(`http://localhost/authors/scenarios/visitor${search}`);

  test('names the replies so far', () => {
    expect(pathIn(url('?path=greet,help'))).toEqual(['greet', 'help']);
    expect(pathIn(url('?path=,greet,'))).toEqual(['greet']);
    expect(pathIn(url(''))).toEqual([]);
  });

  test('keeps the language while the path changes, and the path while the language does', () => {
    expect(withValues(url('?language=en'), { path: 'greet,help' })).toBe('?language=en&path=greet,help');
    expect(withValues(url('?path=greet,help'), { language: 'en' })).toBe('?path=greet,help&language=en');
    expect(withValues(url('?path=greet&language=en'), { path: undefined })).toBe('?language=en');
  });
});
