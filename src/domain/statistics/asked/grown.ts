/** A list of whole numbers from 0 on that takes four bytes for each. */
export class Grown {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Uint32Array(2 * this.#length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  all(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
