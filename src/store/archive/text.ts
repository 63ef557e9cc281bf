import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isWhole, linesIn } from '../values/lines.ts';
import { ArchiveFault } from './fault.ts';

/** Bytes at the start of a file in which the first line of an archive ends; other files may have no lines at all. */
const FIRST_LINE = 1024;

/**
 * The lines of a file with their ends, unpacked if they are packed.
 * @throws {ArchiveFault} 'cut-short' when the file or its last line has no end, 'altered' when it cannot be unpacked
 */
export async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let first = true;
  for await (const line of linesIn(bytesIn(file))) {
    if (!isWhole(line)) throw new ArchiveFault(first ? 'not-licheng' : 'cut-short');
    first = false;
    yield line;
  }
}

async function* bytesIn(file: string): AsyncGenerator<Buffer> {
  const packed = await isPacked(file);
  const bytes = createReadStream(file);
  // Whatever goes wrong in between comes out of the loop that reads.
  const text = packed ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  let first = true;
  try {
    for await (const piece of text as AsyncIterable<Buffer>) {
      const start = piece.subarray(0, FIRST_LINE);
      if (first && start.length === FIRST_LINE && !start.includes('\n')) throw new ArchiveFault('not-licheng');
      first = false;
      yield piece;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new ArchiveFault('cut-short', { cause });
    if (code?.startsWith('Z_')) throw new ArchiveFault('altered', { cause });
    throw cause;
  }
}

/** By its first bytes, whatever its name is. */
async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.equals(Buffer.from([0x1f, 0x8b]));
  } finally {
    await handle.close();
  }
}
