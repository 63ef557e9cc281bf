import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { isAsAsked } from '../../domain/library/edition.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Format } from '../format.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

/**
 * Of a paper taken on earlier content than today's which it was, and whether its questions stand as they were asked;
 * undefined for any other.
 * @param library as the attempt was drawn from it
 * @param today the version of today's content
 */
export function editionWords(
  { t, format, library }: { readonly t: Translate; readonly format: Format; readonly library: Library },
  attempt: SubmittedAttempt,
  today: string,
): string | undefined {
  const { contentVersion, submittedAt } = attempt;
  if (contentVersion === today) return undefined;
  const said = isAsAsked(library, attempt) ? m.edition_earlier : m.edition_not_kept;
  return t(said, { day: format.day(submittedAt), version: contentVersion.slice(0, 6) });
}
