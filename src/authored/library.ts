import { createHash } from 'node:crypto';
import { canonical } from '../domain/canonical.ts';
import type { Part } from '../domain/library/fault.ts';
import { figuresOf, withFigures } from '../domain/library/figures.ts';
import type { Library } from '../domain/library/library.ts';

/** What authors have written, as plain lists, so that it can be carried into the built server as data. */
export type Authored = { [One in Part]: EntryOf<Library[One]>[] };
type EntryOf<Indexed> = Indexed extends ReadonlyMap<string, infer Entry> ? Entry : never;

/**
 * Indexes what was read by id, with the figures of norms filled into every text.
 * @throws {RangeError} when a text names a norm without a figure, which {@link indexed} lets be found before.
 */
export function toLibrary(written: Authored): Library {
  return indexed(withFigures(written, figuresOf(written.norms)));
}

/** Indexes what was read by id, with its texts as they are written. */
export function indexed(authored: Authored): Library {
  const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
    new Map(entries.map((entry) => [entry.id as Entry['id'], entry]));
  return {
    version: createHash('sha256').update(JSON.stringify(authored)).digest('hex').slice(0, 12),
    versions: versionsOf(authored.scenarios),
    sources: byId(authored.sources),
    norms: byId(authored.norms),
    questions: byId(authored.questions),
    scenarios: byId(authored.scenarios),
    courses: byId(authored.courses),
    programmes: byId(authored.programmes),
  };
}

/** Entry id → {@link digestOf} the entry. */
export function versionsOf(entries: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, digestOf(entry)]));
}

/** The first 16 hex digits of the SHA-256 of an entry's {@link canonical} JSON. */
export function digestOf(entry: object): string {
  return createHash('sha256').update(canonical(entry)).digest('hex').slice(0, 16);
}
