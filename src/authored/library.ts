import { createHash } from 'node:crypto';
import { figuresOf, withFigures } from '../domain/library/figures.ts';
import type { Library } from '../domain/library/library.ts';

/** What authors have written, as plain lists, so that it can be carried into the built server as data. */
export type Authored = { [Part in Exclude<keyof Library, 'version'>]: EntryOf<Library[Part]>[] };
type EntryOf<Part> = Part extends ReadonlyMap<string, infer Entry> ? Entry : never;

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
    sources: byId(authored.sources),
    norms: byId(authored.norms),
    questions: byId(authored.questions),
    scenarios: byId(authored.scenarios),
    courses: byId(authored.courses),
    programmes: byId(authored.programmes),
  };
}
