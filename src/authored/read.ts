import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type Bilingual, LANGUAGES, type Language } from '../domain/language.ts';
import type { Course, Lesson, LessonPart } from '../domain/library/course.ts';
import { faultsIn } from '../domain/library/faults.ts';
import type { Library } from '../domain/library/library.ts';
import { isPictureId } from '../figure/pictures.ts';
import { courseSchema, lessonHeadSchema, programmeSchema } from '../schemas/course.ts';
import { normSchema, sourceSchema } from '../schemas/norm.ts';
import { questionSchema } from '../schemas/question.ts';
import { scenarioSchema } from '../schemas/scenario.ts';
import { checked, type Faults, namesIn, readEntries, readEntriesOf } from './files.ts';
import { type Authored, toLibrary } from './library.ts';
import { readMarkdown } from './markdown.ts';

/**
 * Reads and checks all of `content/`.
 * @throws {Error} listing every fault with its file, field and mend; never only the first.
 */
export async function readAuthored(folder: string): Promise<Authored> {
  const faults: Faults = [];
  const [sources, norms, questions, scenarios, programmes, courses] = await Promise.all([
    readEntriesOf(join(folder, 'sources.yaml'), sourceSchema, faults),
    readEntries(join(folder, 'norms'), normSchema, faults),
    readEntries(join(folder, 'questions'), questionSchema, faults),
    readEntries(join(folder, 'scenarios'), scenarioSchema, faults),
    readEntries(join(folder, 'programmes'), programmeSchema, faults),
    readCourses(join(folder, 'courses'), faults),
  ]);
  const authored: Authored = { sources, norms, questions, scenarios, programmes, courses };
  faults.push(...repeated(authored), ...faultsIn(toLibrary(authored), isPictureId));
  if (faults.length > 0) throw new Error(`content/ has ${faults.length} fault(s) to mend:\n- ${faults.join('\n- ')}`);
  return authored;
}

/** {@link readAuthored} and {@link toLibrary} in one: for tests and commands, which run without a build. */
export async function readLibrary(folder: string): Promise<Library> {
  return toLibrary(await readAuthored(folder));
}

function repeated(authored: Authored): Faults {
  return Object.entries(authored).flatMap(([part, entries]) => {
    const ids = entries.map(({ id }) => id as string);
    const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...twice].map(
      (id) => `content/${part}: the id "${id}" is used more than once; ids are permanent and unique.`,
    );
  });
}

async function readCourses(folder: string, faults: Faults): Promise<Course[]> {
  const names = await namesIn(folder, /^[a-z0-9-]+$/);
  const courses = await Promise.all(
    names.map(async (name) => {
      const [head] = await readEntriesOf(join(folder, name, 'course.yaml'), courseSchema, faults);
      return head ? [{ ...head, lessons: await readLessons(join(folder, name), head.lessons, faults) }] : [];
    }),
  );
  return courses.flat();
}

async function readLessons(
  folder: string,
  listed: z.output<typeof courseSchema>['lessons'],
  faults: Faults,
): Promise<Lesson[]> {
  const written = new Map<string, LessonTexts>();
  for (const name of await namesIn(folder, /^\d\d-[a-z0-9-]+$/)) {
    const texts = await readTexts(join(folder, name), faults);
    if (texts) written.set(texts.id, texts);
  }
  return listed.flatMap((lesson) => {
    const texts = written.get(lesson.id);
    if (texts) return [{ ...lesson, ...texts, id: lesson.id }];
    faults.push(`${folder}/course.yaml: lessons: no folder holds the lesson "${lesson.id}".`);
    return [];
  });
}

type LessonTexts = { id: string; title: Bilingual; summary: Bilingual; body: Record<Language, LessonPart[]> };

async function readTexts(folder: string, faults: Faults): Promise<LessonTexts | undefined> {
  const read = await Promise.all(
    LANGUAGES.map(async (language) => {
      const path = join(folder, `lesson.${language}.md`);
      const { head, body } = readMarkdown(await readFile(path, 'utf8'));
      const [named] = checked(path, head, lessonHeadSchema, faults);
      return named ? { ...named, body } : undefined;
    }),
  );
  const [zh, en] = read;
  if (!zh || !en) return undefined;
  if (zh.id !== en.id) faults.push(`${folder}: the two languages name different lessons, "${zh.id}" and "${en.id}".`);
  return {
    id: zh.id,
    title: { 'zh-CN': zh.title, en: en.title },
    summary: { 'zh-CN': zh.summary, en: en.summary },
    body: { 'zh-CN': zh.body, en: en.body },
  };
}
