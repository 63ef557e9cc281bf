import type { NormId } from '../id.ts';

/** Paragraphs, list items and table rows, none of which holds another of its own kind in a lesson. */
const ELEMENT = /<(p|li|tr)\b[^>]*>[\s\S]*?<\/\1>/g;
const MARKER = /\s*\{norm:([a-z0-9-]+)\}/g;
const EMPTIED = /<(blockquote|ul|ol)>\s*<\/\1>/g;

/**
 * A lesson's HTML in which each `{norm:<id>}` has gone, with the paragraph, list item or table row around it where all
 * norms that it names are switched off.
 */
export function withoutNorms(html: string, off: ReadonlySet<NormId>): string {
  if (!html.includes('{norm:')) return html;
  const left = html.replace(ELEMENT, (element) => {
    const named = normsMarkedIn(element);
    if (named.length > 0 && named.every((id) => off.has(id))) return '';
    return element.replace(MARKER, '');
  });
  return left.replace(EMPTIED, '');
}

/** The norms that markers of a lesson's HTML name, each once. */
export function normsMarkedIn(html: string): NormId[] {
  return [...new Set([...html.matchAll(MARKER)].map(([, id]) => id as NormId))];
}

/** The norms marked within list items that hold a list: what {@link withoutNorms} takes away there would not be whole. */
export function nestedMarkers(html: string): NormId[] {
  const elements = [...html.matchAll(ELEMENT)].map(([element]) => element);
  return elements.filter((element) => /<li\b[\s\S]*(?:<li\b|<p\b[\s\S]*<p\b)/.test(element)).flatMap(normsMarkedIn);
}
