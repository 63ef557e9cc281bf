import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { type Change, type CorrectionKind, isOther } from '../../domain/assessment/fairness/correction.ts';
import type { Result } from '../../domain/assessment/grading/result.ts';
import { numberOf } from '../arithmetic/asked.ts';
import type { Format } from '../format.ts';
import { bandName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

/** What a person is told of a correction, where their result is another now, and where it stays. */
const TOLD = {
  'question-voided': { other: m.corrected_voided, same: m.corrected_voided_same },
  'points-given': { other: m.corrected_points, same: m.corrected_points_same },
  'graded-again': { other: m.corrected_again, same: m.corrected_again_same },
} as const satisfies Record<CorrectionKind, unknown>;

interface Words {
  readonly t: Translate;
  readonly format: Format;
}

/** A correction of their own result, as a person is told of it. */
export function correctionWords(words: Words, attempt: SubmittedAttempt, change: Change): string {
  const { kind, question, before, after } = change;
  const told = TOLD[kind][isOther(before, after) ? 'other' : 'same'];
  return words.t(told, {
    number: question ? numberOf(attempt, question) : '',
    before: resultWords(words, before),
    after: resultWords(words, after),
  });
}

function resultWords({ t, format }: Words, { band, total }: Result): string {
  const points = { earned: format.number(total.earned), possible: format.number(total.possible) };
  return t(m.corrected_result, { band: bandName(t, band), ...points });
}
