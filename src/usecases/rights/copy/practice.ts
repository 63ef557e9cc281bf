import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import type { Needs } from '../../needs.ts';
import type { PersonCopy } from '../person-copy.ts';

type Library = Pick<Needs, 'library'>;

/** Which questions somebody practised, and how well they remember them, nobody else sees; the days HR sees anyway. */
export function practiceIn(
  needs: Library,
  who: Person,
  { person, practice }: PersonRecord,
  language: Language,
): PersonCopy['practice'] {
  if (who.id !== person.id) return { days: practice.days };
  const cards = Object.entries(practice.cards).map(([id, card]) => ({
    question: promptOf(needs, id, language),
    ...card,
  }));
  return { days: practice.days, cards };
}

export function flagsIn(needs: Library, { flags }: PersonRecord, language: Language): PersonCopy['flags'] {
  return flags.map(({ id: _, question, ...flag }) => ({
    ...flag,
    question: promptOf(needs, question, language),
  }));
}

function promptOf({ library }: Library, id: string, language: Language): string {
  return library.questions.get(id as never)?.prompt[language] ?? id;
}
