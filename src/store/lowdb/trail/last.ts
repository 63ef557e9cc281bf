import { open } from 'node:fs/promises';
import type { SealedEntry } from '../../audit/chain.ts';
import { parsed } from '../../audit/check.ts';
import { entrySchema } from '../../documents/schema.ts';

/** How a trail ends. */
export interface TrailEnd {
  /** Bytes of whole lines. */
  readonly whole: number;
  /** What comes after them. */
  readonly fragment: string;
  /** The last line that is an entry. */
  readonly last?: SealedEntry;
}

/** Reads only so much from the end of the file as it takes. */
export async function endOf(path: string, size: number): Promise<TrailEnd> {
  for (let reach = 1 << 16; ; reach *= 8) {
    const start = Math.max(0, size - reach);
    const bytes = await read(path, start, size);
    const whole = bytes.lastIndexOf('\n') + 1;
    const first = start === 0 ? 0 : bytes.indexOf('\n') + 1;
    const last = lastEntryIn(bytes.toString('utf8', first, whole));
    if (last || start === 0) return { whole: start + whole, fragment: bytes.toString('utf8', whole), last };
  }
}

function lastEntryIn(text: string): SealedEntry | undefined {
  for (const line of text.split('\n').toReversed()) {
    const { data } = entrySchema.safeParse(parsed(line));
    if (data) return data;
  }
  return undefined;
}

async function read(path: string, start: number, end: number): Promise<Buffer> {
  if (start === end) return Buffer.alloc(0);
  const file = await open(path, 'r');
  try {
    return (await file.read(Buffer.alloc(end - start), 0, end - start, start)).buffer;
  } finally {
    await file.close();
  }
}
