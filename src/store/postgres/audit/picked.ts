import type { QueryConfig } from 'pg';
import type { AuditPage } from '../../../domain/audit.ts';
import { isCaseless, patternOf, written } from '../../audit/written-alike.ts';

/**
 * The entries of a page, newest first. Each way of picking has an index to go by, whatever the planner believes: people
 * by the numbers of their entries, acts each by its own, a period by the numbers it lies between.
 */
export function pickedEntries({
  limit,
  before,
  after,
  about,
  by,
  concerning,
  acts,
  since,
  until,
  text,
}: AuditPage): QueryConfig {
  const values: unknown[] = [];
  const $ = (value: unknown) => `$${values.push(value)}`;
  const narrowed = [
    before !== undefined && `a.seq < ${$(before)}`,
    after !== undefined && `a.seq > ${$(after)}`,
    by !== undefined && `a.by = ${$(by)}`,
    about !== undefined && `a.seq in (${entriesOf(['to'], $(about))})`,
    concerning !== undefined && `a.seq in (${entriesOf(['by', 'to'], $(concerning))})`,
    since && `a.at >= ${$(since)}`,
    until && `a.at < ${$(until)}`,
    until && `a.seq <= (select max(seq + 0) from audit where at < ${$(until)})`,
    since && `a.seq >= (select min(seq + 0) from audit where at >= ${$(since)})`,
    text !== undefined && holding(text, $),
  ].filter((one) => one !== false && one !== undefined);
  const most = $(limit);
  const entries = (where: readonly string[]) =>
    `select a.seq, a.entry from audit a ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by a.seq desc limit ${most}`;
  if (!acts) return { text: entries(narrowed), values };
  const each = `select found.* from unnest(${$(acts)}::text[]) wanted (name) cross join lateral (${entries(['a.act = wanted.name', ...narrowed])}) found`;
  return { text: `${each} order by found.seq desc limit ${most}`, values };
}

function entriesOf(roles: readonly ('by' | 'to')[], person: string): string {
  const own = roles.map((role) => `select seq from audit where "${role}" = ${person}`);
  return [...own, `select seq from audit_listed where person = ${person}`].join(' union ');
}

/** May be true of entries that do not say the text: the text of an entry has more in it than what people read. */
function holding(text: string, $: (value: unknown) => string): string {
  if (isCaseless(text)) return `strpos(a.entry, ${$(written(text))}) > 0`;
  return `a.entry ~ ${$(patternOf(text))}`;
}
