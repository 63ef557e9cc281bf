type Numbers = Float64Array | Uint32Array | Uint8Array;

/** What is known of each line of the trail, in its order, a few bytes each. Ids are numbers of {@link Ids}. */
export class Columns {
  count = 0;
  /** Byte of the file. */
  start = new Float64Array(64);
  length = new Uint32Array(64);
  /** 0 for a line that is no entry. */
  seq = new Uint32Array(64);
  at = new Float64Array(64);
  by = new Uint32Array(64);
  to = new Uint32Array(64);
  act = new Uint8Array(64);

  add(row: Readonly<Record<'start' | 'length' | 'seq' | 'at' | 'by' | 'to' | 'act', number>>): void {
    if (this.count === this.start.length) this.#grow();
    for (const name of ['start', 'length', 'seq', 'at', 'by', 'to', 'act'] as const) {
      this[name][this.count] = row[name];
    }
    this.count++;
  }

  #grow(): void {
    const twice = <Column extends Numbers>(column: Column, next: Column): Column => {
      next.set(column);
      return next;
    };
    const size = this.count * 2;
    this.start = twice(this.start, new Float64Array(size));
    this.length = twice(this.length, new Uint32Array(size));
    this.seq = twice(this.seq, new Uint32Array(size));
    this.at = twice(this.at, new Float64Array(size));
    this.by = twice(this.by, new Uint32Array(size));
    this.to = twice(this.to, new Uint32Array(size));
    this.act = twice(this.act, new Uint8Array(size));
  }
}

/** Numbers for texts that come again and again, from 1; 0 stands for none. */
export class Ids {
  readonly #numbers = new Map<string, number>();

  numberOf(id: string | undefined): number {
    if (id === undefined) return 0;
    const known = this.#numbers.get(id);
    if (known) return known;
    this.#numbers.set(id, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** Undefined for one that was never met. */
  known(id: string): number | undefined {
    return this.#numbers.get(id);
  }
}
