import { z } from 'astro/zod';
import { DIMENSIONS, MARKS, type Norm, POSITIONS, type Source, TOPICS } from '../domain/library/norm.ts';
import { bilingual, idOf, slug } from './text.ts';

export const sourceSchema = z.strictObject({ id: slug, title: bilingual }) satisfies z.ZodType<Source>;

const whole = z.number().int().positive();
const figure = z
  .strictObject({
    value: whole,
    unit: z.enum(['second', 'minute', 'hour', 'ring', 'step']),
    least: whole.optional(),
    most: whole.optional(),
  })
  .refine(
    ({ value, least, most }) =>
      least === undefined || most === undefined ? least === most : least <= value && value <= most && least < most,
    'Give both bounds, least and most, with the value between them, or neither.',
  );

export const normSchema = z.strictObject({
  id: idOf<'norm'>(),
  topic: z.enum(TOPICS),
  dimension: z.enum(DIMENSIONS),
  severity: z.enum(['baseline', 'prohibited']),
  positions: z.union([z.literal('all'), z.array(z.enum(POSITIONS)).min(1)]),
  figure: figure.optional(),
  marked: z.enum(MARKS).optional(),
  text: bilingual,
  why: bilingual,
  sources: z.array(slug).min(1),
  conflict: bilingual.optional(),
}) satisfies z.ZodType<Norm>;
