import { z } from 'astro/zod';
import { idSchema } from './assignment.ts';

const number = z
  .string()
  .max(20)
  .optional()
  .transform((text = '') => (text.trim() === '' ? Number.NaN : Number(text)));
const OWN = ['bands', 'retakes'];

/**
 * A form with the numbers of assessment rules and what it showed; `own` lists what a course sets for itself, and `guard`
 * is "as-for-all" where it does not. Without a course everything is set. Blank numbers are not numbers; their bounds are
 * the use case's.
 */
export const assessmentRulesSchema = z
  .object({
    seen: z.string().max(2000),
    course: z.union([z.literal(''), idSchema<'course'>()]).optional(),
    own: z.union([z.string(), z.array(z.string())]).optional(),
    guard: z.enum(['on', 'off', 'as-for-all']),
    ...{ excellent: number, good: number, pass: number, floorExcellent: number, floorGood: number },
    ...{ attempts: number, waitHours: number },
  })
  .transform(({ seen, course, own = [], guard, ...n }) => {
    const set = course ? [own].flat() : OWN;
    return {
      seen,
      ...(course && { course }),
      rules: {
        ...(set.includes('bands') && {
          bands: {
            from: { excellent: n.excellent, good: n.good, pass: n.pass },
            floors: { excellent: n.floorExcellent, good: n.floorGood },
          },
        }),
        ...(set.includes('retakes') && { retakes: { attempts: n.attempts, waitHours: n.waitHours } }),
        ...(guard !== 'as-for-all' && { guard: guard === 'on' }),
      },
    };
  });
