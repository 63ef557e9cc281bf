import { z } from 'astro/zod';
import type { ReminderForm } from '../../domain/reminder/rules-form.ts';
import { seenSchema } from '../entry.ts';
import { listOf } from '../text.ts';

const line = z.string().trim().max(200).default('');

/** The form about when people are reminded; what it says is for the use case to judge. `use` is "default" for the default. */
export const reminderRulesSchema = z
  .object({
    seen: seenSchema,
    use: z.enum(['own', 'default']),
    ...{ before: line, late: line, from: line, until: line },
    weekdays: listOf(z.coerce.number()),
    // More than the use case takes, so that it says how many it takes and nothing typed is lost.
    daysOff: z.string().max(100_000).default(''),
  })
  .transform(({ seen, use, ...form }): { seen: string; form?: ReminderForm } => ({
    seen,
    ...(use === 'own' && { form }),
  }));
