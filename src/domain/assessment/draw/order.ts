import { shuffledBy } from '../../random.ts';
import type { Candidate } from './candidates.ts';

/**
 * Candidates in the order in which a paper would have them: those used less before those used more, and among equals as the seed
 * has it: the norms in turn, then each norm's next question, so that a norm with many questions is not asked more than others.
 */
export function orderOf(
  candidates: readonly Candidate[],
  seed: string,
  usesOf: (candidate: Candidate) => number,
): Candidate[] {
  const byUse = (a: Candidate, b: Candidate) => usesOf(a) - usesOf(b);
  const byNorm = Map.groupBy(shuffledBy(seed, candidates), ({ norm }) => norm.id);
  const rounds: Candidate[][] = [];
  for (const own of shuffledBy(`${seed}:norms`, [...byNorm.values()])) {
    for (const [round, candidate] of own.toSorted(byUse).entries()) (rounds[round] ??= []).push(candidate);
  }
  return rounds.flat().toSorted(byUse);
}
