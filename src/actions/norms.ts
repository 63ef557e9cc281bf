import { z } from 'astro/zod';
import { assessmentRulesSchema } from '../schemas/assessment-rules.ts';
import { idSchema } from '../schemas/assignment.ts';
import { houseRulesSchema } from '../schemas/house-rules.ts';
import { typed } from '../schemas/text.ts';
import { setAssessmentRules } from '../usecases/organisation/set-assessment-rules.ts';
import { setHouseRules } from '../usecases/organisation/set-house-rules.ts';
import { restoreQuestion } from '../usecases/question/restore-question.ts';
import { voidQuestion } from '../usecases/question/void-question.ts';
import { door } from './door.ts';

/** The reason may be longer than it should, so that the use case says how long. */
const faulty = z.object({ question: idSchema<'question'>(), reason: typed(10_000) });

/** What an organisation decides about norms, questions and assessments. */
export const norms = {
  setHouseRules: door('form', houseRulesSchema, ({ server, who }, rules) =>
    setHouseRules(server, who, rules, server.written),
  ),
  setAssessmentRules: door('form', assessmentRulesSchema, ({ server, who }, form) =>
    setAssessmentRules(server, who, form),
  ),
  voidQuestion: door('form', faulty, ({ server, who }, sent) => voidQuestion(server, who, sent)),
  restoreQuestion: door('form', faulty, ({ server, who }, sent) => restoreQuestion(server, who, sent)),
};
