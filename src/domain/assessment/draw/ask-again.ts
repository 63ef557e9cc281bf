import type { NormId } from '../../id.ts';
import { shuffledBy } from '../../random.ts';
import type { Candidate, Candidates } from './candidates.ts';
import type { Draft } from './draft.ts';

interface Again {
  readonly missed: readonly NormId[];
  readonly seed: string;
  /** How often this person has been asked a question. */
  readonly usesOf: (candidate: Candidate) => number;
}

/**
 * Asks the missed norms that the bank can ask, each by one of the questions this person has been asked least often: an unseen one
 * where there is one. Norms with the fewest such questions come first, and of those questions the one that asks most missed norms.
 */
export function askAgain(draft: Draft, { testing }: Candidates, { missed, seed, usesOf }: Again): void {
  const wanted = [...new Set(missed)].flatMap((norm) => {
    const own = testing.get(norm) ?? [];
    const uses = Math.min(...own.map(usesOf));
    const ways = own.filter((one) => usesOf(one) === uses);
    return ways.length > 0 ? [{ norm, uses, ways: shuffledBy(`${seed}:${norm}`, ways) }] : [];
  });
  const open = ({ question }: Candidate) =>
    wanted.filter(({ norm }) => question.norms.includes(norm) && !draft.isAsked(norm)).length;
  for (const { norm, ways } of wanted.toSorted((a, b) => a.uses - b.uses || a.ways.length - b.ways.length)) {
    if (!draft.isAsked(norm)) draft.takeFrom(ways.toSorted((a, b) => open(b) - open(a)));
  }
}
