import type { Assignment } from '../domain/assignment/assignment.ts';
import { type AuditEntry, type ChainedEntry, SYSTEM } from '../domain/audit.ts';
import type { Library } from '../domain/library/library.ts';
import type { Values } from '../domain/people/change/record.ts';
import type { Day, Person } from '../domain/people/person.ts';
import { audienceWords, dueWords } from './assignment.ts';
import { namedValue } from './audit/named.ts';
import { fieldName } from './audit-fields.ts';
import { exemptUntilWords } from './exemption/words.ts';
import type { Format } from './format.ts';
import * as m from './paraglide/messages.js';
import { aspectName, isAspect, valuesWords } from './people/change.ts';
import type { Say, Translate } from './translate.ts';

export interface AuditWords {
  readonly t: Translate;
  readonly say: Say;
  readonly format: Format;
  readonly library: Library;
  /** People that entries list, by id; whoever is missing is shown as written. */
  readonly people?: ReadonlyMap<string, Person>;
}

/** Of a long list, this many are named. */
const MOST_NAMED = 20;

/** One value of an entry, before and after, in the reader's words; undefined where it had none. */
export interface AuditField {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
}

/** The values an entry carries, one by one. */
export function fieldsIn(words: AuditWords, { before, after }: Pick<AuditEntry, 'before' | 'after'>): AuditField[] {
  const [old, now] = [valuesIn(before), valuesIn(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const said = (key: string, value: unknown) => (value === undefined ? undefined : valueWords(words, key, value));
  const isByValue = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const named = (key: string) =>
    isAspect(key) && isByValue(old[key] ?? now[key]) ? aspectName(words.t, key) : fieldName(words.t, key);
  return keys.map((key) => ({
    name: normText(words, key) ?? named(key),
    before: said(key, old[key]),
    after: said(key, now[key]),
  }));
}

/** A bare list is one of people. */
function valuesIn(kept: unknown): Readonly<Record<string, unknown>> {
  if (kept === undefined || kept === null) return {};
  return Array.isArray(kept) || typeof kept !== 'object' ? { numbers: kept } : (kept as Record<string, unknown>);
}

function valueWords(words: AuditWords, key: string, value: unknown): string {
  const { t, format } = words;
  if (key === 'audience') return audienceWords(words, value as Assignment['audience']);
  if (key === 'due') return dueWords(words, value as Assignment['due']);
  if (key === 'guard' && typeof value === 'boolean') return t(value ? m.rules_guard_on : m.rules_guard_off);
  if (typeof value === 'boolean') return value ? t(m.yes) : t(m.no);
  if (typeof value === 'number') return format.number(value);
  if (Array.isArray(value)) return value.length > 0 ? listWords(words, value.map(String)) : t(m.audit_empty_value);
  if (typeof value === 'string') return textWords(words, key, value);
  if (isAspect(key)) return valuesWords(words, key, value as Values);
  return JSON.stringify(value);
}

function listWords(words: AuditWords, items: readonly string[]): string {
  const { t, format, people } = words;
  const shown = items.slice(0, MOST_NAMED).map((item) => listedName(words, item));
  const count = format.number(items.length);
  if (items.length > MOST_NAMED) return t(m.audit_more, { shown: shown.join(t(m.comma)), count });
  return people?.has(items[0] ?? '') ? t(m.audit_counted, { count, shown: format.list(shown) }) : format.list(shown);
}

function listedName(words: AuditWords, item: string): string {
  const { t, people } = words;
  const person = people?.get(item);
  if (!person) return normText(words, item) ?? item;
  return person.erasedAt ? t(m.erased_person) : `${person.name} ${person.number}`;
}

function normText({ say, library }: Pick<AuditWords, 'say' | 'library'>, id: string): string | undefined {
  const norm = library.norms.get(id as never);
  return norm && say(norm.text);
}

/** Who did it, as far as that is still known. */
export function doerName(t: Translate, { by, byName, erased }: ChainedEntry): string {
  if (by === SYSTEM) return t(m.audit_by_system);
  return erased?.includes('by') ? t(m.audit_name_erased) : byName;
}

function textWords({ t, say, format, library }: AuditWords, key: string, text: string): string {
  if (key === 'course') return courseTitle({ say, library }, text);
  if (key === 'exemptUntil') return exemptUntilWords({ t, format }, (text || undefined) as Day | undefined);
  if (key === 'language') return text === 'en' ? 'English' : '中文';
  if (key === 'norm') return normText({ say, library }, text) ?? text;
  if (key === 'question') return say(library.questions.get(text as never)?.prompt ?? { 'zh-CN': text, en: text });
  if (key === 'scenario') return say(library.scenarios.get(text as never)?.title ?? { 'zh-CN': text, en: text });
  return namedValue(t, key, text) ?? (text || t(m.audit_empty_value));
}

/** What or whom it was done to; entries about a course or a programme carry its id as name. */
export function objectName(
  words: Pick<AuditWords, 't' | 'say' | 'library'>,
  { toName, erased }: Pick<ChainedEntry, 'toName' | 'erased'>,
): string {
  if (erased?.includes('to')) return words.t(m.audit_name_erased);
  return toName === undefined ? '' : courseTitle(words, toName);
}

function courseTitle({ say, library }: Pick<AuditWords, 'say' | 'library'>, id: string): string {
  const titled = library.courses.get(id as never) ?? library.programmes.get(id as never);
  return titled ? say(titled.title) : id;
}
