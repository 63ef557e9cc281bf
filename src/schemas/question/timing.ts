import { z } from 'astro/zod';
import { SIMULATIONS } from '../../domain/question/kinds/timing/types.ts';
import { bilingual } from '../text.ts';
import { asked, chosen, named, oneRight } from './parts.ts';

/** In a question that was served, the number stands in digits where the figure stood. */
const measure = z.union([
  z.number().min(0),
  z
    .string()
    .regex(/^(?:-?\d+|\{figure:[a-z0-9-]+(?:[-+*]\d+)?\})$/, 'Write a number, or "{figure:…}" with the id of a norm.'),
]);

export const question = z.strictObject({
  ...asked,
  kind: z.literal('timing'),
  simulation: z.enum(SIMULATIONS),
  unit: z.enum(['ring', 'second', 'minute']),
  window: z.union([
    z.strictObject({ from: measure.optional(), upTo: measure, outer: measure }),
    z.strictObject({ around: measure, within: measure, outer: measure }),
  ]),
  rungBefore: z.number().int().min(0).max(20).optional(),
  opening: z
    .strictObject({
      late: measure,
      options: z
        .array(named.extend({ fits: z.enum(['in-time', 'late']), because: bilingual }))
        .refine(
          (options) => (['in-time', 'late'] as const).every((when) => options.some(({ fits }) => fits === when)),
          'Give first words that fit in time, and others that fit late.',
        ),
    })
    .optional(),
  lines: z
    .array(z.strictObject({ at: z.number().min(0), who: z.enum(['caller', 'staff']), text: bilingual }))
    .optional(),
  untimed: oneRight,
});

/** How long a thing took is any number here; what cannot have been measured, the kind's own rules refuse. */
export const answer = z.strictObject({
  kind: z.literal('timing'),
  ms: z.number().optional(),
  opening: chosen.optional(),
  option: chosen.optional(),
});
