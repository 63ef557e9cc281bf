import { isLanguage, type Language } from '../domain/language.ts';
import { sayer, translator } from '../i18n/translate.ts';

/** How an author looks at these pages: the address says it all, so that a view can be kept and passed on. */
export function viewOf(url: URL) {
  const asked = url.searchParams.get('language');
  const language: Language = isLanguage(asked) ? asked : 'zh-CN';
  return { language, t: translator(language), say: sayer(language) };
}

/** The address of this page with other values; undefined takes one away. */
export function withValues(url: URL, values: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  // Commas part the replies of a path; they may stand as they are.
  return `?${params.toString().replaceAll('%2C', ',')}`;
}
