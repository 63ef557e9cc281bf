import { z } from 'astro/zod';
import type { Edition } from '../domain/library/edition.ts';
import { normSchema } from './norm.ts';

/** Content as it is kept beside what authors write, to be read again after they have rewritten it. */
export const editionSchema = z.strictObject({
  norms: z.string(),
  questions: z.record(z.string(), z.string()),
}) satisfies z.ZodType<Edition>;

export const keptNormsSchema = z.array(normSchema);
