import { z } from 'astro/zod';
import type { Attempt, Confirmation, Paper } from '../../domain/assessment/attempt.ts';
import { BANDS } from '../../domain/assessment/band.ts';
import type { Conduct } from '../../domain/assessment/fairness/conduct.ts';
import { type Annulment, CORRECTION_KINDS, type Correction } from '../../domain/assessment/fairness/correction.ts';
import type { Result } from '../../domain/assessment/grading/result.ts';
import type { GradingPolicy } from '../../domain/assessment/policy.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { HouseRules } from '../../domain/library/house-rules.ts';
import { date, id, list } from './values.ts';

/**
 * Attempts are most of a document: checking every answer of every attempt would take several times as long as reading
 * them. So their inner parts are checked as far as lists and totals rely on them.
 */
const inner = <T>(isSound: (value: Record<string, unknown>) => boolean = () => true) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && isSound(value as Record<string, unknown>));

const result = inner<Result>(
  ({ band: reached, total, missed, questions, scenarios, byDimension }) =>
    BANDS.some((known) => known === reached) &&
    typeof (total as { earned?: unknown } | undefined)?.earned === 'number' &&
    [missed, questions, scenarios].every(Array.isArray) &&
    typeof byDimension === 'object',
);

const correction = z.strictObject({
  at: date,
  by: id<'person'>(),
  kind: z.enum(CORRECTION_KINDS),
  question: id<'question'>().optional(),
  reason: z.string(),
  before: result,
  readAt: date.optional(),
}) satisfies z.ZodType<Correction>;

const annulment = z.strictObject({
  at: date,
  by: id<'person'>(),
  why: z.enum(['deactivated', 'decided']),
  reason: z.string(),
}) satisfies z.ZodType<Annulment>;

const conduct = z.strictObject({
  left: z.number(),
  quick: z.number(),
  lastAt: date.optional(),
}) satisfies z.ZodType<Conduct>;

const confirmation = z.strictObject({
  questions: list(id<'question'>()),
  askedAt: date,
  endsAt: date,
}) satisfies z.ZodType<Confirmation>;

export const attempt = z.strictObject({
  id: id<'attempt'>(),
  course: id<'course'>(),
  number: z.number(),
  seed: z.string(),
  paper: inner<Paper>(({ questions, scenarios }) => Array.isArray(questions) && Array.isArray(scenarios)),
  startedAt: date,
  endsAt: date,
  policy: inner<GradingPolicy>(({ from, floors }) => Boolean(from && floors)),
  contentVersion: z.string(),
  houseRules: inner<HouseRules>(({ figures, off }) => Boolean(figures) && Array.isArray(off)).optional(),
  answers: inner<Attempt['answers']>(),
  choices: inner<Attempt['choices']>((runs) => Object.values(runs).every(Array.isArray)),
  marked: list(z.string()).optional(),
  conduct: conduct.optional(),
  confirmation: confirmation.optional(),
  language: z.enum(LANGUAGES).optional(),
  submittedAt: date.optional(),
  result: result.optional(),
  corrections: list(correction).optional(),
  annulled: annulment.optional(),
}) satisfies z.ZodType<Attempt>;
