/** One element of a document, as far as the tests need to look at it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const TOKEN = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** @throws {Error} when the text is not one well-formed element. */
export function parseXml(xml: string): Element {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const path = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const from = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (!token) throw new Error(`Not well-formed at ${from}: ${xml.slice(from, from + 60)}`);
    const [, closes, opens, attributes, empty, text] = token;
    if (closes) close(path, closes);
    else if (opens) open(path, opens, attributes!, empty === '/');
    else addText(path, text!);
  }
  if (path.length > 1 || root.children.length !== 1) throw new Error(`Left open: ${path.at(-1)!.name}`);
  return root.children[0]!;
}

/** The element and everything inside it. */
export function everything(element: Element): Element[] {
  return [element, ...element.children.flatMap(everything)];
}

function open(path: Open[], name: string, attributes: string, empty: boolean): void {
  const element: Open = { name, attributes: {}, children: [], text: '' };
  for (const [, key, value] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    if (key! in element.attributes) throw new Error(`Twice in one tag: ${key}`);
    checkReferences(value!);
    element.attributes[key!] = value!;
  }
  path.at(-1)!.children.push(element);
  if (!empty) path.push(element);
}

function close(path: Open[], name: string): void {
  if (path.pop()!.name !== name || path.length === 0) throw new Error(`Closed out of turn: ${name}`);
}

function addText(path: Open[], text: string): void {
  checkReferences(text);
  path.at(-1)!.text += text;
}

function checkReferences(text: string): void {
  if (/&(?!(amp|lt|gt|quot);)/.test(text)) throw new Error(`Bare ampersand: ${text}`);
}
