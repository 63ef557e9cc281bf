import { z } from 'astro/zod';
import { bilingual, slug } from '../text.ts';
import { asked } from './parts.ts';

const pattern = z.string().trim().min(1);
const patterns = z.strictObject({ 'zh-CN': z.array(pattern).min(1), en: z.array(pattern).min(1) });
const someOf = z.strictObject({ 'zh-CN': z.array(pattern).default([]), en: z.array(pattern).default([]) });

export const question = z.strictObject({
  ...asked,
  kind: z.literal('phrase'),
  required: z
    .array(z.strictObject({ id: slug, name: bilingual, example: bilingual, patterns, unless: someOf.optional() }))
    .min(1),
  forbidden: z.array(z.strictObject({ id: slug, name: bilingual, because: bilingual, patterns })).default([]),
  model: bilingual,
});

/** Longer texts than anybody may say come in, too, so that they are refused in words and nothing else with them. */
export const answer = z.strictObject({ kind: z.literal('phrase'), text: z.string().max(100_000) });

/** What words of one's own count as a reply of a role-play. */
export const heardSchema = z.strictObject({
  required: z.array(z.strictObject({ id: slug, patterns, unless: someOf.optional() })).min(1),
  forbidden: z.array(z.strictObject({ id: slug, patterns })).default([]),
});
