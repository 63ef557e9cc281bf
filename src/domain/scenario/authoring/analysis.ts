import { BANDS, type Band, type BandPolicy, bandOf, worseOf } from '../../assessment/band.ts';
import { score } from '../../assessment/score.ts';
import type { NormId } from '../../id.ts';
import { type Ranges, rangesOf } from '../measure.ts';
import type { Scenario, Scene } from '../scenario.ts';
import { type Arrivals, arrive, MOODS } from './arrivals.ts';
import { withoutWayOut } from './way-out.ts';

/** What an author wants to know of a scenario. */
export interface Analysis {
  readonly ranges: Ranges;
  /** How many ways there are to play it. Above 2^53 rounded. */
  readonly paths: number;
  /** How many of them end in each band. */
  readonly byBand: Readonly<Record<Band, number>>;
  /** Ending → how many ways lead to it. */
  readonly byEnding: ReadonlyMap<string, number>;
  /** Scenes from which nobody can end excellent, however well they came there. */
  readonly withoutWayOut: readonly string[];
}

/** Works through all paths at once. Needs a graph without cycles whose links all lead somewhere. */
export function analyse(scenario: Scenario, policy: BandPolicy, isRedLine: (norm: NormId) => boolean): Analysis {
  const ranges = rangesOf(scenario);
  const { min, max } = ranges.total;
  const byPoints = Array.from({ length: max - min + 1 }, (_, over) => bandOf(score(over, max - min), policy));
  const byBand = { excellent: 0, good: 0, pass: 0, fail: 0 };
  const byEnding = new Map<string, number>();
  const reached = new Map<Scene, Arrivals['most']>();
  arrive(scenario, max + 1, isRedLine, (scene, arrivals) => {
    reached.set(scene, arrivals.most);
    if (!scene.ending) return;
    const counts = countsAt(scene.ending.band, arrivals, max + 1, (points) => byPoints[points - min] ?? 'fail');
    for (const band of BANDS) byBand[band] += counts[band];
    byEnding.set(scene.id, sum(Object.values(counts)));
  });
  return {
    ranges,
    paths: sum(Object.values(byBand)),
    byBand,
    byEnding,
    withoutWayOut: withoutWayOut(scenario, reached, {
      isRedLine,
      enough: (points) => byPoints[points - min] === 'excellent',
    }),
  };
}

/** The ways that end in each band at an ending, which caps it. */
function countsAt(
  cap: Band,
  { ways, red, most }: Arrivals,
  width: number,
  bandAt: (points: number) => Band,
): Record<Band, number> {
  const counts = { excellent: 0, good: 0, pass: 0, fail: sum(red) };
  for (let mood = 0; mood < MOODS; mood++) {
    for (let points = 0; points <= most[mood]!; points++) {
      const count = ways[mood * width + points]!;
      if (count > 0) counts[worseOf(bandAt(points), cap)] += count;
    }
  }
  return counts;
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
