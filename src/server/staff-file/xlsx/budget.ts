import type { ZipEntry } from './zip.ts';

/** More would be unpacked than a staff list could ever need. */
export class TooLarge extends Error {}

/**
 * The same entries, that unpack no more bytes between them than is allowed, whatever they are called: `atOnce` those
 * taken whole, `inPieces` those read piece by piece. What goes beyond it throws {@link TooLarge}.
 */
export function within(
  { atOnce, inPieces }: { readonly atOnce: number; readonly inPieces: number },
  entries: readonly ZipEntry[],
): ZipEntry[] {
  let [whole, pieces] = [atOnce, inPieces];
  return entries.map((entry) => ({
    ...entry,
    unpack: () => {
      whole -= entry.size;
      if (whole < 0) throw new TooLarge();
      return entry.unpack();
    },
    async *pieces() {
      for await (const piece of entry.pieces()) {
        pieces -= piece.length;
        if (pieces < 0) throw new TooLarge();
        yield piece;
      }
    },
  }));
}
