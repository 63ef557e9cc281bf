import type { CourseId, NormId, QuestionId } from '../id.ts';
import type { Question } from '../question/question.ts';
import type { Course, Lesson } from './course.ts';
import type { Library } from './library.ts';
import type { Norm, Topic } from './norm.ts';

/** Questions of the drills in lessons: their answers are shown there, so no paper asks them. */
export function drillsOf(library: Library): Set<QuestionId> {
  const parts = [...library.courses.values()].flatMap(({ lessons }) =>
    lessons.flatMap(({ body }) => Object.values(body).flat()),
  );
  return new Set(parts.flatMap((part) => (part.kind === 'drill' ? [part.question] : [])));
}

/** The drills of a lesson, in its order; the same in every language. */
export function drillsIn({ body }: Pick<Lesson, 'body'>): QuestionId[] {
  return body.en.flatMap((part) => (part.kind === 'drill' ? [part.question] : []));
}

/** Every question that is asked outside of lessons: in papers and in daily practice. */
export function bankOf(library: Library): Question[] {
  const drills = drillsOf(library);
  return [...library.questions.values()].filter((question) => !drills.has(question.id) && isAsked(library, question));
}

/** The questions that papers of a course are drawn from: on the topics of its blueprint, and about nothing it does not teach. */
export function paperBank(
  library: Library,
  { lessons, assessment }: Pick<Course, 'lessons' | 'assessment'>,
): Question[] {
  const taught = new Set(lessons.flatMap(({ teaches }) => teaches));
  const topics = new Set(assessment.draw.flatMap((group) => group.topics));
  return bankOf(library).filter(({ norms }) => {
    const topic = library.norms.get(norms[0])?.topic;
    return topic && topics.has(topic) && norms.every((norm) => taught.has(norm));
  });
}

/** Whether a question may be asked: HR has not voided it, and no norm it names is switched off. */
export function isAsked(
  { off, voided }: Pick<Library, 'off' | 'voided'>,
  { id, norms }: Pick<Question, 'id' | 'norms'>,
): boolean {
  return !voided.has(id) && !norms.some((norm) => off.has(norm));
}

/** The norm a question is counted under. @throws {RangeError} when it is not in the library. */
export function principalNorm(library: Library, question: Question): Norm {
  return normNamed(library, question.norms[0]);
}

export function topicOf(library: Library, question: Question): Topic {
  return principalNorm(library, question).topic;
}

/** @throws {RangeError} when there is no such norm: a fault of content that the build stops at. */
export function normNamed(library: Library, id: NormId): Norm {
  const norm = library.norms.get(id);
  if (!norm) throw new RangeError(`There is no norm "${id}".`);
  return norm;
}

/** The lessons of a course that teach at least one of these norms, in course order. */
export function lessonsTeaching(course: Course, norms: readonly NormId[]): Lesson[] {
  return course.lessons.filter(({ teaches }) => teaches.some((norm) => norms.includes(norm)));
}

/** The first lesson that teaches a norm: of the course named, if it has one, or else of any. */
export function lessonOn(
  library: Library,
  norm: NormId,
  first?: CourseId,
): { readonly course: Course; readonly lesson: Lesson } | undefined {
  return firstLessons(library, first).get(norm);
}

type FirstLessons = ReadonlyMap<NormId, { readonly course: Course; readonly lesson: Lesson }>;

/** Lists of failed people ask this thousands of times. */
const firstKnown = new WeakMap<Library['courses'], Map<CourseId | undefined, FirstLessons>>();

/** By norm, the lesson that {@link lessonOn} names. */
function firstLessons(library: Library, first?: CourseId): FirstLessons {
  const own = firstKnown.get(library.courses) ?? new Map<CourseId | undefined, FirstLessons>();
  firstKnown.set(library.courses, own);
  const known = own.get(first);
  if (known) return known;
  const taught = inOrder(library, first).flatMap((course) =>
    course.lessons.flatMap((lesson) => lesson.teaches.map((norm) => [norm, { course, lesson }] as const)),
  );
  // Of several entries of a norm a map keeps the last, and the first one is wanted.
  const lessons = new Map(taught.toReversed());
  own.set(first, lessons);
  return lessons;
}

/** A lesson, with norms that it teaches. */
export interface TaughtIn {
  readonly course: Course;
  readonly lesson: Lesson;
  readonly norms: readonly NormId[];
}

/**
 * Norms under the lesson that {@link lessonOn} names for each, in the order of courses and lessons, those of the course named
 * first. Norms that no lesson teaches are left out.
 */
export function lessonsOn(library: Library, norms: readonly NormId[], first?: CourseId): TaughtIn[] {
  const under = Map.groupBy(norms, (norm) => lessonOn(library, norm, first)?.lesson);
  return inOrder(library, first).flatMap((course) =>
    course.lessons.flatMap((lesson) => {
      const taught = under.get(lesson);
      return taught ? [{ course, lesson, norms: taught }] : [];
    }),
  );
}

function inOrder({ courses }: Library, first?: CourseId): Course[] {
  return [...courses.values()].toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
}
