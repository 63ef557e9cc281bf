import { z } from 'astro/zod';
import type { Answer, Question } from '../domain/question/question.ts';
import { bilingual, idOf, slug } from './text.ts';

const asked = {
  id: idOf<'question'>(),
  norms: z.tuple([idOf<'norm'>()], idOf<'norm'>()),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  prompt: bilingual,
  picture: slug.optional(),
  explanation: bilingual,
};
const named = z.strictObject({ id: slug, text: bilingual });
const option = z.strictObject({ id: slug, text: bilingual, right: z.boolean(), because: bilingual });
const pairs = z.array(z.tuple([slug, slug])).min(1);

const rightOnes = (options: readonly { right: boolean }[]) => options.filter(({ right }) => right).length;

export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('single'),
    options: z
      .array(option)
      .min(2)
      .refine((all) => rightOnes(all) === 1, 'Exactly one option must be right.'),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('multiple'),
    options: z
      .array(option)
      .min(3)
      .refine((all) => rightOnes(all) >= 1, 'At least one option must be right.'),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('order'),
    items: z.array(named).min(3),
    pairs: pairs.optional(),
    mustPrecede: pairs.optional(),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('sort'),
    bins: z.array(named).min(2),
    items: z.array(z.strictObject({ id: slug, text: bilingual, bin: slug, because: bilingual })).min(3),
  }),
]) satisfies z.ZodType<Question>;

const chosen = z.string().max(80);

/** What a browser sends as an answer. That the question offers it is for the use case to check. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), option: chosen }),
  z.strictObject({ kind: z.literal('multiple'), options: z.array(chosen).max(30) }),
  z.strictObject({ kind: z.literal('order'), items: z.array(chosen).max(30) }),
  z.strictObject({ kind: z.literal('sort'), bins: z.record(chosen, chosen) }),
]) satisfies z.ZodType<Answer>;
