import type { Language } from '../../../domain/language.ts';
import type { Library } from '../../../domain/library/library.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { libraryFor } from '../../flag/list-flags.ts';
import type { Needs } from '../../needs.ts';
import type { PersonCopy } from '../person-copy.ts';

/** Which questions somebody practised, and how well they remember them, nobody else sees; the days HR sees anyway. */
export function practiceIn(
  needs: Pick<Needs, 'library'>,
  who: Person,
  { person, practice }: PersonRecord,
  language: Language,
): PersonCopy['practice'] {
  if (who.id !== person.id) return { days: practice.days };
  const cards = Object.entries(practice.cards).map(([id, card]) => ({
    question: promptOf(needs.library, id, language),
    ...card,
  }));
  return { days: practice.days, cards };
}

export function flagsIn(
  needs: Needs,
  { flags, attempts }: PersonRecord,
  language: Language,
): Promise<PersonCopy['flags']> {
  return Promise.all(
    flags.map(async (kept) => {
      const { id: _, question, ...flag } = kept;
      return { ...flag, question: promptOf(await libraryFor(needs, kept, attempts), question, language) };
    }),
  );
}

function promptOf({ questions }: Library, id: string, language: Language): string {
  return questions.get(id as never)?.prompt[language] ?? id;
}
