import { crc32 } from 'node:zlib';

/** A line that says what the next one is, and the entries. `form` tells versions of the software apart. */
export function sealed(form: number, entries: readonly unknown[]): string {
  const body = JSON.stringify(entries);
  return `${headOf(form, body)}\n${body}`;
}

/** What {@link sealed} was given; undefined when the bytes were cut off, altered or written by another version. */
export function unsealed(form: number, bytes: Buffer): unknown {
  const body = unsealedBytes(form, bytes);
  return body && JSON.parse(body.toString());
}

/** The same for bytes of any kind. */
export function sealedBytes(form: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${headOf(form, body)}\n`), body]);
}

/** What {@link sealedBytes} was given; undefined as for {@link unsealed}. */
export function unsealedBytes(form: number, bytes: Buffer): Buffer | undefined {
  const end = bytes.indexOf('\n');
  const body = bytes.subarray(end + 1);
  return end >= 0 && bytes.toString('utf8', 0, end) === headOf(form, body) ? body : undefined;
}

function headOf(form: number, body: string | Uint8Array): string {
  return JSON.stringify({ form, sum: crc32(body) });
}
