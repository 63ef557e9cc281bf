import { startsWith } from './sniff.ts';
import type { Encoding } from './staff-file.ts';

/**
 * The text of a CSV file: UTF-8, UTF-16 with its mark, or what Chinese Windows writes (GBK, as its superset GB18030).
 * Undefined when it is none of these.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? (looksChinese(bytes) ? decodeAs('gb18030', bytes) : undefined);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * "Müller" in Latin-1 is valid GB18030 too: ü and l make one rare character. In Chinese text nearly all second bytes
 * are above ASCII, in Western text nearly none.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const second = bytes[++at] ?? 0;
    if (second >= 0x40 && second < 0x80) rare++;
    else common++;
  }
  return common > rare;
}
