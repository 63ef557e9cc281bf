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
import { type Faults, readEntries, readWritten, type Written } from './files.ts';
import { type Authored, indexed, toLibrary } from './library.ts';

const KNOWN = {
  isPicture: isPictureId,
  statesOf: (scene: string, spot: string) => (isScene(scene) ? statesOf(scene, spot) : undefined),
};

/**
 * Reads and checks all of `content/`.
 * @throws {Error} listing every fault with its file, field and mend; never only the first.
 */
export async function readAuthored(folder: string): Promise<Authored> {
  const faults: Faults = [];
  const [sources, norms, questions, scenarios, programmes, courses] = await Promise.all([
    readWritten(join(folder, 'sources.yaml'), sourceSchema, faults),
    readEntries(join(folder, 'norms'), normSchema, faults),
    readEntries(join(folder, 'questions'), questionSchema, faults),
    readEntries(join(folder, 'scenarios'), scenarioSchema, faults),
    readEntries(join(folder, 'programmes'), programmeSchema, faults),
    readCourses(join(folder, 'courses'), faults),
  ]);
  const written = { sources, norms, questions, scenarios, programmes, courses };
  const authored: Authored = {
    sources: entriesOf(sources),
    norms: entriesOf(norms),
    questions: entriesOf(questions),
    scenarios: entriesOf(scenarios),
    programmes: entriesOf(programmes),
    courses: entriesOf(courses),
  };
  const lost = faultsIn(indexed(authored), KNOWN);
  faults.push(...Object.values(written).flatMap(repeated), ...lost.map((fault) => located(fault, written[fault.part])));
  if (faults.length > 0) throw new Error(`content/ has ${faults.length} fault(s) to mend:\n- ${faults.join('\n- ')}`);
  return authored;
}

/** {@link readAuthored} and {@link toLibrary} in one: for tests and commands, which run without a build. */
export async function readLibrary(folder: string): Promise<Library> {
  return toLibrary(await readAuthored(folder));
}

type Identified = Written<{ readonly id: string }>;

function entriesOf<Entry>(written: readonly Written<Entry>[]): Entry[] {
  return written.map(({ entry }) => entry);
}

function repeated(written: readonly Identified[]): Faults {
  return [...Map.groupBy(written, ({ entry }) => entry.id)].flatMap(([id, all]) => {
    if (all.length < 2) return [];
    const files = [...new Set(all.map(({ file }) => file))].join(' and ');
    return [`${files}, "${id}": id: it is used ${all.length} times; ids are permanent and unique.`];
  });
}

function located({ id, field, mend }: Fault, written: readonly Identified[]): string {
  const file = written.find(({ entry }) => entry.id === id)?.file;
  return `${file}, "${id}": ${field}: ${mend}`;
}
