const known = new WeakMap<object, Buffer>();

/**
 * The JSON of a document made of frozen parts, as UTF-8. Most of it is attempts that never change again: the bytes of
 * each part are worked out once, so that a submission costs about the same however many came before.
 */
export function jsonOf(document: Readonly<Record<string, unknown>>): Buffer {
  const fields = Object.entries(document).filter(([, value]) => value !== undefined);
  const parts = fields.map(([key, value]) => [Buffer.from(`${JSON.stringify(key)}:`), ...listOrPart(value)]);
  return Buffer.concat([Buffer.from('{'), ...between(parts), Buffer.from('}')]);
}

function listOrPart(value: unknown): Buffer[] {
  if (!Array.isArray(value)) return [bytesOf(value)];
  return [Buffer.from('['), ...between(value.map((part) => [bytesOf(part)])), Buffer.from(']')];
}

function between(parts: readonly (readonly Buffer[])[]): Buffer[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [Buffer.from(','), ...part]));
}

function bytesOf(part: unknown): Buffer {
  if (typeof part !== 'object' || part === null) return Buffer.from(JSON.stringify(part));
  const bytes = known.get(part) ?? Buffer.from(JSON.stringify(part));
  if (Object.isFrozen(part)) known.set(part, bytes);
  return bytes;
}
