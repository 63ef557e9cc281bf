import { z } from 'astro/zod';
import { answerSchema } from '../schemas/question/question.ts';
import { answerDrill } from '../usecases/learning/answer-drill.ts';
import { finishLesson } from '../usecases/learning/finish-lesson.ts';
import { answerPractice } from '../usecases/practice/answer-practice.ts';
import { door } from './door.ts';

const name = z.string().min(1).max(80);

/** What learners do before the assessment. */
export const learning = {
  finishLesson: door('form', z.object({ course: name, lesson: name }), ({ server, who }, ids) =>
    finishLesson(server, who, ids),
  ),
  answerDrill: door(
    'json',
    z.object({ course: name, lesson: name, question: name, answer: answerSchema }),
    ({ server, who, context }, drill) => answerDrill(server, who, { ...drill, language: context.locals.language }),
  ),
  answerPractice: door(
    'json',
    z.object({ question: name, reps: z.number().int().min(0), answer: answerSchema }),
    ({ server, who, context }, given) => answerPractice(server, who, { ...given, language: context.locals.language }),
  ),
};
