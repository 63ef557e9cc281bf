import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';

/** Signatures and offsets of APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;

/** One file in a zip, as the directory at the zip's end has it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as the zip claims. */
  readonly size: number;
  /** @throws {Error} when it is broken, or larger than it claims. */
  unpack(): Uint8Array;
  /** The same piece by piece, however much there is. Rejects when it is broken. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** Bytes of one piece. */
const PIECE = 256 * 1024;

/** The files in a zip; undefined when its directory cannot be read, as in one that was cut off. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const end = endOf(zip);
    let at = zip.readUInt32LE(end + 16);
    return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
      const entry = entryAt(zip, at);
      at = entry.next;
      return entry;
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function endOf(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - LONGEST_COMMENT); at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('No directory.');
}

function entryAt(zip: Buffer, at: number): ZipEntry & { next: number } {
  if (zip.readUInt32LE(at) !== ENTRY) throw new RangeError('No entry.');
  const name = at + 46;
  const nameEnd = name + zip.readUInt16LE(at + 28);
  const [size, sum] = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 16)];
  const isPacked = zip.readUInt16LE(at + 10) !== 0;
  const packed = () => packedAt(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20));
  return {
    name: zip.toString('utf8', name, nameEnd),
    size,
    next: nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32),
    unpack: () => {
      const bytes = isPacked ? inflateRawSync(packed(), { maxOutputLength: Math.max(size, 1) }) : packed();
      return checked(bytes, crc32(bytes), sum);
    },
    async *pieces() {
      const stream = isPacked ? Readable.from([packed()]).pipe(createInflateRaw({ chunkSize: PIECE })) : [packed()];
      let found = 0;
      for await (const piece of stream) {
        found = crc32(piece, found);
        yield piece;
      }
      checked(undefined, found, sum);
    },
  };
}

function packedAt(zip: Buffer, local: number, length: number): Buffer {
  if (zip.readUInt32LE(local) !== LOCAL) throw new RangeError('No file.');
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return zip.subarray(from, from + length);
}

function checked<Bytes>(bytes: Bytes, found: number, sum: number): Bytes {
  if (found !== sum) throw new RangeError('Not the bytes that were packed.');
  return bytes;
}
