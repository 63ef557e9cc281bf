import { z } from 'astro/zod';
import { bilingual, idOf, slug } from '../text.ts';

/** What authors write for every kind. */
export const asked = {
  id: idOf<'question'>(),
  norms: z.tuple([idOf<'norm'>()], idOf<'norm'>()),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  prompt: bilingual,
  picture: slug.optional(),
  explanation: bilingual,
};

export const named = z.strictObject({ id: slug, text: bilingual });
export const option = z.strictObject({ id: slug, text: bilingual, right: z.boolean(), because: bilingual });

const rightOnes = (options: readonly { right: boolean }[]) => options.filter(({ right }) => right).length;

export const oneRight = z
  .array(option)
  .min(2)
  .refine((all) => rightOnes(all) === 1, 'Exactly one option must be right.');
export const someRight = z
  .array(option)
  .min(3)
  .refine((all) => rightOnes(all) >= 1, 'At least one option must be right.');

/** An id as a browser sends it; whether it is offered is for the use case to check. */
export const chosen = z.string().max(80);
export const allChosen = z.array(chosen).max(60);
