import type { NormId, QuestionId } from '../../../src/domain/id.ts';
import { paperBank } from '../../../src/domain/library/bank.ts';
import type { Course } from '../../../src/domain/library/course.ts';
import type { Library } from '../../../src/domain/library/library.ts';
import type { Norm } from '../../../src/domain/library/norm.ts';
import type { Question } from '../../../src/domain/question/question.ts';

/**
 * A library in which the paper bank of a course has so many questions: its own, and copies of them on copies of their norms, so that
 * kinds, dimensions, red lines and how many norms questions share are as real as they can be.
 */
export function withLongBank(library: Library, course: Course, size: number): { library: Library; course: Course } {
  const bank = paperBank(library, course);
  const copies = Array.from({ length: Math.ceil(size / bank.length) }, (_, copy) => copy);
  const named = <Id extends string>(id: Id, copy: number) => (copy === 0 ? id : (`${id}-${copy}` as Id));
  const questions = copies
    .flatMap((copy) =>
      bank.map((question): Question => {
        const [first, ...rest] = question.norms;
        const norms: [NormId, ...NormId[]] = [named(first, copy), ...rest.map((norm) => named(norm, copy))];
        return { ...question, id: named(question.id, copy), norms };
      }),
    )
    .slice(0, size);
  const norms = copies.flatMap((copy) =>
    [...library.norms.values()].map((norm) => ({ ...norm, id: named(norm.id, copy) })),
  );
  const lessons = course.lessons.map((lesson) => {
    return { ...lesson, teaches: copies.flatMap((copy) => lesson.teaches.map((norm) => named(norm, copy))) };
  });
  return {
    library: {
      ...library,
      norms: new Map(norms.map((norm): [NormId, Norm] => [norm.id, norm])),
      questions: new Map(questions.map((question): [QuestionId, Question] => [question.id, question])),
    },
    course: { ...course, lessons },
  };
}
