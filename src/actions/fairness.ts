import { z } from 'astro/zod';
import { OUTCOMES } from '../domain/assessment/fairness/appeal.ts';
import { FLAG_VERDICTS } from '../domain/question/flag.ts';
import { daySchema, idSchema } from '../schemas/assignment.ts';
import { typed } from '../schemas/text.ts';
import { appeal } from '../usecases/appeal/appeal.ts';
import { decideAppeal } from '../usecases/appeal/decide-appeal.ts';
import { endExemption } from '../usecases/exemption/end-exemption.ts';
import { giveExemption } from '../usecases/exemption/give-exemption.ts';
import { annulAttempt } from '../usecases/fairness/annul-attempt.ts';
import { setExtraTime } from '../usecases/fairness/set-extra-time.ts';
import { raiseFlag } from '../usecases/flag/raise-flag.ts';
import { settleFlag } from '../usecases/flag/settle-flag.ts';
import { door } from './door.ts';

const [person, attempt, question] = [idSchema<'person'>(), idSchema<'attempt'>(), idSchema<'question'>()];
/** Longer than may be, so that the use case says how long. */
const text = typed(10_000);
/** Left blank, there is none. */
const lastDay = z.union([z.literal('').transform(() => undefined), daySchema]).optional();

/** What people say was judged wrongly, and what HR decides about that and about attempts. */
export const fairness = {
  appeal: door('form', z.object({ attempt, question: question.optional(), text }), ({ server, who }, told) =>
    appeal(server, who, told),
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
  giveExemption: door(
    'form',
    z.object({ person, course: idSchema<'course'>(), until: lastDay, reason: text }),
    ({ server, who }, exemption) => giveExemption(server, who, exemption),
  ),
  endExemption: door(
    'form',
    z.object({ person, exemption: z.string().min(1).max(80), reason: text }),
    ({ server, who }, ending) => endExemption(server, who, ending),
  ),
  raiseFlag: door(
    'form',
    z.discriminatedUnion('where', [
      z.object({ where: z.literal('attempt'), question, attempt }),
      z.object({ where: z.enum(['drill', 'practice']), question, text: typed(100_000) }),
    ]),
    ({ server, who }, told) => raiseFlag(server, who, told),
  ),
  settleFlag: door(
    'form',
    z.object({
      person,
      flag: z.string().min(1).max(80),
      verdict: z.enum(FLAG_VERDICTS),
      note: typed(500),
    }),
    ({ server, who }, settlement) => settleFlag(server, who, settlement),
  ),
};

/** A whole number as it was typed; NaN, which the use case refuses, for anything else. */
function percentIn(typedIn: string): number {
  const digits = /^(\d+)\s*%?$/.exec(typedIn.normalize('NFKC').trim())?.[1];
  return Number(digits ?? Number.NaN);
}
