import { createHash } from 'node:crypto';
import { canonical } from '../domain/canonical.ts';
import type { CourseId, NormId, QuestionId } from '../domain/id.ts';
import { isAsked, paperBank } from '../domain/library/bank.ts';
import type { Course } from '../domain/library/course.ts';
import { normsNamed, type ServedEdition } from '../domain/library/edition.ts';
import type { Part } from '../domain/library/faults/fault.ts';
import { figuresOf, withFigures } from '../domain/library/figures.ts';
import {
  AS_WRITTEN,
  courseWithout,
  type HouseRules,
  switchedOff,
  underHouseRules,
} from '../domain/library/house-rules.ts';
import type { Library } from '../domain/library/library.ts';

/** What authors have written, as plain lists, so that it can be carried into the built server as data. */
export type Authored = { [One in Part]: EntryOf<Library[One]>[] };
type EntryOf<Indexed> = Indexed extends ReadonlyMap<string, infer Entry> ? Entry : never;

/**
 * Indexes what was read by id, as an organisation with these rules is served it: its numbers in every text, and lessons
 * without what is switched off. Voided questions are asked nowhere.
 * @throws {RangeError} when a text names a norm without a figure, which {@link indexed} lets be found before.
 */
export function toLibrary(
  written: Authored,
  rules: HouseRules = AS_WRITTEN,
  voided: ReadonlySet<QuestionId> = new Set(),
): Library {
  const norms = written.norms.map((norm) => underHouseRules(norm, rules));
  const off = switchedOff(norms, rules);
  const asked = new Set(written.questions.filter((question) => isAsked({ off, voided }, question)).map(({ id }) => id));
  const courses = written.courses.map((course) => courseWithout(course, off, asked));
  return withEditions(indexed(withFigures({ ...written, norms, courses }, figuresOf(norms)), { off, voided }));
}

/** What is left out of lessons, papers and practice. */
type Left = Pick<Library, 'off' | 'voided'>;
const NOTHING_LEFT: Left = { off: new Set<NormId>(), voided: new Set<QuestionId>() };

/** Indexes what was read by id, with its texts as they are written, for checks: in no edition. */
export function indexed(authored: Authored, { off, voided }: Left = NOTHING_LEFT): Library {
  const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
    new Map(entries.map((entry) => [entry.id as Entry['id'], entry]));
  return {
    version: versionOf(authored, off),
    versions: versionsOf(authored.scenarios),
    editions: new Map(),
    off,
    voided,
    sources: byId(authored.sources),
    norms: byId(authored.norms),
    questions: byId(authored.questions),
    scenarios: byId(authored.scenarios),
    courses: byId(authored.courses),
    programmes: byId(authored.programmes),
  };
}

/** A library in the editions that its questions and norms make. */
export function withEditions(library: Library): Library {
  const editionOf = (course: Course): ServedEdition => {
    const questions = Object.fromEntries(versionsOf(paperBank(library, course)));
    const edition = { norms: digestOf(normsNamed(library, course)), questions };
    return { digest: digestOf(edition), edition };
  };
  const editions = [...library.courses.values()].map((course): [CourseId, ServedEdition] => [
    course.id,
    editionOf(course),
  ]);
  return { ...library, editions: new Map(editions) };
}

const LISTS = ['sources', 'norms', 'questions', 'scenarios', 'courses', 'programmes'] as const;

/** The first 12 hex digits of a digest of every entry, in whatever order they were read, and of what is switched off. */
function versionOf(authored: Authored, off: ReadonlySet<NormId>): string {
  const entries = LISTS.map((list) => [list, Object.fromEntries(versionsOf(authored[list]))]);
  return digestOf({ off: [...off].toSorted(), ...Object.fromEntries(entries) }).slice(0, 12);
}

/** Entry id → {@link digestOf} the entry. */
export function versionsOf(entries: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.id, digestOf(entry)]));
}

const digests = new WeakMap<object, string>();

/** The first 16 hex digits of the SHA-256 of an entry's {@link canonical} JSON; worked out once, since entries never change. */
export function digestOf(entry: object): string {
  const known = digests.get(entry) ?? createHash('sha256').update(canonical(entry)).digest('hex').slice(0, 16);
  digests.set(entry, known);
  return known;
}
