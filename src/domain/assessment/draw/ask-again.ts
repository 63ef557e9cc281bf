import type { NormId } from '../../id.ts';
import type { Candidate } from './candidates.ts';
import type { Draft } from './draft.ts';

/**
 * Asks the missed norms that the bank can ask, each by one of the questions this person has been asked least often: an unseen one
 * where there is one. Norms with the fewest such questions come first, and of those questions the one that asks most missed norms.
 * @param usesOf how often this person has been asked a question
 */
export function askAgain(draft: Draft, missed: readonly NormId[], usesOf: (question: Candidate) => number): void {
  const wanted = [...new Set(missed)]
    .map((norm) => leastUsed(draft, norm, usesOf))
    .filter(({ ways }) => ways.length > 0);
  const open = ({ question }: Candidate) =>
    wanted.filter(({ norm }) => question.norms.includes(norm) && !draft.isAsked(norm)).length;
  for (const { norm, ways } of wanted.toSorted((a, b) => a.uses - b.uses || a.ways.length - b.ways.length)) {
    if (!draft.isAsked(norm)) draft.takeFrom(ways.toSorted((a, b) => open(b) - open(a)));
  }
}

function leastUsed({ order }: Draft, norm: NormId, usesOf: (question: Candidate) => number) {
  const asking = order.filter(({ question }) => question.norms.includes(norm));
  const uses = Math.min(...asking.map(usesOf));
  return { norm, uses, ways: asking.filter((one) => usesOf(one) === uses) };
}
