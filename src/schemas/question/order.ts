import { z } from 'astro/zod';
import { slug } from '../text.ts';
import { allChosen, asked, named } from './parts.ts';

const pairs = z.array(z.tuple([slug, slug])).min(1);

export const question = z.strictObject({
  ...asked,
  kind: z.literal('order'),
  items: z
    .array(named.extend({ picture: slug.optional() }))
    .min(3)
    .refine(
      (items) => new Set(items.map(({ picture }) => picture === undefined)).size === 1,
      'Give every item a picture, or none.',
    ),
  pairs: pairs.optional(),
  mustPrecede: pairs.optional(),
});
export const answer = z.strictObject({ kind: z.literal('order'), items: allChosen });
