import type { Files } from './files.ts';

export const AUDIT = 'audit.jsonl';

/** What a line of the trail says before a change, and after it; both end with their line break. */
export interface LineChange {
  readonly before: string;
  readonly after: string;
}

/** `text` goes to the end of the trail, which is at byte `at`; with `lines`, these change as well, before `at`. */
export interface TrailChange {
  readonly at: number;
  readonly text: string;
  readonly lines?: readonly LineChange[];
}

/** Carries the change out. Doing it twice is harmless. */
export async function addToTrail(files: Files, { at, text, lines }: TrailChange): Promise<void> {
  if (!lines) return files.writeAt(AUDIT, text, Math.min(at, await files.size(AUDIT)));
  const bytes = await bytesOf(files);
  if (endsWith(bytes, text)) return;
  const changed = replaced(bytes.toString('utf8', 0, at), new Map(lines.map(({ before, after }) => [before, after])));
  await files.write(AUDIT, changed + text);
}

/** Puts back what was there before the change, whether it was carried out or not. */
export async function takeFromTrail(files: Files, { at, text, lines }: TrailChange): Promise<void> {
  if (!lines) {
    if ((await files.size(AUDIT)) > at) await files.writeAt(AUDIT, '', at);
    return;
  }
  const bytes = await bytesOf(files);
  if (!endsWith(bytes, text)) return;
  const kept = bytes.toString('utf8', 0, bytes.length - Buffer.byteLength(text));
  await files.write(AUDIT, replaced(kept, new Map(lines.map(({ before, after }) => [after, before]))));
}

async function bytesOf(files: Files): Promise<Buffer> {
  return (await files.bytes(AUDIT)) ?? Buffer.alloc(0);
}

/** The file is replaced as a whole, so it ends with the new entry when everything else is done too. */
function endsWith(bytes: Buffer, text: string): boolean {
  const end = Buffer.from(text);
  return bytes.length >= end.length && bytes.subarray(bytes.length - end.length).equals(end);
}

function replaced(text: string, changes: ReadonlyMap<string, string>): string {
  return text
    .split(/(?<=\n)/)
    .map((line) => changes.get(line) ?? line)
    .join('');
}
