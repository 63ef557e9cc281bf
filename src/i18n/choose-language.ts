import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../domain/language.ts';

/** Where a visitor's own choice is kept until they sign in. */
export const LANGUAGE_COOKIE = 'language';

/** The person's setting, else the choice made in this browser, else what the browser asks for, else the organisation's. */
export function chooseLanguage(known: {
  person?: Language | undefined;
  cookie?: string | undefined;
  accepts?: string | null;
  organisation?: Language | undefined;
}): Language {
  if (known.person) return known.person;
  if (isLanguage(known.cookie)) return known.cookie;
  return accepted(known.accepts ?? '') ?? known.organisation ?? DEFAULT_LANGUAGE;
}

/** The first language of an `Accept-Language` header that we speak; weights are taken as written in order. */
function accepted(header: string): Language | undefined {
  for (const part of header.split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? '';
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return undefined;
}
