import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Line } from '../archive.ts';
import { syncFolder } from '../lowdb/write-file.ts';
import { type Counts, endOf, HEADER, NO_LINES, textOf } from './line.ts';
import { scratch } from './scratch.ts';

/** Characters put together before they go to the disk. */
const CHUNK = 65_536;

/**
 * Writes an archive, for its owner's eyes only, in place of a file of that name; by gzip when it ends in `.gz`.
 * When it rejects, no such file was made or changed.
 * @returns how many lines of each kind it has
 */
export async function writeArchive(file: string, lines: AsyncIterable<Line>): Promise<Counts> {
  const counts = { ...NO_LINES };
  const temporary = `${file}.${process.pid}.part`;
  const { remove } = scratch(temporary);
  const disk = createWriteStream(temporary, { mode: 0o600, flush: true });
  try {
    const text = chunked(sealed(counted(lines, counts), counts));
    await (file.endsWith('.gz') ? pipeline(text, createGzip(), disk) : pipeline(text, disk));
    await rename(temporary, file);
  } finally {
    await remove();
  }
  await syncFolder(dirname(file));
  return counts;
}

async function* counted(lines: AsyncIterable<Line>, counts: Record<Line['kind'], number>) {
  for await (const line of lines) {
    counts[line.kind]++;
    yield `${textOf(line)}\n`;
  }
}

async function* sealed(texts: AsyncIterable<string>, counts: Counts) {
  const digest = createHash('sha256').update(`${HEADER}\n`);
  yield `${HEADER}\n`;
  for await (const text of texts) {
    digest.update(text);
    yield text;
  }
  yield `${endOf(counts, digest.digest('hex'))}\n`;
}

async function* chunked(texts: AsyncIterable<string>) {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
