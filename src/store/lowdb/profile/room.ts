import { close, open, read } from 'node:fs';
import { promisify } from 'node:util';

const opened = promisify(open);
const readSome = promisify(read);
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

  /** The bytes of a file, valid until the next call. */
  async read(file: string): Promise<Buffer> {
    const handle = await opened(file, 'r');
    try {
      let end = AHEAD;
      for (;;) {
        if (end === this.#bytes.length) this.#grow();
        const { bytesRead } = await readSome(handle, this.#bytes, end, this.#bytes.length - end, null);
        if (bytesRead === 0) return this.#bytes.subarray(AHEAD, end);
        end += bytesRead;
      }
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

  #grow(): void {
    const larger = Buffer.allocUnsafeSlow(2 * this.#bytes.length);
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}
