import type { Language } from '../../../domain/language.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import type { Needs } from '../../needs.ts';
import type { PersonCopy } from '../person-copy.ts';

/** What somebody need not do, and why; of who decided, no name. */
export function exemptionsIn(
  { library }: Pick<Needs, 'library'>,
  { exemptions }: Pick<PersonRecord, 'exemptions'>,
  language: Language,
): PersonCopy['exemptions'] {
  return exemptions.map(({ id: _, by: __, course, ended, ...exemption }) => ({
    ...exemption,
    course: library.courses.get(course)?.title[language] ?? course,
    ...(ended && { ended: { on: ended.on, at: ended.at, reason: ended.reason } }),
  }));
}
