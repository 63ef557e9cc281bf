import type { StaffColumn } from './staff-list.ts';

/** Zero-width and direction marks: they come along with text copied from web pages and chats, and nobody sees them. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CONTROL = /(?!\s)\p{Cc}/gu;

/** Columns whose characters carry no style: full-width letters, digits and signs in them mean the plain ones. */
const PLAIN: ReadonlySet<StaffColumn> = new Set(['number', 'hired', 'email', 'supervisor']);

/** A cell without what typing and copying leave behind. Names keep their characters; positions keep their lines. */
export function tidyCell(column: StaffColumn, text: string): string {
  const visible = text.replace(INVISIBLE, '').replace(CONTROL, '');
  if (column === 'positions') return visible.trim();
  return (PLAIN.has(column) ? visible.normalize('NFKC') : visible).trim().replace(/\s+/g, ' ');
}

/** What two spellings of one employee number have in common: width and case differ, leading zeros count. */
export function numberKey(number: string): string {
  return tidyCell('number', number).toLowerCase();
}

/** What two spellings of a heading or a position have in common: letters and digits, without remarks in brackets. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
