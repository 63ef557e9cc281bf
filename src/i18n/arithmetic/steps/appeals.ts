import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import { type Appeal, outcomeOf } from '../../../domain/assessment/fairness/appeal.ts';
import { outcomeName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { numberOf } from '../asked.ts';
import { type ArithmeticWords, list, note, type Step, text } from '../step.ts';

/** The appeals against a result, and what HR decided; nothing where nothing was. @param appeals oldest first */
export function appealsStep(
  words: Pick<ArithmeticWords, 't' | 'format'>,
  attempt: SubmittedAttempt,
  appeals: readonly Appeal[],
): Step | undefined {
  const { t } = words;
  if (appeals.length === 0) return undefined;
  return {
    title: t(m.record_appeals),
    parts: [
      note(t(m.record_appeals_intro)),
      ...appeals.flatMap((appeal) => [text(lodgedWords(words, attempt, appeal)), list([decidedWords(words, appeal)])]),
    ],
  };
}

function lodgedWords(
  { t, format }: Pick<ArithmeticWords, 't' | 'format'>,
  attempt: SubmittedAttempt,
  { question, text: own, at }: Appeal,
): string {
  const lodged = { moment: format.stamp(at), text: own };
  return question
    ? t(m.record_appeal_question, { ...lodged, number: numberOf(attempt, question) })
    : t(m.record_appeal_whole, lodged);
}

function decidedWords({ t, format }: Pick<ArithmeticWords, 't' | 'format'>, appeal: Appeal): string {
  const outcome = outcomeOf(appeal);
  if (!appeal.decidedAt || !outcome) return t(m.record_appeal_waiting);
  const decision = { moment: format.stamp(appeal.decidedAt), outcome: outcomeName(t, outcome) };
  return t(m.record_appeal_decided, { ...decision, reason: appeal.reason ?? '' });
}
