import { isClosedByTime, type SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import {
  isBorderline,
  isToBeConfirmed,
  type Nearness,
  nearnessOf,
  standardError,
} from '../../../domain/assessment/grading/guard.ts';
import type { Confirmed, Result } from '../../../domain/assessment/grading/result.ts';
import { bandName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { creditParts } from '../credit.ts';
import { type ArithmeticWords, list, note, type Part, type Step, text } from '../step.ts';
import { questionTable } from './points.ts';

/** How three further questions decided near the boundary of pass, or why none were asked; nothing without the guard. */
export function confirmationStep(words: ArithmeticWords, attempt: SubmittedAttempt): Step | undefined {
  const { t, format } = words;
  const { confirmation, bandByPoints } = attempt.result;
  const title = t(m.arithmetic_confirmation);
  if (!confirmation) return attempt.policy.guard ? { title, parts: notDecided(words, attempt) } : undefined;
  const { questions, standardError: error } = confirmation;
  return {
    title,
    parts: [
      text(t(m.arithmetic_confirmation_why, { band: bandName(t, 'pass'), fail: bandName(t, 'fail') })),
      // Where the points were corrected since, they may be no longer that close.
      ...(isBorderline(attempt.result, attempt.policy) ? [nearness(words, attempt)] : []),
      note(t(m.arithmetic_error, { error: format.number(error) })),
      questionTable(words, attempt, { questions, together: t(m.arithmetic_sum_confirmation) }),
      ...creditParts(words, attempt, questions),
      text(decision(words, confirmation)),
      text(t(m.arithmetic_confirmation_band, { band: bandName(t, bandByPoints) })),
    ],
  };
}

/** Why no further questions decide, by the points as they were first decided. */
function notDecided(words: ArithmeticWords, attempt: SubmittedAttempt): Part[] {
  const { t, format } = words;
  const { confirmation, corrections = [], policy } = attempt;
  const first = confirmation ? attempt.result : (corrections[0]?.before ?? attempt.result);
  const near = nearnessOf(first, policy);
  return [
    ...(first === attempt.result ? [] : [note(t(m.arithmetic_guard_first))]),
    nearness(words, { result: first, policy }),
    ...(near.degrees > 0 ? [note(t(m.arithmetic_error, { error: format.number(standardError(near)) }))] : []),
    text(t(reasonOf(attempt, first), { band: bandName(t, 'pass') })),
  ];
}

function reasonOf(attempt: SubmittedAttempt, first: Result) {
  if (attempt.confirmation) return m.arithmetic_guard_cleared;
  const { verdict } = nearnessOf(first, attempt.policy);
  if (verdict !== 'close') return NOT_ASKED[verdict];
  if (isClosedByTime(attempt)) return m.arithmetic_guard_time;
  return isToBeConfirmed(first, attempt.policy) ? m.arithmetic_guard_bank : m.arithmetic_guard_voided;
}

const NOT_ASKED = {
  good: m.arithmetic_guard_good,
  'red-line': m.arithmetic_guard_red_line,
  few: m.arithmetic_guard_few,
  far: m.arithmetic_guard_far,
} satisfies Record<Exclude<Nearness['verdict'], 'close'>, unknown>;

/** The distance from the boundary beside the standard error, where there is one. */
function nearness(
  { t, format }: ArithmeticWords,
  { result, policy }: Pick<SubmittedAttempt, 'result' | 'policy'>,
): Part {
  const { distance, spread, degrees } = nearnessOf(result, policy);
  const points = result.questions.filter(({ voided }) => !voided).map(({ score }) => score.earned);
  const sum = points.reduce((all, earned) => all + earned, 0);
  const squares = points.reduce((all, earned) => all + earned * earned, 0);
  const { earned, possible } = result.total;
  const [left, right] = [100 * earned, policy.from.pass * possible];
  const numbers = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, format.number(value)])) as never;
  const apart = t(
    m.arithmetic_distance,
    numbers({ earned, left, percent: policy.from.pass, possible, right, distance }),
  );
  if (degrees === 0) return list([apart]);
  const compared = { distance, degrees, left: distance * distance * degrees, spread, right: 10_000 * spread };
  return list([
    apart,
    t(m.arithmetic_spread, numbers({ count: points.length, squares, sum, spread })),
    t(compared.left <= compared.right ? m.arithmetic_within : m.arithmetic_beyond, numbers(compared)),
  ]);
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
