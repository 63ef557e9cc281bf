/**
 * A date that stays what it is: freezing a Date does not reach the time inside it, so its setters refuse.
 * It names Date as its constructor, so that whoever copies it with that gets a date of their own.
 */
export class FrozenDate extends Date {}

const refuse = () => {
  throw new TypeError('A kept date cannot be changed; make a new one.');
};
for (const name of Object.getOwnPropertyNames(Date.prototype)) {
  if (name.startsWith('set')) Object.defineProperty(FrozenDate.prototype, name, { value: refuse });
}
Object.defineProperty(FrozenDate.prototype, 'constructor', { value: Date });

/** Freezes what is built from JSON or of frozen parts, all the way down; it stops at what is frozen already. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

/**
 * A frozen copy of plain data from outside, as it would come back from the disk: undefined fields are left out.
 * @throws {RangeError} for a date or number that JSON cannot hold, since the document could not be read again: a bug.
 */
export function frozenCopy<T>(value: T): T;
export function frozenCopy(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} cannot be kept.`);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Object.freeze(new FrozenDate(value.toISOString()));
  if (Array.isArray(value)) return Object.freeze(value.map((part) => frozenCopy(part)));
  const copy: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    // Set as a field, this name would change what the copy is.
    if (part !== undefined && key !== '__proto__') copy[key] = frozenCopy(part);
  }
  return Object.freeze(copy);
}
