import { ActionError } from 'astro:actions';
import type { Language } from '../domain/language.ts';
import { DEFAULT_TIME_ZONE } from '../domain/organisation.ts';
import { formatFor } from '../i18n/format.ts';
import { codeOf, sentenceFor } from '../i18n/reasons.ts';
import { translator } from '../i18n/translate.ts';

/** What an action answers when the store failed before anybody knew who was asking; forms and islands show the sentence. */
export function refusedWithoutStore(reason: 'not-kept' | 'not-sure', language: Language): Response {
  const said = { t: translator(language), format: formatFor(language, DEFAULT_TIME_ZONE) };
  const code = codeOf(reason);
  const { type, status, message } = new ActionError({ code, message: sentenceFor({ ok: false, reason }, said) });
  return Response.json({ type, code, status, message, reason, fields: [] }, { status });
}
