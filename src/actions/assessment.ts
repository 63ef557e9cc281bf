import { z } from 'astro/zod';
import { idSchema } from '../schemas/assignment.ts';
import { answersSchema } from '../schemas/question/question.ts';
import { lookAttempt } from '../usecases/assessment/look-attempt.ts';
import { saveAnswers } from '../usecases/assessment/save-answers.ts';
import { startAttempt } from '../usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../usecases/assessment/submit-attempt.ts';
import { readCorrections } from '../usecases/correction/read-corrections.ts';
import { door } from './door.ts';

const attempt = idSchema<'attempt'>();
const answers = answersSchema;
const left = z.int().min(0).default(0);
const marked = z.record(z.string().max(80), z.boolean()).optional();

/** Taking a paper, and what became of its result. */
export const assessment = {
  startAttempt: door('form', z.object({ course: idSchema<'course'>() }), ({ server, who }, { course }) =>
    startAttempt(server, who, course),
  ),
  saveAnswers: door('json', z.object({ attempt, answers, marked, left }), ({ server, who }, sent) =>
    saveAnswers(server, who, sent),
  ),
  lookAttempt: door('json', z.object({ attempt }), ({ server, who, context }, asked) =>
    lookAttempt(server, who, { ...asked, language: context.locals.language }),
  ),
  submitAttempt: door(
    'json',
    z.object({ attempt, answers, left, confirming: z.boolean().default(false) }),
    ({ server, who, context }, sent) => submitAttempt(server, who, { ...sent, language: context.locals.language }),
  ),
  readCorrections: door('form', z.object({ attempt }), ({ server, who }, sent) =>
    readCorrections(server, who, sent.attempt),
  ),
};
