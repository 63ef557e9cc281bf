import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import type { Correction } from '../../../domain/assessment/fairness/correction.ts';
import type { QuestionResult, Result } from '../../../domain/assessment/grading/result.ts';
import { bandName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { numberOf } from '../asked.ts';
import { ofPossible } from '../compare.ts';
import { type ArithmeticWords, list, note, type Step } from '../step.ts';

/** Every change of the result since it was first decided, with the results before and after; nothing where none was made. */
export function changesStep(words: ArithmeticWords, attempt: SubmittedAttempt): Step | undefined {
  const { t } = words;
  const { corrections = [], result } = attempt;
  if (corrections.length === 0) return undefined;
  const changes = corrections.map((correction, at) =>
    changeWords(words, attempt, { ...correction, after: corrections[at + 1]?.before ?? result }),
  );
  return { title: t(m.arithmetic_changes), parts: [note(t(m.arithmetic_changes_intro)), list(changes)] };
}

/** That an annulled attempt counts for nothing, and why; undefined for any other. */
export function annulledWords({ t, format }: ArithmeticWords, { annulled }: SubmittedAttempt): string | undefined {
  if (!annulled) return undefined;
  const moment = format.stamp(annulled.at);
  if (annulled.why === 'deactivated') return t(m.arithmetic_annulled_left, { moment });
  return t(m.arithmetic_annulled, { moment, reason: annulled.reason });
}

function changeWords(
  words: ArithmeticWords,
  attempt: SubmittedAttempt,
  { at, kind, question, reason, before, after }: Correction & { readonly after: Result },
): string {
  const { t, format } = words;
  const change = {
    ...{ moment: format.stamp(at), reason },
    ...{ before: resultWords(words, before), after: resultWords(words, after) },
  };
  if (kind === 'graded-again' || !question) return t(m.arithmetic_change_graded, change);
  const number = numberOf(attempt, question);
  if (kind === 'question-voided') return t(m.arithmetic_change_voided, { ...change, number });
  const pointsIn = (result: Result) => {
    const part = partsOf(result).find((one) => one.question === question);
    return part ? ofPossible(words, part.score) : '–';
  };
  return t(m.arithmetic_change_points, { ...change, number, oldPoints: pointsIn(before), newPoints: pointsIn(after) });
}

function resultWords({ t, format }: ArithmeticWords, { total, band }: Result): string {
  const { earned, possible } = total;
  return t(m.arithmetic_change_result, {
    earned: format.number(earned),
    possible: format.number(possible),
    band: bandName(t, band),
  });
}

function partsOf({ questions, confirmation }: Result): readonly QuestionResult[] {
  return [...questions, ...(confirmation?.questions ?? [])];
}
