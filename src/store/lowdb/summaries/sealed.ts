import { crc32 } from 'node:zlib';

/** A line that says what the next one is, and the entries. `form` tells versions of the software apart. */
export function sealed(form: number, entries: readonly unknown[]): string {
  const body = JSON.stringify(entries);
  return `${headOf(form, body)}\n${body}`;
}

/** What {@link sealed} was given; undefined when the bytes were cut off, altered or written by another version. */
export function unsealed(form: number, bytes: Buffer): unknown {
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  return end >= 0 && bytes.toString('utf8', 0, end) === headOf(form, body) ? JSON.parse(body.toString()) : undefined;
}

function headOf(form: number, body: string | Buffer): string {
  return JSON.stringify({ form, sum: crc32(body) });
}
