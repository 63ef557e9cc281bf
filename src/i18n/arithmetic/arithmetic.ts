import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { ArithmeticWords, Step } from './step.ts';
import { bandStep } from './steps/band.ts';
import { byPointsStep } from './steps/by-points.ts';
import { changesStep } from './steps/changes.ts';
import { confirmationStep } from './steps/confirmation.ts';
import { dimensionsStep } from './steps/dimensions.ts';
import { pointsStep } from './steps/points.ts';
import { redLinesStep } from './steps/red-lines.ts';

/** Every step from the points of each part to the band and what was changed since, in order, in words that can be followed by hand. */
export function arithmeticOf(words: ArithmeticWords, attempt: SubmittedAttempt): Step[] {
  const steps = [pointsStep, byPointsStep, confirmationStep, dimensionsStep, redLinesStep, bandStep, changesStep];
  return steps.flatMap((step) => step(words, attempt) ?? []);
}
