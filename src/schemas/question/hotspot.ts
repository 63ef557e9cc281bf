import { z } from 'astro/zod';
import { bilingual, slug } from '../text.ts';
import { allChosen, asked, named } from './parts.ts';

export const question = z.strictObject({
  ...asked,
  kind: z.literal('hotspot'),
  scene: slug,
  spots: z
    .array(named.extend({ shows: slug, fault: z.boolean(), because: bilingual }))
    .refine((spots) => spots.some(({ fault }) => fault), 'At least one spot must be a fault.')
    .refine(
      (spots) => spots.filter(({ fault }) => !fault).length >= 2,
      'At least two spots must be as they should be, or marking everything would earn everything.',
    ),
});
export const answer = z.strictObject({ kind: z.literal('hotspot'), spots: allChosen });
