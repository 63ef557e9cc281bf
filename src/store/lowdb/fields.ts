import { withAdditions } from './additions.ts';
import { Damaged } from './failures.ts';

/** The top level of a document. In a change, null takes a field away. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a change does to one document; null stands for no document. */
export interface DocumentChange {
  readonly name: string;
  readonly before: Fields | null;
  readonly after: Fields;
}

/** @throws {Damaged} when the text is no JSON object. */
export function fieldsIn(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch (cause) {
    const fields = withAdditions(text);
    if (fields) return fields;
    throw new Damaged(text === '' ? 'The file is empty.' : 'The file is not JSON; it may be cut off.', { cause });
  }
  throw new Damaged('The file holds no document.');
}

export function merged(fields: Fields, change: Fields): Fields {
  return Object.fromEntries(Object.entries({ ...fields, ...change }).filter(([, value]) => value !== null));
}
