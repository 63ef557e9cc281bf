import { frozen } from './frozen.ts';

/** Different values that are remembered; an organisation has fewer of what is worth sharing. */
const MOST = 2_000;

/** Gives the same value, frozen, for every equal one, so that what thousands of people have alike is in memory once. */
export class Shared<Value> {
  readonly #known = new Map<string, Value>();
  readonly #most: number;

  /** @param most values that are remembered; then it begins anew, and what was given out stays as it is */
  constructor(most = MOST) {
    this.#most = most;
  }

  /** @param value as JSON can tell it from others */
  one(value: Value): Value {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const same = this.#known.get(text);
    if (same !== undefined) return same;
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(text, frozen(value));
    return value;
  }
}
