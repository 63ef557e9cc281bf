import { SCHEMA } from '../../documents/schema.ts';
import type { Span } from './room.ts';

const [QUOTE, BACKSLASH, OPEN, CLOSE] = Buffer.from('"\\{}');
const START = Buffer.from(`{"schema":${SCHEMA},"person":{`);

/**
 * Where the profile is in a person's document, which is known to be sound. It comes first, so that nobody's attempts
 * are gone through to change a department. Undefined when the document does not begin as this version writes it.
 */
export function profileIn(document: Buffer): Span | undefined {
  if (!document.subarray(0, START.length).equals(START)) return undefined;
  const from = START.length - 1;
  let depth = 0;
  let isText = false;
  // No byte of a character outside ASCII looks like a quote or a bracket.
  for (let at = from; at < document.length; at++) {
    const byte = document[at];
    if (isText && byte === BACKSLASH) at++;
    else if (byte === QUOTE) isText = !isText;
    else if (isText) continue;
    else if (byte === OPEN) depth++;
    else if (byte === CLOSE && --depth === 0) return { from, to: at + 1 };
  }
  return undefined;
}
