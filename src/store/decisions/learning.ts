import type { CourseId, LessonId, ScenarioId } from '../../domain/id.ts';
import type { LessonProgress, PersonRecord, Rehearsal } from '../../domain/people/record.ts';

export function withLesson(record: PersonRecord, lesson: LessonId, progress: LessonProgress): PersonRecord {
  return { ...record, lessons: { ...record.lessons, [lesson]: progress } };
}

export function withRehearsal(record: PersonRecord, scenario: ScenarioId, rehearsal: Rehearsal): PersonRecord {
  return { ...record, rehearsals: { ...record.rehearsals, [scenario]: rehearsal } };
}

/** With one more attempt at the course than the limit and what was granted before. */
export function withGranted({ granted }: PersonRecord, course: CourseId): PersonRecord['granted'] {
  return { ...granted, [course]: (granted[course] ?? 0) + 1 };
}
