import type { QuestionId, ScenarioId } from '../id.ts';
import { bankOf, drillsOf, paperBank, topicOf } from './bank.ts';
import type { Course, Lesson, Programme } from './course.ts';
import type { Fault } from './faults/fault.ts';
import type { Library } from './library.ts';
import type { Norm } from './norm.ts';

/** Where one norm is taught, practised and tested. */
export interface Coverage {
  readonly norm: Norm;
  readonly lessons: readonly { readonly course: Course; readonly lesson: Lesson }[];
  /** Questions of drills; daily practice asks them as well. */
  readonly drills: readonly QuestionId[];
  /** Questions of the bank: papers draw them, and daily practice asks them. */
  readonly questions: readonly QuestionId[];
  /** Role-plays with a reply that keeps or breaks it. */
  readonly scenarios: readonly ScenarioId[];
}

/** What a norm may lack. `parallel`: a second question of the bank, which one with a figure or a red line needs for a retake. */
export const GAPS = ['taught', 'practised', 'tested', 'parallel'] as const;
export type Gap = (typeof GAPS)[number];

/** Every norm in force, in the order of the library. */
export function coverageOf(library: Library): Coverage[] {
  const lessons = [...library.courses.values()].flatMap((course) =>
    course.lessons.map((lesson) => ({ course, lesson })),
  );
  const taught = named(lessons, ({ lesson }) => lesson.teaches);
  const drills = named([...drillsOf(library)], (id) => library.questions.get(id)?.norms ?? []);
  const bank = named(bankOf(library), ({ norms }) => norms);
  const scenarios = named([...library.scenarios.values()], ({ scenes }) =>
    scenes.flatMap(({ choices }) => choices.flatMap(({ norms: { kept, broken } }) => [...kept, ...broken])),
  );
  return [...library.norms.values()]
    .filter(({ id }) => !library.off.has(id))
    .map((norm) => ({
      norm,
      lessons: taught.get(norm.id) ?? [],
      drills: drills.get(norm.id) ?? [],
      questions: (bank.get(norm.id) ?? []).map(({ id }) => id),
      scenarios: (scenarios.get(norm.id) ?? []).map(({ id }) => id),
    }));
}

/** What it lacks; a norm is practised by drills, role-plays and the questions that daily practice asks. */
export function gapsOf({ norm, lessons, drills, questions, scenarios }: Coverage): Gap[] {
  const asked = drills.length + questions.length + scenarios.length > 0;
  const lacks: Record<Gap, boolean> = {
    taught: lessons.length === 0,
    practised: !asked,
    tested: !asked,
    parallel: isWeighty(norm) && questions.length < 2,
  };
  return GAPS.filter((gap) => lacks[gap]);
}

/** How many norms there are under a heading, and how many of them are without each gap. */
export interface Tally<Key> {
  readonly key: Key;
  readonly norms: number;
  readonly taught: number;
  readonly practised: number;
  readonly tested: number;
  /** Questions of the bank that name one of them. */
  readonly questions: number;
}

/** Counts by what `keysOf` says of a norm; one may stand under several headings. */
export function talliesBy<Key>(rows: readonly Coverage[], keysOf: (norm: Norm) => readonly Key[]): Tally<Key>[] {
  return [...named(rows, ({ norm }) => keysOf(norm))].map(([key, own]) => {
    const without = (gap: Gap) => own.filter((row) => !gapsOf(row).includes(gap)).length;
    return {
      key,
      norms: own.length,
      ...{ taught: without('taught'), practised: without('practised'), tested: without('tested') },
      questions: new Set(own.flatMap(({ questions }) => questions)).size,
    };
  });
}

/** The gaps of every norm, and courses whose bank is too small for three papers without a repeat, as faults to mend. */
export function gapFaults(library: Library): Fault[] {
  const MEND: Readonly<Record<Gap, string>> = {
    taught: 'no lesson teaches it; teach it in one, and name it under teaches.',
    practised: 'nothing practises it; write a question, a drill or a reply that names it.',
    tested: 'nothing tests it; write a question, a drill or a reply that names it.',
    parallel: 'it has a figure or is a red line, and fewer than two questions of the bank; write another.',
  };
  return [
    ...coverageOf(library).flatMap((row) =>
      gapsOf(row).map((gap): Fault => ({ part: 'norms', id: row.norm.id, field: gap, mend: MEND[gap] })),
    ),
    ...[...library.courses.values()].flatMap((course) => smallBank(course, library)),
    ...neverAsked(library),
    ...[...library.programmes.values()].flatMap((programme) => untaughtIn(programme, library)),
  ];
}

/** How many times over a paper must be drawn without a repeat: as often as somebody may try by default. */
const PAPERS = 3;

function smallBank(course: Course, library: Library): Fault[] {
  const bank = paperBank(library, course);
  return course.assessment.draw.flatMap(({ topics, count }): Fault[] => {
    const there = bank.filter((question) => topics.includes(topicOf(library, question))).length;
    if (there >= PAPERS * count) return [];
    const mend = `${count} questions are drawn from ${topics.join(', ')}, so the bank needs ${PAPERS * count} about what its lessons teach; there are ${there}.`;
    return [{ part: 'courses', id: course.id, field: 'assessment.draw', mend }];
  });
}

/** Questions of the bank that no paper can ask, since no course teaches all of what they name and draws their topic. */
function neverAsked(library: Library): Fault[] {
  const drawn = new Set([...library.courses.values()].flatMap((course) => paperBank(library, course)));
  const mend = 'no course that draws its topic teaches all of these; name fewer, or teach them together.';
  return bankOf(library)
    .filter((question) => !drawn.has(question))
    .map(({ id }): Fault => ({ part: 'questions', id, field: 'norms', mend }));
}

/** Norms of a programme's positions that none of its courses teaches. */
function untaughtIn({ id, positions, courses }: Programme, library: Library): Fault[] {
  const lessons = courses.flatMap((course) => library.courses.get(course)?.lessons ?? []);
  const taught = new Set(lessons.flatMap(({ teaches }) => teaches));
  return [...library.norms.values()]
    .filter((norm) => norm.positions !== 'all' && norm.positions.some((position) => positions.includes(position)))
    .filter((norm) => !taught.has(norm.id) && !library.off.has(norm.id))
    .map((norm): Fault => {
      const mend = `none of them teaches "${norm.id}", a norm of its positions; add a course that does.`;
      return { part: 'programmes', id, field: 'courses', mend };
    });
}

/** Whether a retake must be able to ask it by another question. */
function isWeighty({ figure, severity }: Norm): boolean {
  return figure !== undefined || severity === 'prohibited';
}

function named<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Map<Key, Item[]> {
  const found = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}
