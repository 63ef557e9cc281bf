import type { Library } from '../../library/library.ts';
import { isFor, type Norm, POSITIONS, type Position } from '../../library/norm.ts';
import { FIRST_ATTEMPT } from '../draw.ts';
import { candidatesOf, type Drawn } from './candidates.ts';
import { draftPaper, type Short } from './draft-paper.ts';

/** How many first papers are tried for each set of red lines. */
const PAPERS = 8;

/** What first papers of a course, drawn for people of every position, turn out to have too little of: each once, at its worst. */
export function trialShortages(library: Library, course: Drawn): Short[] {
  const worst = new Map<string, Short>();
  for (const positions of positionsApart([...candidatesOf(library, course).under.keys()])) {
    for (let paper = 1; paper <= PAPERS; paper++) {
      const { short } = draftPaper(library, course, { seed: `trial ${paper}`, positions, history: FIRST_ATTEMPT });
      for (const one of short) {
        const key = `${one.by} ${one.name}`;
        if (one.found < (worst.get(key)?.found ?? one.count)) worst.set(key, one);
      }
    }
  }
  return [...worst.values()];
}

/** No position, each one, and all of them: one of those that share all their red lines. */
function positionsApart(norms: readonly Norm[]): (readonly Position[])[] {
  const red = norms.filter(({ severity }) => severity === 'prohibited');
  const all = [[], ...POSITIONS.map((position) => [position]), POSITIONS];
  const byLines = Map.groupBy(all, (held) => red.map((norm) => Number(isFor(norm, held))).join(''));
  return [...byLines.values()].flatMap(([first]) => (first ? [first] : []));
}
