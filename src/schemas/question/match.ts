import { z } from 'astro/zod';
import { bilingual, slug } from '../text.ts';
import { asked, chosen, named } from './parts.ts';

export const question = z.strictObject({
  ...asked,
  kind: z.literal('match'),
  items: z.array(named.extend({ match: slug, because: bilingual })).min(3),
  matches: z.array(named).min(3),
});
export const answer = z.strictObject({ kind: z.literal('match'), pairs: z.record(chosen, chosen) });
