import { type BigIntStats, close, fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';

const opened = promisify(open);
const readSome = promisify(read);
const looked = promisify(fstat);
const closed = promisify(close);

/** Bytes kept free in front of what is read, for a start that grows. */
const AHEAD = 1 << 14;

/** Bytes from one place up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Room for the bytes of one file after the other. Ten thousand documents read into buffers of their own are a gigabyte,
 * for which the engine goes through everything that is alive again and again.
 */
export class Room {
  #bytes = Buffer.allocUnsafeSlow(AHEAD + (1 << 17));

  /** The bytes of a file, valid until the next call, and its stats from before they were read. */
  async read(file: string): Promise<{ readonly bytes: Buffer; readonly stats: BigIntStats }> {
    const handle = await opened(file, 'r');
    try {
      const stats = await looked(handle, { bigint: true });
      const whole = AHEAD + Number(stats.size);
      while (this.#bytes.length < whole) this.#bytes = Buffer.allocUnsafeSlow(2 * this.#bytes.length);
      let end = AHEAD;
      while (end < whole) {
        const { bytesRead } = await readSome(handle, this.#bytes, end, whole - end, null);
        if (bytesRead === 0) break;
        end += bytesRead;
      }
      return { bytes: this.#bytes.subarray(AHEAD, end), stats };
    } finally {
      await closed(handle);
    }
  }

  /** What was read, with other bytes in the place of some; valid until the next call. */
  replaced(read: Buffer, { from, to }: Span, by: Buffer): Buffer {
    const start = AHEAD + to - from - by.length;
    if (start < 0) return Buffer.concat([read.subarray(0, from), by, read.subarray(to)]);
    this.#bytes.copyWithin(start, AHEAD, AHEAD + from);
    by.copy(this.#bytes, start + from);
    return this.#bytes.subarray(start, AHEAD + read.length);
  }
}
