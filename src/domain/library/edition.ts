import type { Attempt } from '../assessment/attempt.ts';
import type { NormId } from '../id.ts';
import { paperBank } from './bank.ts';
import type { Course } from './course.ts';
import type { Library } from './library.ts';
import type { Norm } from './norm.ts';

/** Which questions a course's papers are drawn from, and which norms they are judged by, each in its version. */
export interface Edition {
  /** Question id → the digest that its canonical JSON is kept under. */
  readonly questions: Readonly<Record<string, string>>;
  /** The digest that the canonical JSON of {@link normsNamed} is kept under. */
  readonly norms: string;
}

/** An edition with the digest that its own canonical JSON is kept under, which papers name it by. */
export interface ServedEdition {
  readonly digest: string;
  readonly edition: Edition;
}

/** The norms that questions of a course's bank and role-plays of its papers name, in the library's order. */
export function normsNamed(library: Library, course: Pick<Course, 'lessons' | 'assessment'>): Norm[] {
  const asked = paperBank(library, course).flatMap(({ norms }) => norms);
  const played = course.assessment.scenarios.flatMap(({ id }) =>
    (library.scenarios.get(id)?.scenes ?? []).flatMap(({ choices }) =>
      choices.flatMap(({ norms }) => [...norms.kept, ...norms.broken]),
    ),
  );
  const named = new Set<NormId>([...asked, ...played]);
  return [...library.norms.values()].filter(({ id }) => named.has(id));
}

/** Whether a library has all of an attempt's questions as they were asked. */
export function isAsAsked({ editions }: Library, { course, paper }: Pick<Attempt, 'course' | 'paper'>): boolean {
  return paper.edition !== undefined && editions.get(course)?.digest === paper.edition;
}
