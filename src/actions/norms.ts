import { z } from 'astro/zod';
import { testLetter } from '../i18n/letters.ts';
import { defaultTexts } from '../i18n/reminder/texts.ts';
import { assessmentRulesSchema } from '../schemas/assessment-rules.ts';
import { idSchema } from '../schemas/assignment.ts';
import { houseRulesSchema } from '../schemas/house-rules.ts';
import { mailServerSchema, testMailSchema } from '../schemas/settings/mail-server.ts';
import { reminderRulesSchema } from '../schemas/settings/reminder-rules.ts';
import { reminderTextSchema } from '../schemas/settings/reminder-text.ts';
import { typed } from '../schemas/text.ts';
import { beginMailTest } from '../server/mail/tries.ts';
import { setAssessmentRules } from '../usecases/organisation/set-assessment-rules.ts';
import { setHouseRules } from '../usecases/organisation/set-house-rules.ts';
import { setMail } from '../usecases/organisation/settings/set-mail.ts';
import { setReminderRules } from '../usecases/organisation/settings/set-reminder-rules.ts';
import { testMail } from '../usecases/organisation/settings/test-mail.ts';
import { restoreQuestion } from '../usecases/question/restore-question.ts';
import { voidQuestion } from '../usecases/question/void-question.ts';
import { setText } from '../usecases/reminder/set-text.ts';
import { door } from './door.ts';

/** The reason may be longer than it should, so that the use case says how long. */
const faulty = z.object({ question: idSchema<'question'>(), reason: typed(10_000) });

/** What an organisation decides about norms, questions and assessments, and by which server it sends mail. */
export const norms = {
  setHouseRules: door('form', houseRulesSchema, ({ server, who }, rules) =>
    setHouseRules(server, who, rules, server.written),
  ),
  setAssessmentRules: door('form', assessmentRulesSchema, ({ server, who }, form) =>
    setAssessmentRules(server, who, form),
  ),
  voidQuestion: door('form', faulty, ({ server, who }, sent) => voidQuestion(server, who, sent)),
  restoreQuestion: door('form', faulty, ({ server, who }, sent) => restoreQuestion(server, who, sent)),
  setReminderRules: door('form', reminderRulesSchema, ({ server, who }, sent) => setReminderRules(server, who, sent)),
  setMail: door('form', mailServerSchema, ({ server, who }, sent) => setMail(server, who, sent)),
  setReminderText: door('form', reminderTextSchema, ({ server, who }, sent) =>
    setText(server, who, { ...sent, defaults: defaultTexts(sent.kind) }),
  ),
  testMail: door('form', testMailSchema, ({ server, who, context }, { to }) =>
    testMail(server, who, { to, write: (name) => testLetter(context.locals.t, name), begin: beginMailTest }),
  ),
};
