import type { Bilingual, Language } from '../domain/language.ts';

/** A message of Paraglide's: a function from its values to a sentence. */
type Message<Values> = (values: Values, options: { locale: Language }) => string;

/** Says messages in one language: `t(m.hello, { name })`. */
export type Translate = <Values extends object>(
  message: Message<Values>,
  ...values: object extends Values ? [] : [Values]
) => string;

/**
 * The language is passed along, never global, so that two requests cannot mix. Numbers of four digits and more are
 * written as everywhere else: 10,046.
 */
export function translator(language: Language): Translate {
  return (message, ...values) => message(grouped(values[0] ?? {}) as never, { locale: language });
}

/** Both languages write numbers alike; the plural of a number that is grouped is that of many. */
const numbers = new Intl.NumberFormat('en-GB');

function grouped(values: object): object {
  const long = Object.entries(values).filter(([, value]) => Number.isInteger(value) && Math.abs(value) >= 1000);
  if (long.length === 0) return values;
  return { ...values, ...Object.fromEntries(long.map(([name, value]) => [name, numbers.format(value)])) };
}

/** Picks the text of a language out of a bilingual one: `say(course.title)`. */
export type Say = (text: Bilingual) => string;

export function sayer(language: Language): Say {
  return (text) => text[language];
}
