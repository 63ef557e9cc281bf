import type { NormId } from '../../id.ts';
import { paperBank, principalNorm } from '../../library/bank.ts';
import type { Course } from '../../library/course.ts';
import type { Library } from '../../library/library.ts';
import type { Norm } from '../../library/norm.ts';
import type { Question } from '../../question/question.ts';

/** A question that a paper may ask, with all that the draw looks at. */
export interface Candidate {
  readonly question: Question;
  /** The norm it is counted under. */
  readonly norm: Norm;
  /** Which group of the blueprint's topics it is drawn in. */
  readonly group: number;
}

/** All candidates of a course, as the draw looks them up. */
export interface Candidates {
  /** Those that are counted under a norm. */
  readonly under: ReadonlyMap<Norm, readonly Candidate[]>;
  /** Those that test a norm, whether counted under it or not. */
  readonly testing: ReadonlyMap<NormId, readonly Candidate[]>;
}

/** What of a course a paper is drawn from. */
export type Drawn = Pick<Course, 'lessons' | 'assessment'>;

const known = new WeakMap<Library, WeakMap<Drawn, Candidates>>();

/** The candidates of a course, worked out once: neither a library nor a course ever changes. */
export function candidatesOf(library: Library, course: Drawn): Candidates {
  const ofLibrary = known.get(library) ?? new WeakMap<Drawn, Candidates>();
  known.set(library, ofLibrary);
  const candidates = ofLibrary.get(course) ?? candidatesIn(library, course);
  ofLibrary.set(course, candidates);
  return candidates;
}

function candidatesIn(library: Library, course: Drawn): Candidates {
  const all = paperBank(library, course).map((question): Candidate => {
    const norm = principalNorm(library, question);
    return { question, norm, group: course.assessment.draw.findIndex(({ topics }) => topics.includes(norm.topic)) };
  });
  const testing = new Map<NormId, Candidate[]>();
  for (const candidate of all) {
    for (const norm of new Set(candidate.question.norms)) testing.set(norm, [...(testing.get(norm) ?? []), candidate]);
  }
  return { under: Map.groupBy(all, ({ norm }) => norm), testing };
}
