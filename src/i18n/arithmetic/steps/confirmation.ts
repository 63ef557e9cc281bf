import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import { isBorderline } from '../../../domain/assessment/grading/guard.ts';
import type { Confirmed } from '../../../domain/assessment/grading/result.ts';
import { bandName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { creditParts } from '../credit.ts';
import { type ArithmeticWords, list, note, type Part, type Step, text } from '../step.ts';
import { questionTable } from './points.ts';

/** How three further questions decided near the boundary of pass; nothing where none were asked. */
export function confirmationStep(words: ArithmeticWords, attempt: SubmittedAttempt): Step | undefined {
  const { t, format } = words;
  const { confirmation, bandByPoints } = attempt.result;
  if (!confirmation) return undefined;
  const { questions, standardError } = confirmation;
  return {
    title: t(m.arithmetic_confirmation),
    parts: [
      text(t(m.arithmetic_confirmation_why, { band: bandName(t, 'pass'), fail: bandName(t, 'fail') })),
      ...nearness(words, attempt),
      note(t(m.arithmetic_error, { error: format.number(standardError) })),
      questionTable(words, attempt, { questions, together: t(m.arithmetic_sum_confirmation) }),
      ...creditParts(words, attempt, questions),
      text(decision(words, confirmation)),
      text(t(m.arithmetic_confirmation_band, { band: bandName(t, bandByPoints) })),
    ],
  };
}

/** Why the questions were asked; left out where the points were corrected since and are no longer that close. */
function nearness(words: ArithmeticWords, { result, policy }: SubmittedAttempt): Part[] {
  const { t, format } = words;
  if (!isBorderline(result, policy)) return [];
  const points = result.questions.filter(({ voided }) => !voided).map(({ score }) => score.earned);
  const sum = points.reduce((all, earned) => all + earned, 0);
  const squares = points.reduce((all, earned) => all + earned * earned, 0);
  const spread = points.length * squares - sum * sum;
  const { earned, possible } = result.total;
  const [left, right] = [100 * earned, policy.from.pass * possible];
  const distance = Math.abs(left - right);
  const numbers = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, format.number(value)])) as never;
  return [
    list([
      t(m.arithmetic_distance, numbers({ earned, left, percent: policy.from.pass, possible, right, distance })),
      t(m.arithmetic_spread, numbers({ count: points.length, squares, sum, spread })),
      t(
        m.arithmetic_within,
        numbers({
          ...{ distance, degrees: points.length - 1, left: distance * distance * (points.length - 1) },
          ...{ spread, right: 10_000 * spread },
        }),
      ),
    ]),
  ];
}

function decision({ t, format }: ArithmeticWords, { score, passed }: Confirmed): string {
  return t(passed ? m.arithmetic_confirmed : m.arithmetic_not_confirmed, {
    band: bandName(t, 'pass'),
    earned: format.number(score.earned),
    left: format.number(score.earned * 3),
    possible: format.number(score.possible),
    right: format.number(score.possible * 2),
  });
}
