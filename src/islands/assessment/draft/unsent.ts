type Changes<Value> = Readonly<Record<string, Value>>;

/** What has not reached the server yet, part by part. Windows of one browser share it, and it outlives them. */
export class Unsent<Value> {
  readonly #key: string;
  /** In place of the browser's memory where that is full or switched off. */
  #own: Changes<Value> | undefined;

  constructor(key: string) {
    this.#key = `unsent:${key}`;
  }

  /** Whether it outlives this window. */
  get lasts(): boolean {
    return this.#own === undefined;
  }

  all(): Changes<Value> {
    if (this.#own) return this.#own;
    try {
      return Object(JSON.parse(localStorage.getItem(this.#key) ?? '{}'));
    } catch {
      return {};
    }
  }

  add(part: string, value: Value): void {
    this.#keep({ ...this.all(), [part]: value });
  }

  /** Lets go of what was sent, but not of what was changed meanwhile, here or in another window. */
  remove(sent: Changes<Value>): void {
    const kept = Object.entries(this.all()).filter(([part, value]) => !isSame(value, sent[part]));
    this.#keep(Object.fromEntries(kept));
  }

  #keep(changes: Changes<Value>): void {
    try {
      if (Object.keys(changes).length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(changes));
      this.#own = undefined;
    } catch {
      this.#own = changes;
    }
  }
}

/** Whether two values are the same as they are sent. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
