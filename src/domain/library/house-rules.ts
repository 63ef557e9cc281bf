import type { NormId, QuestionId } from '../id.ts';
import { LANGUAGES } from '../language.ts';
import type { Course, Lesson, LessonPart } from './course.ts';
import { withoutNorms } from './marked-text.ts';
import type { Figure, Norm } from './norm.ts';

/** What an organisation has decided about norms; what it says nothing of stands as it is written. */
export interface HouseRules {
  /** Norm id → the organisation's own number, in the norm's unit. */
  readonly figures: Readonly<Record<string, number>>;
  /** Marked norms that are switched off. */
  readonly off: readonly NormId[];
}

export const AS_WRITTEN: HouseRules = { figures: {}, off: [] };

/** Whether an organisation may set this norm's number. */
export function isSettable({ figure }: Pick<Norm, 'figure'>): boolean {
  return figure?.least !== undefined && figure.most !== undefined;
}

/** A norm with the organisation's number. One that is out of bounds, as authors draw them now, leaves the norm as it is written. */
export function underHouseRules(norm: Norm, { figures }: HouseRules): Norm {
  const value = figures[norm.id];
  const { figure } = norm;
  return figure && value !== undefined && isWithinBounds(value, figure)
    ? { ...norm, figure: { ...figure, value } }
    : norm;
}

/** Whether a number may take the place of the written one: whole, and between bounds that authors gave. */
export function isWithinBounds(value: number, { least, most }: Figure): boolean {
  return Number.isInteger(value) && least !== undefined && most !== undefined && least <= value && value <= most;
}

/** The norms among these that are switched off: only marked ones can be. */
export function switchedOff(norms: readonly Norm[], { off }: HouseRules): Set<NormId> {
  return new Set(norms.filter(({ id, marked }) => marked && off.includes(id)).map(({ id }) => id));
}

/** A course whose lessons neither teach nor tell of these norms, with those drills only that are asked. */
export function courseWithout(course: Course, off: ReadonlySet<NormId>, asked: ReadonlySet<QuestionId>): Course {
  const left = (part: LessonPart): LessonPart[] => {
    if (part.kind === 'text') return [{ ...part, html: withoutNorms(part.html, off) }];
    return part.kind === 'picture' || asked.has(part.question) ? [part] : [];
  };
  const lessons = course.lessons.map((lesson) => ({
    ...lesson,
    teaches: lesson.teaches.filter((norm) => !off.has(norm)),
    body: Object.fromEntries(
      LANGUAGES.map((language) => [language, lesson.body[language].flatMap(left)]),
    ) as unknown as Lesson['body'],
  }));
  return { ...course, lessons };
}
