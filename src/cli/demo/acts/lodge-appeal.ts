import { isInForce, type SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import type { QuestionId } from '../../../domain/id.ts';
import { appeal } from '../../../usecases/appeal/appeal.ts';
import { recordOf } from '../../../usecases/learning/record-of.ts';
import { type Doer, done, personNumbered } from '../deed.ts';
import { OFFICER } from '../staff.ts';

/** Appeals against the latest result, or against the first question in it that was missed. */
export async function lodgeAppeal(doer: Doer, about: 'question' | 'result', text: string): Promise<void> {
  const { needs, who } = doer;
  const attempt = (await recordOf(needs, who)).attempts.findLast(isInForce);
  if (!attempt) throw new Error(`${who.number} has no result to appeal against.`);
  const question = about === 'question' ? await missedBy(doer, attempt) : undefined;
  done(await appeal(needs, who, { attempt: attempt.id, ...(question && { question }), text }));
}

/** None that the officer missed too, who could not void it. */
async function missedBy({ needs }: Doer, attempt: SubmittedAttempt): Promise<QuestionId> {
  const officer = await recordOf(needs, await personNumbered(needs, OFFICER));
  const barred = new Set(officer.attempts.filter(isInForce).flatMap(missedIn));
  const question = missedIn(attempt).find((one) => !barred.has(one));
  if (!question) throw new Error(`Nothing was missed in the attempt ${attempt.id}.`);
  return question;
}

function missedIn({ result }: SubmittedAttempt): QuestionId[] {
  return result.questions.filter(({ score }) => score.earned < score.possible).map(({ question }) => question);
}
