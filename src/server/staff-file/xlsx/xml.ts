/**
 * As much of XML as the parts of a workbook need (ECMA-376, part 1): elements are found by their local name, and none
 * of those asked for holds another of its own name. Whatever a part says, no character is looked at more than a few
 * times: a value ends before the next `<`, as XML has it, and what is never closed ends the search.
 */
const ATTRIBUTES = String.raw`(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*`;

export interface Element {
  readonly attributes: string;
  /** What stands between its tags; '' when it has but one. */
  readonly inner: string;
}

interface Tags {
  readonly open: RegExp;
  readonly close: RegExp;
}

const TAGS = new Map<string, Tags>();

/** Every element of this name, in order. */
export function* elements(xml: string, name: string): Generator<Element> {
  for (const { attributes, from, until } of found(xml, name)) yield { attributes, inner: xml.slice(from, until) };
}

/** The first element of this name. */
export function element(xml: string, name: string): Element | undefined {
  return elements(xml, name).next().value ?? undefined;
}

/** The text without the elements of this name. */
export function without(xml: string, name: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end } of found(xml, name)) {
    parts.push(xml.slice(kept, start));
    kept = end;
  }
  return parts.join('') + xml.slice(kept);
}

/** The opening tag of an element of this name, for one whose end is not there yet. */
export function opening(name: string): RegExp {
  return new RegExp(String.raw`<((?:\w+:)?)${name}(${ATTRIBUTES})\s*(/?)>`, 'g');
}

/** Where elements of this name start and end, and what is in them from and until where. */
function* found(xml: string, name: string) {
  const { open, close } = tagsOf(name);
  for (let end = 0; ; ) {
    open.lastIndex = end;
    const tag = open.exec(xml);
    if (!tag) return;
    const [, , attributes = '', alone] = tag;
    const from = open.lastIndex;
    close.lastIndex = from;
    const closed = alone ? undefined : close.exec(xml);
    if (closed === null) return;
    end = closed ? close.lastIndex : from;
    yield { attributes, start: tag.index, from, until: closed?.index ?? from, end };
  }
}

function tagsOf(name: string): Tags {
  const known = TAGS.get(name);
  if (known) return known;
  const tags = { open: opening(name), close: new RegExp(String.raw`</(?:\w+:)?${name}\s*>`, 'g') };
  TAGS.set(name, tags);
  return tags;
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

const WRITTEN = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi;

/** The text of XML without elements: entities, character data, and the way workbooks write what XML cannot hold. */
export function plain(xml: string): string {
  if (!/[&<_]/.test(xml)) return xml;
  return xml
    .replace(WRITTEN, (written, data?: string, decimal?: string, hex?: string, name?: string) =>
      data === undefined ? entity(written, decimal, hex, name) : data,
    )
    .replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function entity(written: string, decimal?: string, hex?: string, name = ''): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code === undefined) return NAMED[name] ?? written;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
