import { z } from 'astro/zod';
import { idSchema } from '../schemas/assignment.ts';
import { answersSchema } from '../schemas/question/question.ts';
import { chooseReply } from '../usecases/assessment/choose-reply.ts';
import { saveAnswers } from '../usecases/assessment/save-answers.ts';
import { startAttempt } from '../usecases/assessment/start-attempt.ts';
import { submitAttempt } from '../usecases/assessment/submit-attempt.ts';
import { door } from './door.ts';

const attempt = idSchema<'attempt'>();
const answers = answersSchema;

/** Taking a paper. */
export const assessment = {
  startAttempt: door('form', z.object({ course: idSchema<'course'>() }), ({ server, who }, { course }) =>
    startAttempt(server, who, course),
  ),
  saveAnswers: door('json', z.object({ attempt, answers }), ({ server, who }, sent) => saveAnswers(server, who, sent)),
  chooseReply: door(
    'json',
    z.object({
      attempt,
      scenario: idSchema<'scenario'>(),
      choice: z.string().max(80),
      after: z.number().int().min(0).max(60),
    }),
    ({ server, who, context }, reply) => chooseReply(server, who, { ...reply, language: context.locals.language }),
  ),
  submitAttempt: door('json', z.object({ attempt, answers }), ({ server, who }, sent) =>
    submitAttempt(server, who, sent),
  ),
};
