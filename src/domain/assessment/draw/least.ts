import type { Blueprint } from '../../library/course.ts';
import { isFor, type Norm, type Position } from '../../library/norm.ts';
import type { Candidate } from './candidates.ts';

/** At least `count` questions of a paper that are so. */
export interface Least {
  /** The rule it comes from. */
  readonly by: 'draw' | 'redLines' | 'dimensions' | 'kinds' | 'difficulty';
  /** The group of topics by its index; or the topic, dimension, kind or difficulty. */
  readonly name: string;
  readonly count: number;
  readonly of: (candidate: Candidate) => boolean;
}

/** One question on a red line in every topic that has questions on red lines of somebody with these positions. */
export function redLeasts(norms: readonly Norm[], positions: readonly Position[]): Least[] {
  const isRed = (norm: Norm) => norm.severity === 'prohibited' && isFor(norm, positions);
  const topics = new Set(norms.filter(isRed).map(({ topic }) => topic));
  return [...topics].map((topic) => {
    return { by: 'redLines', name: topic, count: 1, of: ({ norm }) => norm.topic === topic && isRed(norm) };
  });
}

/** The minima of the blueprint itself. */
export function plannedLeasts({ dimensions, kinds, difficulty }: Blueprint): Least[] {
  return [
    ...each('dimensions', dimensions, ({ norm }) => norm.dimension),
    ...each('kinds', kinds, ({ question }) => question.kind),
    ...each('difficulty', difficulty, ({ question }) => String(question.difficulty)),
  ];
}

/** How many questions each group of topics is to have, the groups in the order of the blueprint. */
export function groupLeasts(sizes: readonly number[]): Least[] {
  return sizes.map((count, group) => ({ by: 'draw', name: String(group), count, of: (one) => one.group === group }));
}

function each(
  by: Least['by'],
  counts: Readonly<Partial<Record<string, number>>>,
  nameOf: (candidate: Candidate) => string,
): Least[] {
  return Object.entries(counts).map(([name, count = 0]) => {
    return { by, name, count, of: (candidate) => nameOf(candidate) === name };
  });
}
