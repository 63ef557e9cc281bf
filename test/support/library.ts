import { fileURLToPath } from 'node:url';
import { type Authored, toLibrary, versionsOf, withEditions } from '../../src/authored/library.ts';
import { readAuthored } from '../../src/authored/read.ts';
import type { Blueprint, Course, Lesson } from '../../src/domain/library/course.ts';
import type { Library } from '../../src/domain/library/library.ts';
import type { Dimension, Norm } from '../../src/domain/library/norm.ts';
import type { Question } from '../../src/domain/question/question.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { id, MEETING_PEOPLE } from './make.ts';
import { text } from './questions.ts';

/** Where the real content is. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

let read: Promise<Authored> | undefined;
let served: Promise<Library> | undefined;

/** What authors have written, read once for each test file. */
export function realContent(): Promise<Authored> {
  read ??= readAuthored(CONTENT);
  return read;
}

/** The same as it is served. */
export function realLibrary(): Promise<Library> {
  served ??= realContent().then((written) => toLibrary(written));
  return served;
}

/** The one course there is so far. */
export async function realCourse(): Promise<{ library: Library; course: Course }> {
  const library = await realLibrary();
  const course = library.courses.get(MEETING_PEOPLE);
  if (!course) throw new Error('The course "meeting-people" has left content/.');
  return { library, course };
}

export function norm(name: string, change: Partial<Norm> = {}): Norm {
  return {
    id: id(name),
    topic: 'handshake',
    dimension: 'behaviour',
    severity: 'baseline',
    positions: 'all',
    text: text(name),
    why: text(`why ${name}`),
    sources: ['a-source'],
    ...change,
  };
}

/** Four norms, one for each dimension, named after it. */
export const NORMS_BY_DIMENSION = (['appearance', 'language', 'behaviour', 'process'] as const).map(
  (dimension: Dimension) => norm(dimension, { dimension }),
);

export function lesson(name: string, teaches: readonly string[], change: Partial<Lesson> = {}): Lesson {
  return {
    id: id(name),
    minutes: 5,
    teaches: teaches.map((one) => id(one)),
    title: text(name),
    summary: text(`about ${name}`),
    body: { 'zh-CN': [], en: [] },
    ...change,
  };
}

export function blueprint(change: Partial<Blueprint> = {}): Blueprint {
  return {
    minutes: 30,
    pointsPerQuestion: 10,
    draw: [{ topics: ['handshake'], count: 1 }],
    kinds: {},
    dimensions: {},
    difficulty: {},
    scenarios: [],
    ...change,
  };
}

export function course(change: Partial<Course> = {}): Course {
  return {
    id: MEETING_PEOPLE,
    title: text('Meeting people'),
    summary: text('How to meet people'),
    lessons: [lesson('handshakes', ['handshake-norm']), lesson('cards', ['card-norm'])],
    scenarios: [],
    assessment: blueprint(),
    ...change,
  };
}

/** A library of these parts and one source; everything else is empty. */
export function library(parts: {
  norms?: readonly Norm[];
  questions?: readonly Question[];
  scenarios?: readonly Scenario[];
  courses?: readonly Course[];
}): Library {
  const byId = <Entry extends { id: string }>(entries: readonly Entry[] = []) =>
    new Map(entries.map((entry) => [entry.id as Entry['id'], entry]));
  return withEditions({
    version: 'content-1',
    editions: new Map(),
    versions: versionsOf(parts.scenarios ?? []),
    off: new Set(),
    voided: new Set(),
    sources: byId([{ id: 'a-source', title: text('A source') }]),
    norms: byId(parts.norms),
    questions: byId(parts.questions),
    scenarios: byId(parts.scenarios),
    courses: byId(parts.courses),
    programmes: new Map(),
  });
}
