import { crc32 } from 'node:zlib';

/** A line that says what the next one is, and the entries. `form` tells versions of the software apart. */
export function sealed(form: number, entries: readonly unknown[]): string {
  const body = JSON.stringify(entries);
  return `${headOf(form, body)}\n${body}`;
}

/** What {@link sealed} was given; undefined when the text was cut off, altered or written by another version. */
export function unsealed(form: number, text: string): unknown {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end >= 0 && text.slice(0, end) === headOf(form, body) ? JSON.parse(body) : undefined;
}

function headOf(form: number, body: string): string {
  return JSON.stringify({ form, sum: crc32(body) });
}
