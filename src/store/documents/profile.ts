import { z } from 'astro/zod';
import { LANGUAGES } from '../../domain/language.ts';
import { POSITIONS } from '../../domain/library/norm.ts';
import type { Move, Person } from '../../domain/people/person.ts';
import { date, day, id, list } from './values.ts';

export const person = z.strictObject({
  id: id<'person'>(),
  number: z.string(),
  name: z.string(),
  department: z.string(),
  positions: list(z.enum(POSITIONS)),
  hired: day.optional(),
  email: z.string().optional(),
  supervisor: id<'person'>().optional(),
  hr: z.boolean(),
  active: z.boolean(),
  language: z.enum(LANGUAGES).optional(),
  joinedAt: date,
  leftAt: date.optional(),
  erasedAt: date.optional(),
  moves: list(
    z.strictObject({
      at: date,
      left: date.optional(),
      department: z.string(),
      positions: list(z.enum(POSITIONS)),
    }) satisfies z.ZodType<Move>,
  ).optional(),
}) satisfies z.ZodType<Person>;
