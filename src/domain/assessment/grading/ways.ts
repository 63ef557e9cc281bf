import type { QuestionId } from '../../id.ts';
import type { QuestionResult } from './result.ts';

/** Voided questions of one paper of which every combination is tried. */
const MOST_COMBINED = 8;

/**
 * Which of a paper's voided questions may be left out, in ways that are to be compared; the more are left out, the earlier a
 * way comes. What they are depends on the questions alone, not on the order in which these were voided. Of more than eight,
 * only the ways are tried that leave out those first that earned least.
 */
export function waysWithout(voided: readonly QuestionResult[]): readonly ReadonlySet<QuestionId>[] {
  const inOrder = voided.toSorted((a, b) => shareOf(a) - shareOf(b) || (a.question < b.question ? -1 : 1));
  const ids = inOrder.map(({ question }) => question);
  const ways =
    ids.length <= MOST_COMBINED
      ? combinationsOf(ids)
      : Array.from({ length: ids.length + 1 }, (_, at) => ids.slice(0, at));
  return ways.toSorted((a, b) => b.length - a.length).map((way) => new Set(way));
}

/** Marks of which these count for nothing, and no others. */
export function countingWithout(
  marks: readonly QuestionResult[],
  way: ReadonlySet<QuestionId>,
): readonly QuestionResult[] {
  return marks.map(({ voided: _, ...mark }) => (way.has(mark.question) ? { ...mark, voided: true } : mark));
}

function combinationsOf(ids: readonly QuestionId[]): QuestionId[][] {
  return ids.reduce<QuestionId[][]>((ways, id) => ways.concat(ways.map((way) => way.concat(id))), [[]]);
}

function shareOf({ score: { earned, possible } }: QuestionResult): number {
  return possible === 0 ? 0 : earned / possible;
}
