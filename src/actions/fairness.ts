import { z } from 'astro/zod';
import { OUTCOMES } from '../domain/assessment/fairness/appeal.ts';
import { idSchema } from '../schemas/assignment.ts';
import { typed } from '../schemas/text.ts';
import { appeal } from '../usecases/appeal/appeal.ts';
import { decideAppeal } from '../usecases/appeal/decide-appeal.ts';
import { annulAttempt } from '../usecases/fairness/annul-attempt.ts';
import { setExtraTime } from '../usecases/fairness/set-extra-time.ts';
import { door } from './door.ts';

const [person, attempt] = [idSchema<'person'>(), idSchema<'attempt'>()];
/** Longer than may be, so that the use case says how long. */
const text = typed(10_000);

/** What people object to in their results, and what HR decides about attempts. */
export const fairness = {
  appeal: door(
    'form',
    z.object({ attempt, question: idSchema<'question'>().optional(), text }),
    ({ server, who }, told) => appeal(server, who, told),
  ),
  decideAppeal: door(
    'form',
    z.object({ person, appeal: z.string().min(1).max(80), outcome: z.enum(OUTCOMES), reason: text }),
    ({ server, who }, decision) => decideAppeal(server, who, decision),
  ),
  annulAttempt: door('form', z.object({ person, attempt, reason: text }), ({ server, who }, annulment) =>
    annulAttempt(server, who, annulment),
  ),
  setExtraTime: door(
    'form',
    z.object({ person, extraTime: z.string().max(20).transform(percentIn), reason: text }),
    ({ server, who }, extra) => setExtraTime(server, who, extra),
  ),
};

/** A whole number as it was typed; NaN, which the use case refuses, for anything else. */
function percentIn(typedIn: string): number {
  return /^\s*\d+\s*%?\s*$/.test(typedIn) ? Number.parseInt(typedIn, 10) : Number.NaN;
}
