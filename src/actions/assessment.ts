import { z } from 'astro/zod';
import { idSchema } from '../schemas/assignment.ts';
import { answersSchema } from '../schemas/question/question.ts';
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
  submitAttempt: door('json', z.object({ attempt, answers }), ({ server, who }, sent) =>
    submitAttempt(server, who, sent),
  ),
};
