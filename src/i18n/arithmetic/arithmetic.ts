import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { bandStep } from './band.ts';
import { byPointsStep } from './by-points.ts';
import { changesStep } from './changes.ts';
import { confirmationStep } from './confirmation.ts';
import { dimensionsStep } from './dimensions.ts';
import { pointsStep } from './points.ts';
import { redLinesStep } from './red-lines.ts';
import type { ArithmeticWords, Step } from './step.ts';

/** Every step from the points of each part to the band and what was changed since, in order, in words that can be followed by hand. */
export function arithmeticOf(words: ArithmeticWords, attempt: SubmittedAttempt): Step[] {
  const steps = [pointsStep, byPointsStep, confirmationStep, dimensionsStep, redLinesStep, bandStep, changesStep];
  return steps.flatMap((step) => step(words, attempt) ?? []);
}
