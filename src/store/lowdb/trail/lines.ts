import { type FileHandle, open } from 'node:fs/promises';
import type { Place } from './trail-index.ts';

/** Lines nearer to each other than this are read together, */
const GAP = 4096;
/** up to so many bytes. */
const AT_ONCE = 1 << 20;

/** The bytes of lines of a file, in the order given: ascending, or descending. Reads on only while it is asked on. */
export async function* linesAt(path: string, places: Iterable<Place>): AsyncGenerator<Buffer> {
  let file: FileHandle | undefined;
  try {
    for (const near of nearEachOther(places)) {
      file ??= await open(path, 'r');
      const start = Math.min(...[near[0], near.at(-1)].map((place) => (place as Place).start));
      const end = Math.max(...[near[0], near.at(-1)].map((place) => (place as Place).end));
      const bytes = Buffer.alloc(end - start);
      await file.read(bytes, 0, end - start, start);
      for (const line of near) yield bytes.subarray(line.start - start, line.end - start);
    }
  } finally {
    await file?.close();
  }
}

function* nearEachOther(places: Iterable<Place>): Generator<readonly Place[]> {
  let near: Place[] = [];
  for (const place of places) {
    const [first, last] = [near[0], near.at(-1)];
    const gap = last ? Math.max(last.start - place.end, place.start - last.end) : 0;
    const span = first ? Math.max(place.end, first.end) - Math.min(place.start, first.start) : 0;
    if (gap > GAP || span > AT_ONCE) {
      yield near;
      near = [];
    }
    near.push(place);
  }
  if (near.length > 0) yield near;
}
