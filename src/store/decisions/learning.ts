import type { CourseId, LessonId, QuestionId, ScenarioId } from '../../domain/id.ts';
import type { LessonProgress, PersonRecord } from '../../domain/people/record.ts';
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
  return { answer: 'kept', write: withLesson(record, lesson, { ...progress, drills }) };
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

/** A run counts as finished once, however often its end is sent. */
export function rehearsed(
  record: PersonRecord,
  scenario: ScenarioId,
  { choices, ended }: { choices: readonly string[]; ended: boolean },
  lastAt: Date,
): Decided<{ readonly before: number }> {
  const kept = Object.hasOwn(record.rehearsals, scenario) ? record.rehearsals[scenario] : undefined;
  const before = kept?.finished ?? 0;
  const isNew = ended && kept?.choices.length !== choices.length;
  const rehearsal = { choices, finished: before + (isNew ? 1 : 0), lastAt };
  return { answer: { before }, write: { ...record, rehearsals: { ...record.rehearsals, [scenario]: rehearsal } } };
}

/** With one more attempt at the course than the limit and what was granted before. */
export function withGranted({ granted }: PersonRecord, course: CourseId): PersonRecord['granted'] {
  return { ...granted, [course]: (granted[course] ?? 0) + 1 };
}

function progressIn({ lessons }: PersonRecord, lesson: LessonId): LessonProgress | undefined {
  return Object.hasOwn(lessons, lesson) ? lessons[lesson] : undefined;
}

function withLesson(record: PersonRecord, lesson: LessonId, progress: LessonProgress): PersonRecord {
  return { ...record, lessons: { ...record.lessons, [lesson]: progress } };
}
