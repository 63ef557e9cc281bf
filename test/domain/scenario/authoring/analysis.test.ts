import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS, DEFAULT_BAND_POLICY } from '../../../../src/domain/assessment/band.ts';
import { analyse } from '../../../../src/domain/scenario/authoring/analysis.ts';
import { outcomeOf } from '../../../../src/domain/scenario/outcome.ts';
import { anyScenario, pathsOf, scenario } from '../../../support/scenarios.ts';

const isRedLine = (norm: string) => norm.startsWith('never-');
const analysed = (any: Parameters<typeof analyse>[0]) => analyse(any, DEFAULT_BAND_POLICY, isRedLine);

test('counts the paths, by band and ending, as walking each of them does', () => {
  fc.assert(
    fc.property(anyScenario, (any) => {
      const paths = pathsOf(any);
      const bands = paths.map(({ played }) => outcomeOf(any, played, DEFAULT_BAND_POLICY, isRedLine).band);
      const { paths: count, byBand, byEnding } = analysed(any);
      expect(count).toBe(paths.length);
      expect(byBand).toEqual(
        Object.fromEntries(BANDS.map((band) => [band, bands.filter((own) => own === band).length])),
      );
      const ends = paths.map(({ played }) => played.scene.id);
      expect(Object.fromEntries(byEnding)).toEqual(
        Object.fromEntries([...new Set(ends)].map((end) => [end, ends.filter((own) => own === end).length])),
      );
    }),
  );
});

test('a red line fails whatever else was said', () => {
  const visit = scenario({
    door: { greet: { to: 'desk', points: { language: 9 } }, leak: { to: 'desk', broken: ['never-leak'] } },
    desk: { help: { to: 'end', points: { process: 9 } }, shrug: { to: 'end', points: { process: 1 } } },
    end: {},
  });
  expect(analysed(visit).byBand).toEqual({ excellent: 1, good: 0, pass: 0, fail: 3 });
});

test('names the scenes from which nobody can end excellent, however well they came there', () => {
  const visit = scenario({
    door: { greet: { to: 'desk', points: { language: 9 } }, nod: 'bench' },
    desk: { help: { to: 'end', points: { process: 9 } }, shrug: 'end' },
    bench: { help: { to: 'end', points: { process: 9 } }, shrug: 'end' },
    end: {},
  });
  expect(analysed(visit).withoutWayOut).toEqual(['bench']);
});

test('an ending of a lower band is no excellent way out', () => {
  const visit = scenario({
    door: { greet: { to: 'polite', points: { language: 9 } }, nod: 'polite' },
    polite: {},
  });
  expect(analysed(visit)).toMatchObject({ byBand: { good: 1, fail: 1 }, withoutWayOut: ['door'] });
});
