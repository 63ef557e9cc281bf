import { z } from 'astro/zod';
import { BANDS } from '../domain/assessment/band.ts';
import { AGES, HAIRS, OUTFITS, PLACES } from '../domain/scenario/look.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import { heardSchema } from './question/phrase.ts';
import { bilingual, idOf, slug } from './text.ts';

const points = z.number().int().min(0);
const norms = z.array(idOf<'norm'>()).default([]);

const mood = z.number().int().min(0).max(100);
const fork = z.strictObject({ mood: z.number().int().min(1).max(100), leadsTo: slug });

const variation = z.union(
  [z.strictObject({ one: z.array(bilingual).min(2) }), z.strictObject({ order: z.array(bilingual).min(2) })],
  'Write "one" (one of these is drawn) or "order" (all of them, in an order drawn), with two or more texts.',
);

const choice = z.strictObject({
  id: slug,
  says: bilingual,
  norms: z.strictObject({ kept: norms, broken: norms }),
  points: z.strictObject({ appearance: points, language: points, behaviour: points, process: points }).partial(),
  mood: z.number().int().min(-100).max(100),
  feedback: bilingual,
  leadsTo: slug,
  below: fork.optional(),
  from: fork.optional(),
  heard: heardSchema.optional(),
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
  mood,
  patience: z.number().int().min(5).max(120),
  breaksOff: z.strictObject({ below: z.number().int().min(1).max(100), leadsTo: slug }).optional(),
  variations: z.record(slug, variation).optional(),
  opening: slug,
  scenes: z
    .array(
      z
        .strictObject({
          id: slug,
          narration: bilingual.optional(),
          says: bilingual.optional(),
          thinking: z.number().int().min(20).max(180).optional(),
          choices: z.array(choice).max(4, 'Give two to four replies.').default([]),
          ending: z
            .strictObject({
              name: bilingual,
              band: z.enum(
                BANDS,
                'Say which band a run that ends here can have at best: excellent, good, pass or fail.',
              ),
            })
            .optional(),
        })
        .refine(({ choices, ending }) => (choices.length === 0) === (ending !== undefined), {
          message: 'A scene has either two to four choices or an ending.',
        }),
    )
    .min(2),
}) satisfies z.ZodType<Scenario>;
