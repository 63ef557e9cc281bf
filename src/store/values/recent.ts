/** Keeps what was used most lately, up to a total size. */
export class Recent<Key, Value> {
  readonly #most: number;
  readonly #kept = new Map<Key, { readonly value: Value; readonly size: number }>();
  #total = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  set(key: Key, value: Value, size: number): void {
    this.delete(key);
    this.#kept.set(key, { value, size });
    this.#total += size;
    for (const oldest of this.#kept.keys()) {
      if (this.#total <= this.#most) return;
      this.delete(oldest);
    }
  }

  delete(key: Key): void {
    this.#total -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }
}
