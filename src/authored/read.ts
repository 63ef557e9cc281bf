import { join } from 'node:path';
import type { Fault } from '../domain/library/faults/fault.ts';
import { faultsIn } from '../domain/library/faults/faults.ts';
import type { Library } from '../domain/library/library.ts';
import { isPictureId } from '../figure/pictures.ts';
import { isScene, statesOf } from '../figure/scenes.ts';
import { programmeSchema } from '../schemas/course.ts';
import { normSchema, sourceSchema } from '../schemas/norm.ts';
import { questionSchema } from '../schemas/question/question.ts';
import { scenarioSchema } from '../schemas/scenario.ts';
import { readCourses } from './courses.ts';
import { type Faults, namesIn, readEntries, readWritten, type Written } from './files.ts';
import { type Authored, indexed, toLibrary } from './library.ts';

/** What content may name that is drawn by code. */
export const KNOWN = {
  isPicture: isPictureId,
  statesOf: (scene: string, spot: string) => (isScene(scene) ? statesOf(scene, spot) : undefined),
};

/** What was read, each entry with the file it stands in. */
export type AllWritten = { [One in keyof Authored]: Written<Authored[One][number]>[] };

/**
 * Reads and checks all of `content/`.
 * @throws {Error} listing every fault with its file, field and mend; never only the first.
 */
export async function readAuthored(folder: string): Promise<Authored> {
  const faults: Faults = [];
  const written = await readAll(folder, faults);
  const authored = entriesOf(written);
  const lost = faultsIn(indexed(authored), KNOWN);
  faults.push(...Object.values(written).flatMap(repeated), ...lost.map((fault) => located(fault, written)));
  if (faults.length > 0) throw new Error(`content/ has ${faults.length} fault(s) to mend:\n- ${faults.join('\n- ')}`);
  return authored;
}

/** What a folder of content may hold; anything else is likely to be misspelt. */
const EXPECTED = /^(?:sources\.yaml|norms|questions|scenarios|programmes|courses|policy|README\.md|\..*)$/;
const NOT_READ = 'this is no part of content and is not read; see content/README.md for what is.';

/** Every entry that is in form. Unless it is the whole of the content, parts may be left out. */
export async function readAll(folder: string, faults: Faults, { whole = true } = {}): Promise<AllWritten> {
  const there = whole ? undefined : await namesIn(folder, /./, faults);
  faults.push(...(there ?? []).filter((name) => !EXPECTED.test(name)).map((name) => `${folder}/${name}: ${NOT_READ}`));
  const part = <Entry>(name: string, read: (path: string) => Promise<Written<Entry>[]>) =>
    there && !there.includes(name) ? [] : read(join(folder, name));
  const [sources, norms, questions, scenarios, programmes, courses] = await Promise.all([
    part('sources.yaml', (path) => readWritten(path, sourceSchema, faults)),
    part('norms', (path) => readEntries(path, normSchema, faults)),
    part('questions', (path) => readEntries(path, questionSchema, faults)),
    part('scenarios', (path) => readEntries(path, scenarioSchema, faults)),
    part('programmes', (path) => readEntries(path, programmeSchema, faults)),
    part('courses', (path) => readCourses(path, faults)),
  ]);
  return { sources, norms, questions, scenarios, programmes, courses };
}

/** {@link readAuthored} and {@link toLibrary} in one: for tests and commands, which run without a build. */
export async function readLibrary(folder: string): Promise<Library> {
  return toLibrary(await readAuthored(folder));
}

/** The entries alone. */
export function entriesOf({ sources, norms, questions, scenarios, programmes, courses }: AllWritten): Authored {
  const bare = <Entry>(written: readonly Written<Entry>[]) => written.map(({ entry }) => entry);
  return {
    sources: bare(sources),
    norms: bare(norms),
    questions: bare(questions),
    scenarios: bare(scenarios),
    courses: bare(courses),
    programmes: bare(programmes),
  };
}

type Identified = Written<{ readonly id: string }>;

function repeated(written: readonly Identified[]): Faults {
  return [...Map.groupBy(written, ({ entry }) => entry.id)].flatMap(([id, all]) => {
    if (all.length < 2) return [];
    const files = [...new Set(all.map(({ file }) => file))].join(' and ');
    return [`${files}, "${id}": id: it is used ${all.length} times; ids are permanent and unique.`];
  });
}

/** A fault in the author's words: file, entry, field, and what to mend. */
export function located({ part, id, field, mend }: Fault, written: AllWritten): string {
  const all: readonly Identified[] = written[part];
  const file = all.find(({ entry }) => entry.id === id)?.file;
  return `${file}, "${id}": ${field}: ${mend}`;
}
