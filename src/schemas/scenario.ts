import { z } from 'astro/zod';
import { AGES, HAIRS, OUTFITS, PLACES } from '../domain/scenario/look.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import { bilingual, idOf, slug } from './text.ts';

const points = z.number().int().min(0);
const norms = z.array(idOf<'norm'>()).default([]);

const choice = z.strictObject({
  id: slug,
  says: bilingual,
  norms: z.strictObject({ kept: norms, broken: norms }),
  points: z.strictObject({ appearance: points, language: points, behaviour: points, process: points }).partial(),
  mood: z.number().int().min(-100).max(100),
  feedback: bilingual,
  leadsTo: slug,
  below: z.strictObject({ mood: z.number().int().min(1).max(100), leadsTo: slug }).optional(),
});

export const scenarioSchema = z.strictObject({
  id: idOf<'scenario'>(),
  title: bilingual,
  briefing: bilingual,
  persona: z.strictObject({
    name: bilingual,
    about: bilingual,
    look: z.strictObject({
      hair: z.enum(HAIRS),
      outfit: z.enum(OUTFITS),
      glasses: z.boolean().optional(),
      age: z.enum(AGES).optional(),
    }),
    where: z.enum(PLACES).optional(),
  }),
  mood: z.number().int().min(0).max(100),
  opening: slug,
  scenes: z
    .array(
      z
        .strictObject({
          id: slug,
          narration: bilingual.optional(),
          says: bilingual.optional(),
          choices: z.array(choice).max(4).default([]),
          ending: bilingual.optional(),
        })
        .refine(({ choices, ending }) => (choices.length === 0) === (ending !== undefined), {
          message: 'A scene has either two to four choices or an ending.',
        }),
    )
    .min(2),
}) satisfies z.ZodType<Scenario>;
