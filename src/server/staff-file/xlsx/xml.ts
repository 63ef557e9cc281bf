/**
 * As much of XML as the parts of a workbook need (ECMA-376, part 1): elements are found by their local name, and none
 * of those asked for holds another of its own name.
 */
const ATTRIBUTES = String.raw`(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*`;

export interface Element {
  readonly attributes: string;
  /** What stands between its tags; '' when it has but one. */
  readonly inner: string;
}

const PATTERNS = new Map<string, RegExp>();

/** Every element of this name, in order. */
export function* elements(xml: string, name: string): Generator<Element> {
  const known = PATTERNS.get(name);
  const pattern =
    known ?? new RegExp(String.raw`<(?:\w+:)?${name}(${ATTRIBUTES})\s*(?:/>|>([\s\S]*?)</(?:\w+:)?${name}\s*>)`, 'g');
  if (!known) PATTERNS.set(name, pattern);
  for (const [, attributes = '', inner = ''] of xml.matchAll(pattern)) yield { attributes, inner };
}

/** The first element of this name. */
export function element(xml: string, name: string): Element | undefined {
  return elements(xml, name).next().value ?? undefined;
}

/** The opening tag of an element of this name, for one whose end is not there yet. */
export function opening(name: string): RegExp {
  return new RegExp(String.raw`<((?:\w+:)?)${name}(${ATTRIBUTES})\s*(/?)>`, 'g');
}

const VALUES = new Map<string, RegExp>();

/** The value of an attribute, with or without a prefix. */
export function attribute({ attributes }: Pick<Element, 'attributes'>, name: string): string | undefined {
  const known = VALUES.get(name);
  const pattern = known ?? new RegExp(String.raw`\s(?:\w+:)?${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`);
  if (!known) VALUES.set(name, pattern);
  const [found, double = '', single = ''] = pattern.exec(attributes) ?? [];
  return found === undefined ? undefined : plain(double || single);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of XML without elements: entities, character data, and the way workbooks write what XML cannot hold. */
export function plain(xml: string): string {
  if (!/[&<_]/.test(xml)) return xml;
  return xml
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, entity)))
    .join('')
    .replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function entity(written: string, decimal?: string, hex?: string, name = ''): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code === undefined) return NAMED[name] ?? written;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
