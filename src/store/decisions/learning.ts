import type { CourseId, LessonId, QuestionId, ScenarioId } from '../../domain/id.ts';
import type { LessonProgress, PersonRecord } from '../../domain/people/record.ts';
import { type Bookmark, bookmarkOf, type Run, rehearsed } from '../../domain/scenario/rehearsal.ts';
import type { Decision } from './decision.ts';

type Decided<Answer> = Decision<Answer, PersonRecord>;

/** `at` is frozen or a copy, here and below. */
export function opened(record: PersonRecord, lesson: LessonId, at: Date): Decided<'kept'> {
  if (progressIn(record, lesson)) return { answer: 'kept' };
  return { answer: 'kept', write: withLesson(record, lesson, { openedAt: at, drills: {} }) };
}

export function drilled(
  record: PersonRecord,
  lesson: LessonId,
  { question, right }: { question: QuestionId; right: boolean },
  at: Date,
): Decided<'kept'> {
  const progress = progressIn(record, lesson) ?? { openedAt: at, drills: {} };
  const drills = { ...progress.drills, [question]: right };
  const rightAt = right && { rightAt: { ...progress.rightAt, [question]: at } };
  return { answer: 'kept', write: withLesson(record, lesson, { ...progress, drills, ...rightAt }) };
}

export function finished(
  record: PersonRecord,
  lesson: LessonId,
  drills: readonly QuestionId[],
  at: Date,
): Decided<'finished' | 'drills-unanswered'> {
  const progress = progressIn(record, lesson) ?? { openedAt: at, drills: {} };
  if (!drills.every((question) => Object.hasOwn(progress.drills, question))) return { answer: 'drills-unanswered' };
  return { answer: 'finished', write: withLesson(record, lesson, { ...progress, finishedAt: at }) };
}

/** 'moved' when the rehearsal does not stand where the run that is to go on was seen (another window went on). */
export function runOn(
  record: PersonRecord,
  scenario: ScenarioId,
  { seen, run, ended }: { readonly seen: Bookmark; readonly run: Run; readonly ended: boolean },
  at: Date,
): Decided<'kept' | 'moved'> {
  const before = Object.hasOwn(record.rehearsals, scenario) ? record.rehearsals[scenario] : undefined;
  const bookmark = bookmarkOf(before);
  if (bookmark.run !== seen.run || bookmark.after !== seen.after) return { answer: 'moved' };
  const rehearsals = { ...record.rehearsals, [scenario]: rehearsed(before, run, { ended, at }) };
  return { answer: 'kept', write: { ...record, rehearsals } };
}

/** With one more attempt at the course than the limit and what was granted before; `at` is frozen. */
export function withGranted(record: PersonRecord, course: CourseId, at: Date): PersonRecord {
  return { ...record, granted: { ...record.granted, [course]: [...(record.granted[course] ?? []), at] } };
}

function progressIn({ lessons }: PersonRecord, lesson: LessonId): LessonProgress | undefined {
  return Object.hasOwn(lessons, lesson) ? lessons[lesson] : undefined;
}

function withLesson(record: PersonRecord, lesson: LessonId, progress: LessonProgress): PersonRecord {
  return { ...record, lessons: { ...record.lessons, [lesson]: progress } };
}
