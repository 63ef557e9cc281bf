import { z } from 'astro/zod';
import { bilingual, slug } from '../text.ts';
import { asked, chosen, named } from './parts.ts';

export const question = z.strictObject({
  ...asked,
  kind: z.literal('sort'),
  bins: z.array(named).min(2),
  items: z.array(named.extend({ bin: slug, because: bilingual })).min(3),
});
export const answer = z.strictObject({ kind: z.literal('sort'), bins: z.record(chosen, chosen) });
