import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gapFaults } from '../domain/library/coverage.ts';
import { faultsInCourse } from '../domain/library/faults/course-faults.ts';
import type { Fault, Part } from '../domain/library/faults/fault.ts';
import { faultsIn } from '../domain/library/faults/faults.ts';
import type { Faults } from './files.ts';
import { type Authored, indexed, toLibrary } from './library.ts';
import { type AllWritten, entriesOf, KNOWN, located, readAll } from './read.ts';

const PARTS: readonly Part[] = ['sources', 'norms', 'questions', 'scenarios', 'courses', 'programmes'];

/** Content with an organisation's own added, and what its authors must mend. */
export interface Merged {
  readonly content: Authored;
  /** In authors' words: file, entry, field, and what to mend. */
  readonly faults: readonly string[];
}

/**
 * Adds an organisation's own folder, laid out as `content/` is with any part left out, to content that is sound. It is
 * checked by the same rules; what is faulty, and what depends on that, is left out, and all the rest is served.
 */
export async function withOwn(base: Authored, folder: string): Promise<Merged> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    return { content: base, faults: [`${folder}: this folder is missing; make it, or leave LICHENG_CONTENT out.`] };
  const faults: Faults = [];
  const read = await readAll(folder, faults, { whole: false });
  const broken = [...faults];
  const isBroken = (file: string) => broken.some((fault) => fault.startsWith(`${dirname(file)}/`));
  const whole = { ...read, courses: read.courses.filter(({ file }) => !isBroken(file)) };
  let own = withoutTaken(whole, base, faults);
  for (;;) {
    const found = [
      ...faultsIn(indexed(merged(base, own)), KNOWN),
      ...borrowedDrills(own),
      ...undrawable(base, own),
    ].filter(({ part, id }) => has(own, part, id));
    if (found.length === 0) break;
    faults.push(...found.map((fault) => located(fault, own)));
    own = without(own, ({ part, id }) => found.some((fault) => fault.part === part && fault.id === id));
  }
  const content = merged(base, own);
  const gaps = gapFaults(toLibrary(content)).filter(({ part, id }) => has(own, part, id));
  const all = [...faults, ...gaps.map((fault) => located(fault, own))];
  return { content, faults: all.map((fault) => fault.replaceAll(`${folder}/`, '')) };
}

/** Leaves out entries under an id that is used already: by the content there is, or twice here. */
function withoutTaken(own: AllWritten, base: Authored, faults: Faults): AllWritten {
  const taken = new Set(PARTS.flatMap((part) => base[part].map(({ id }) => `${part} ${id}`)));
  return without(own, ({ part, id, file }) => {
    const key = `${part} ${id}`;
    const isTaken = taken.has(key);
    if (isTaken)
      faults.push(`${file}, "${id}": id: it is used already; ids are permanent and unique, so choose another.`);
    taken.add(key);
    return isTaken;
  });
}

/** Drills are asked in no paper, so a lesson that drilled a question of the content there is would take it from the papers there are. */
function borrowedDrills(own: AllWritten): Fault[] {
  const ours = new Set(own.questions.map(({ entry }) => entry.id));
  return own.courses.flatMap(({ entry: { id, lessons } }) =>
    lessons
      .flatMap(({ body }) => body.en)
      .flatMap((part) => (part.kind === 'drill' && !ours.has(part.question) ? [part.question] : []))
      .map((drill): Fault => {
        const mend = `"${drill}" is no question of this folder; drill one of your own, since drills are left out of papers.`;
        return { part: 'courses', id, field: 'lessons', mend };
      }),
  );
}

/** Courses whose papers could not be drawn once every marked norm is switched off, which HR may do at any time. */
function undrawable(base: Authored, own: AllWritten): Fault[] {
  const all = merged(base, own);
  const off = new Set(all.norms.filter(({ marked }) => marked).map(({ id }) => id));
  const bare = indexed(all, { off, voided: new Set() });
  return own.courses
    .flatMap(({ entry }) => faultsInCourse(entry, bare, KNOWN))
    .filter(({ field }) => field === 'assessment.draw')
    .map((fault) => ({ ...fault, mend: `with marked norms switched off, ${fault.mend}` }));
}

function without(
  own: AllWritten,
  leaves: (entry: { readonly part: Part; readonly id: string; readonly file: string }) => boolean,
): AllWritten {
  const kept = PARTS.map((part) => [
    part,
    own[part].filter(({ entry, file }) => !leaves({ part, id: entry.id, file })),
  ]);
  return Object.fromEntries(kept) as AllWritten;
}

function has(own: AllWritten, part: Part, id: string): boolean {
  return own[part].some(({ entry }) => entry.id === id);
}

function merged(base: Authored, own: AllWritten): Authored {
  const added = entriesOf(own);
  return Object.fromEntries(PARTS.map((part) => [part, [...base[part], ...added[part]]])) as Authored;
}
