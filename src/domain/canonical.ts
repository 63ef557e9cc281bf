/** JSON with the keys of every object in code-unit order, so that equal values give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** A function given to JSON.stringify would do the same in twice the time. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  // Without a prototype, no name of a field means anything by itself.
  const ordered: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) ordered[key] = inOrder((value as Record<string, unknown>)[key]);
  return ordered;
}
