import type { Bilingual, Language } from '../domain/language.ts';

/** A message of Paraglide's: a function from its values to a sentence. */
type Message<Values> = (values: Values, options: { locale: Language }) => string;

/** Says messages in one language: `t(m.hello, { name })`. */
export type Translate = <Values extends object>(
  message: Message<Values>,
  ...values: object extends Values ? [] : [Values]
) => string;

/** The language is passed along, never global, so that two requests cannot mix. */
export function translator(language: Language): Translate {
  return (message, ...values) => message((values[0] ?? {}) as never, { locale: language });
}

/** Picks the text of a language out of a bilingual one: `say(course.title)`. */
export type Say = (text: Bilingual) => string;

export function sayer(language: Language): Say {
  return (text) => text[language];
}
