import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type Bilingual, LANGUAGES } from '../domain/language.ts';
import type { Course, Lesson, LessonPart } from '../domain/library/course.ts';
import { courseSchema, lessonHeadSchema } from '../schemas/course.ts';
import { checked, type Faults, namesIn, parseYaml, readEntriesOf, readText, type Written } from './files.ts';
import { readMarkdown } from './markdown.ts';

/** Every course of the folder, with its lessons in both languages. */
export async function readCourses(folder: string, faults: Faults): Promise<Written<Course>[]> {
  const names = await namesIn(folder, /^[a-z0-9-]+$/, faults);
  const courses = await Promise.all(names.map((name) => readCourse(join(folder, name), faults)));
  return courses.flat();
}

async function readCourse(folder: string, faults: Faults): Promise<Written<Course>[]> {
  const file = join(folder, 'course.yaml');
  const [[head], names] = await Promise.all([
    readEntriesOf(file, courseSchema, faults),
    namesIn(folder, /^\d\d-[a-z0-9-]+$/, faults),
  ]);
  const texts = await Promise.all(names.map((name) => readTexts(join(folder, name), faults)));
  const written = texts.flatMap((lesson) => lesson ?? []);
  return head ? [{ file, entry: { ...head, lessons: inOrder(head.lessons, written, { file, faults }) } }] : [];
}

function inOrder(
  listed: z.output<typeof courseSchema>['lessons'],
  written: readonly LessonTexts[],
  { file, faults }: { file: string; faults: Faults },
): Lesson[] {
  const say = (fault: string) => faults.push(`${file}: lessons: ${fault}`);
  for (const { id } of written) {
    if (!listed.some((lesson) => lesson.id === id)) say(`the lesson "${id}" is written but not listed; list it.`);
  }
  return listed.flatMap((lesson) => {
    const own = written.filter(({ id }) => id === lesson.id);
    if (own.length === 0) say(`no folder holds the lesson "${lesson.id}" in both languages; write it.`);
    if (own.length > 1) say(`${own.length} folders hold the lesson "${lesson.id}"; give each an id of its own.`);
    return own.slice(0, 1).map((text) => ({ ...lesson, ...text, id: lesson.id }));
  });
}

interface LessonTexts {
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly body: Lesson['body'];
}

async function readTexts(folder: string, faults: Faults): Promise<LessonTexts | undefined> {
  const [zh, en] = await Promise.all(
    LANGUAGES.map((language) => readLanguage(join(folder, `lesson.${language}.md`), faults)),
  );
  if (!zh || !en) return undefined;
  if (zh.id !== en.id) faults.push(`${folder}: id: it is "${zh.id}" in one language and "${en.id}" in the other.`);
  if (directivesIn(zh.body) !== directivesIn(en.body)) {
    faults.push(`${folder}: the pictures and drills differ between the languages; make them the same, in one order.`);
  }
  return {
    id: zh.id,
    title: { 'zh-CN': zh.title, en: en.title },
    summary: { 'zh-CN': zh.summary, en: en.summary },
    body: { 'zh-CN': zh.body, en: en.body },
  };
}

async function readLanguage(path: string, faults: Faults) {
  const text = await readText(path, faults);
  if (text === undefined) return undefined;
  const { head, body } = readMarkdown(text);
  const [raw] = RAW.exec(text) ?? [];
  if (raw) faults.push(`${path}: "${raw}" is HTML or runs a script; write Markdown alone.`);
  const [named] = checked(path, parseYaml(path, head, faults) ?? {}, lessonHeadSchema, faults);
  for (const part of body) {
    const [misspelt] = (part.kind === 'text' && /:{2,3}\w+\{[^}]*\}?/.exec(part.html)) || [];
    if (misspelt)
      faults.push(`${path}: "${misspelt}" is neither ::picture{id=…} nor ::drill{id=…} on a line of its own.`);
  }
  return named && { ...named, body };
}

/** Tags, comments, and links that are no addresses: pages show what is written here as it is. */
const RAW = /<[a-z/!?][^>\n]*>?|\]\(\s*(?:javascript|data|vbscript):[^)]*/i;

/** What stands between the texts, to compare. */
function directivesIn(body: readonly LessonPart[]): string {
  return JSON.stringify(body.filter(({ kind }) => kind !== 'text'));
}
