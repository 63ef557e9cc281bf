/** The two languages of the product; every text that people read exists in both. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Chinese is the product's first language, so it is what an unknown reader gets. */
export const DEFAULT_LANGUAGE: Language = 'zh-CN';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** What each language calls itself. */
export const LANGUAGE_NAMES: Bilingual = { 'zh-CN': '中文', en: 'English' };
