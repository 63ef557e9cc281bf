import { z } from 'astro/zod';

const IN_FORCE = 'in-force';

/** A form with a number under each norm's id, and the ids of the marked norms that stay in force. */
export const houseRulesSchema = z
  .record(z.string(), z.union([z.string().max(80), z.array(z.string().max(80))]))
  .transform(({ [IN_FORCE]: inForce = [], ...numbers }) => ({
    inForce: [inForce].flat(),
    figures: Object.fromEntries(
      Object.entries(numbers).map(([id, text]) => [id, text === '' ? Number.NaN : Number(text)]),
    ),
  }));
