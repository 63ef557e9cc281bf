import { z } from 'astro/zod';
import { DIMENSIONS, type Norm, POSITIONS, type Source, TOPICS } from '../domain/library/norm.ts';
import { bilingual, idOf, slug } from './text.ts';

export const sourceSchema = z.strictObject({ id: slug, title: bilingual }) satisfies z.ZodType<Source>;

export const normSchema = z.strictObject({
  id: idOf<'norm'>(),
  topic: z.enum(TOPICS),
  dimension: z.enum(DIMENSIONS),
  severity: z.enum(['baseline', 'prohibited']),
  positions: z.union([z.literal('all'), z.array(z.enum(POSITIONS)).min(1)]),
  figure: z
    .strictObject({ value: z.number().positive(), unit: z.enum(['second', 'minute', 'hour', 'ring', 'step']) })
    .optional(),
  text: bilingual,
  why: bilingual,
  sources: z.array(slug).min(1),
  conflict: bilingual.optional(),
}) satisfies z.ZodType<Norm>;
