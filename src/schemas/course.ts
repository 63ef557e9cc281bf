import { z } from 'astro/zod';
import type { Blueprint, Programme } from '../domain/library/course.ts';
import { POSITIONS, TOPICS } from '../domain/library/norm.ts';
import { QUESTION_KINDS } from '../domain/question/kinds/types.ts';
import { bilingual, idOf } from './text.ts';

const count = z.number().int().min(1);

export const blueprintSchema = z.strictObject({
  minutes: count,
  pointsPerQuestion: count,
  draw: z.array(z.strictObject({ topics: z.array(z.enum(TOPICS)).min(1), count })).min(1),
  kinds: z.partialRecord(z.enum(QUESTION_KINDS), count).default({}),
  dimensions: z
    .strictObject({ appearance: count, language: count, behaviour: count, process: count })
    .partial()
    .default({}),
  difficulty: z.strictObject({ 1: count, 2: count, 3: count }).partial().default({}),
  scenarios: z.array(z.strictObject({ id: idOf<'scenario'>(), points: count })).default([]),
}) satisfies z.ZodType<Blueprint>;

/** `course.yaml`; the lessons' titles and texts stand in their Markdown. */
export const courseSchema = z.strictObject({
  id: idOf<'course'>(),
  title: bilingual,
  summary: bilingual,
  lessons: z
    .array(z.strictObject({ id: idOf<'lesson'>(), minutes: count, teaches: z.array(idOf<'norm'>()).min(1) }))
    .min(1),
  scenarios: z.array(idOf<'scenario'>()).default([]),
  assessment: blueprintSchema,
});

/** The head of `lesson.<language>.md`. */
export const lessonHeadSchema = z.strictObject({
  id: idOf<'lesson'>(),
  title: z.string().trim().min(1),
  summary: z.string().trim().min(1),
});

export const programmeSchema = z.strictObject({
  id: idOf<'programme'>(),
  title: bilingual,
  positions: z.array(z.enum(POSITIONS)).default([]),
  courses: z.array(idOf<'course'>()).min(1),
  validMonths: count,
}) satisfies z.ZodType<Programme>;
