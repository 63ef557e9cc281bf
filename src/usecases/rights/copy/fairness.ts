import type { Language } from '../../../domain/language.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { libraryOfOne } from '../../assessment/library-of.ts';
import type { Needs } from '../../needs.ts';
import type { PersonCopy } from '../person-copy.ts';

/** Somebody's appeals against their results, with what HR decided; of who decided, no name. */
export function appealsIn(
  needs: Needs,
  { appeals, attempts }: Pick<PersonRecord, 'appeals' | 'attempts'>,
  language: Language,
): Promise<PersonCopy['appeals']> {
  return Promise.all(
    appeals.map(async ({ id: _, decidedBy: __, attempt: of, question, ...appeal }) => {
      const attempt = attempts.find(({ id }) => id === of);
      const library = await libraryOfOne(needs, attempts, of);
      const course = attempt && library.courses.get(attempt.course);
      return {
        ...appeal,
        course: course?.title[language] ?? attempt?.course ?? '',
        number: attempt?.number ?? 0,
        ...(question && { question: library.questions.get(question)?.prompt[language] ?? question }),
      };
    }),
  );
}

export function extraTimeIn({ accommodation }: PersonRecord): Pick<PersonCopy, 'extraTime'> {
  if (!accommodation) return {};
  const { by: _, ...extraTime } = accommodation;
  return { extraTime };
}
