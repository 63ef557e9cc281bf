import type { Language } from '../../../src/domain/language.ts';
import { sayer, translator } from '../../../src/i18n/translate.ts';

/** What somebody reads who has chosen a language: the product's messages, and what authors wrote in both. */
export function wordsIn(language: Language) {
  return { language, t: translator(language), say: sayer(language) };
}

export type { Bilingual } from '../../../src/domain/language.ts';
export type Words = ReturnType<typeof wordsIn>;
export * as m from '../../../src/i18n/paraglide/messages.js';

/** What comes before the `#` that stands for a value. */
export function beginningOf(sentence: string): string {
  return sentence.split('#')[0]!;
}
