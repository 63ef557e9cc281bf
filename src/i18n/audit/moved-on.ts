import type { ChainedEntry } from '../../domain/audit.ts';
import { type AuditWords, doerName, fieldsIn } from '../audit.ts';
import * as m from '../paraglide/messages.js';

/** What another officer changed meanwhile. */
interface Moved {
  readonly before: unknown;
  readonly after: unknown;
  readonly latest?: ChainedEntry;
}

/** Who changed what meanwhile, a line each, and what to do now. */
export function movedOnWords(words: AuditWords, { before, after, latest }: Moved): string {
  const { t, format } = words;
  const who = latest
    ? t(m.settings_moved_by, { name: doerName(t, latest), moment: format.moment(latest.at) })
    : t(m.settings_moved);
  const empty = t(m.audit_empty_value);
  const changes = fieldsIn(words, { before, after })
    .filter((field) => field.before !== field.after)
    .map((field) => `· ${field.name}${t(m.colon)}${field.before ?? empty} → ${field.after ?? empty}`);
  return [who, ...changes, t(m.settings_moved_mend)].join('\n');
}
