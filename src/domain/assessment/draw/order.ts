import { randomFrom, shuffledWith } from '../../random.ts';
import type { Candidate, Candidates } from './candidates.ts';

/**
 * Candidates in the order in which a paper would have them: those used less before those used more, and among equals as the seed
 * has it: by their norms, then those of a norm, so that a norm with many questions is not asked more than others.
 */
export function orderOf({ under }: Candidates, seed: string, usesOf: (candidate: Candidate) => number): Candidate[] {
  const random = randomFrom(seed);
  const byChance = shuffledWith(random, [...under.values()]).flatMap((own) => shuffledWith(random, own));
  const byUse = Map.groupBy(byChance, usesOf);
  return [...byUse.keys()].sort((a, b) => a - b).flatMap((uses) => byUse.get(uses) ?? []);
}
