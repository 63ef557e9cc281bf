import { z } from 'astro/zod';
import { FLAG_VERDICTS } from '../domain/question/flag.ts';
import { idSchema } from '../schemas/assignment.ts';
import { typed } from '../schemas/text.ts';
import { raiseFlag } from '../usecases/flag/raise-flag.ts';
import { settleFlag } from '../usecases/flag/settle-flag.ts';
import { door } from './door.ts';

const question = idSchema<'question'>();

/** Words that a learner says were judged wrongly, and HR's answer. */
export const flags = {
  raiseFlag: door(
    'form',
    z.discriminatedUnion('where', [
      z.object({ where: z.literal('attempt'), question, attempt: idSchema<'attempt'>() }),
      z.object({ where: z.enum(['drill', 'practice']), question, text: typed(100_000) }),
    ]),
    ({ server, who }, told) => raiseFlag(server, who, told),
  ),
  settleFlag: door(
    'form',
    z.object({
      person: idSchema<'person'>(),
      flag: z.string().min(1).max(80),
      verdict: z.enum(FLAG_VERDICTS),
      note: typed(500),
    }),
    ({ server, who }, settlement) => settleFlag(server, who, settlement),
  ),
};
