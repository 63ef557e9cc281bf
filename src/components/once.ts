/** More than all lessons in both languages, with each pattern of answered drills that people are likely to have. */
export const MOST = 400;

const encoder = new TextEncoder();
const kept = new Map<string, Uint8Array>();

/** The bytes of what was rendered under this key, rendering it when it is new; of too many, the oldest is forgotten. */
export function keptAs(key: string, render: () => Promise<string>): Uint8Array | Promise<Uint8Array> {
  return kept.get(key) ?? render().then((html) => keep(key, encoder.encode(html)));
}

function keep(key: string, bytes: Uint8Array): Uint8Array {
  if (kept.size >= MOST) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, bytes);
  return bytes;
}
