import type { Language } from './language.ts';

/** Making a collator costs more than using it a thousand times; a comparison that names its language makes one. */
const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  'zh-CN': new Intl.Collator('zh', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/**
 * Compares names of people and departments: Chinese by pinyin, numbers in them by their size. They are written in one
 * language and stand in the same order for everybody.
 */
export const compareNames: (one: string, other: string) => number = COLLATORS['zh-CN'].compare;

/** Compares texts that each reader sees in their own language, such as titles of courses. */
export function compareTitles(language: Language): (one: string, other: string) => number {
  return COLLATORS[language].compare;
}
