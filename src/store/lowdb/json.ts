const texts = new WeakMap<object, string>();

/**
 * JSON of a document made of frozen parts. Most of one is attempts that will never change: the text of each part is
 * worked out once, so that writing costs the same however much there is.
 */
export function jsonOf(document: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(document).filter(([, value]) => value !== undefined);
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${listOrPart(value)}`).join()}}`;
}

function listOrPart(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(textOf).join()}]` : textOf(value);
}

function textOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part);
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  if (Object.isFrozen(part)) texts.set(part, text);
  return text;
}
