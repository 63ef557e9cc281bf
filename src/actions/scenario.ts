import { z } from 'astro/zod';
import { idSchema } from '../schemas/assignment.ts';
import { chooseReply } from '../usecases/assessment/role-play/choose-reply.ts';
import { hearInAttempt } from '../usecases/assessment/role-play/hear-in-attempt.ts';
import { hearReply } from '../usecases/scenario/hear-reply.ts';
import { rehearse, takeBack, tryAgain } from '../usecases/scenario/rehearse.ts';
import { door } from './door.ts';

const name = z.string().min(1).max(80);
/** Longer texts than anybody may say come in, too, so that they are refused in words. */
const text = z.string().max(100_000);
const replies = z.number().int().min(0).max(60);
const run = z.number().int().min(1);

const rehearsal = z.object({ scenario: name, bookmark: z.object({ run, after: replies }) });
const asked = z.object({ attempt: idSchema<'attempt'>(), scenario: idSchema<'scenario'>(), after: replies });

/** What is said in role-plays: in practice, and in an assessment, where nothing is taken back. */
export const scenario = {
  rehearse: door('json', rehearsal.extend({ choice: name, thought: z.number() }), ({ server, who, context }, sent) =>
    rehearse(server, who, { ...sent, language: context.locals.language }),
  ),
  takeBack: door('json', rehearsal, ({ server, who, context }, sent) =>
    takeBack(server, who, { ...sent, language: context.locals.language }),
  ),
  tryAgain: door(
    'json',
    rehearsal.extend({ from: z.object({ run, turns: replies }).optional() }),
    ({ server, who, context }, sent) => tryAgain(server, who, { ...sent, language: context.locals.language }),
  ),
  hearReply: door('json', rehearsal.extend({ text }), ({ server, who, context }, sent) =>
    hearReply(server, who, { ...sent, language: context.locals.language }),
  ),
  chooseReply: door('json', asked.extend({ choice: name }), ({ server, who, context }, sent) =>
    chooseReply(server, who, { ...sent, language: context.locals.language }),
  ),
  hearInAttempt: door('json', asked.extend({ text }), ({ server, who, context }, sent) =>
    hearInAttempt(server, who, { ...sent, language: context.locals.language }),
  ),
};
