import { expect, test } from 'vitest';
import { bestMarks } from '../../../../src/domain/scenario/report/marks.ts';
import { scenario } from '../../../support/scenarios.ts';

test('a reply is marked as best in every mood, in some, or not at all', () => {
  const played = scenario({
    door: { greet: { to: 'hall', mood: 20, points: { language: 1 } }, stare: { to: 'hall', mood: -20 } },
    hall: {
      joke: { to: 'glad', points: { language: 3 }, below: { mood: 50, leadsTo: 'lost' } },
      calm: { to: 'bridge' },
      sigh: { to: 'lost' },
    },
    bridge: { walk: { to: 'glad', points: { process: 2 } }, run: 'lost' },
    glad: {},
    lost: {},
  });
  expect([...bestMarks(played)]).toEqual(
    expect.arrayContaining([
      ['door greet', 'every-mood'],
      ['hall joke', 'every-mood'],
      ['bridge walk', 'every-mood'],
    ]),
  );
  const forked = scenario({
    door: { greet: { to: 'hall', mood: 20 }, stare: { to: 'hall', mood: -20 } },
    hall: {
      joke: { to: 'end', mood: 0, below: { mood: 50, leadsTo: 'mend' } },
      calm: { to: 'end', points: { process: 1 } },
    },
    mend: { sorry: { to: 'end', points: { language: 2 } }, leave: 'end' },
    end: {},
  });
  const marks = bestMarks(forked);
  expect(marks.get('hall joke')).toBe('some-moods');
  expect(marks.get('hall calm')).toBe('some-moods');
  expect(marks.get('mend sorry')).toBe('every-mood');
  expect(marks.has('mend leave')).toBe(false);
});
