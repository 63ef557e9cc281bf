import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, type Change, NAMES, text } from './asked.ts';
import type { Sample } from './sample.ts';

/** Spots that are faults, and spots that are as they should be. */
export function hotspot(
  faults: readonly string[],
  proper: readonly string[],
  change: Change = {},
): QuestionOf<'hotspot'> {
  const spot = (fault: boolean) => (name: string) => ({
    id: name,
    text: text(name),
    shows: fault ? 'odd' : 'proper',
    fault,
    because: text(`${name} is so`),
  });
  return {
    ...asked(change),
    kind: 'hotspot',
    scene: 'room',
    spots: [...faults.map(spot(true)), ...proper.map(spot(false))],
  };
}

export const anyHotspot = fc
  .integer({ min: 1, max: 4 })
  .map((faults) => hotspot(NAMES.slice(0, faults), NAMES.slice(faults)));

export const hotspots: Sample<'hotspot'> = {
  question: anyHotspot,
  answer: fc.subarray([...NAMES, 'unknown']).map((spots) => ({ kind: 'hotspot', spots })),
  offered: (question) =>
    fc.shuffledSubarray(question.spots.map(({ id }) => id)).map((spots) => ({ kind: 'hotspot', spots })),
};
