import { z } from 'astro/zod';

const text = z.string().max(20_000);

/** A form with a number under each norm's id, the marked norms it shows and those that stay in force, and the rules it was shown under. */
export const houseRulesSchema = z
  .record(z.string(), z.union([text, z.array(text)]))
  .transform(({ seen = '', shown = [], 'in-force': inForce = [], ...numbers }) => ({
    seen: String(seen),
    shown: [shown].flat(),
    inForce: [inForce].flat(),
    figures: Object.fromEntries(
      Object.entries(numbers).map(([id, value]) => [id, value === '' ? Number.NaN : Number(value)]),
    ),
  }));
