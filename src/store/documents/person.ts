import { z } from 'astro/zod';
import type { Attempt, Paper, Result } from '../../domain/assessment/attempt.ts';
import { BANDS, type BandPolicy } from '../../domain/assessment/band.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { POSITIONS } from '../../domain/library/norm.ts';
import type { Invitation, Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { CARD_STATES, type Card } from '../../domain/practice/card.ts';
import { FLAG_VERDICTS, type Flag } from '../../domain/question/flag.ts';
import type { Rehearsal } from '../../domain/scenario/rehearsal.ts';
import { date, day, id, list } from './schema.ts';

const band = z.enum(BANDS);

export const person = z.strictObject({
  id: id<'person'>(),
  number: z.string(),
  name: z.string(),
  department: z.string(),
  positions: list(z.enum(POSITIONS)),
  hired: day.optional(),
  email: z.string().optional(),
  supervisor: id<'person'>().optional(),
  hr: z.boolean(),
  active: z.boolean(),
  language: z.enum(LANGUAGES).optional(),
  joinedAt: date,
  leftAt: date.optional(),
  erasedAt: date.optional(),
}) satisfies z.ZodType<Person>;

const invitation = z.strictObject({
  nonce: z.string(),
  issuedAt: date,
  expiresAt: date,
  usedAt: date.optional(),
}) satisfies z.ZodType<Invitation>;

/**
 * Attempts are most of a document: checking every answer of every attempt would take several times as long as reading
 * them. So their inner parts are checked as far as lists and totals rely on them.
 */
const inner = <T>(isSound: (value: Record<string, unknown>) => boolean = () => true) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && isSound(value as Record<string, unknown>));

const attempt = z.strictObject({
  id: id<'attempt'>(),
  course: id<'course'>(),
  number: z.number(),
  seed: z.string(),
  paper: inner<Paper>(({ questions, scenarios }) => Array.isArray(questions) && Array.isArray(scenarios)),
  startedAt: date,
  endsAt: date,
  policy: inner<BandPolicy>(({ from, floors }) => Boolean(from && floors)),
  contentVersion: z.string(),
  answers: inner<Attempt['answers']>(),
  choices: inner<Attempt['choices']>((runs) => Object.values(runs).every(Array.isArray)),
  submittedAt: date.optional(),
  result: inner<Result>(
    ({ band: reached, total, missed, questions, scenarios, byDimension }) =>
      BANDS.some((known) => known === reached) &&
      typeof (total as { earned?: unknown } | undefined)?.earned === 'number' &&
      [missed, questions, scenarios].every(Array.isArray) &&
      typeof byDimension === 'object',
  ).optional(),
}) satisfies z.ZodType<Attempt>;

export const certificate = z.strictObject({
  code: id<'certificate'>(),
  programme: id<'programme'>(),
  name: z.string(),
  band,
  courses: list(z.strictObject({ course: id<'course'>(), band })),
  issuedAt: date,
  expiresAt: date,
}) satisfies z.ZodType<Certificate>;

const card = z.strictObject({
  due: date,
  stability: z.number(),
  difficulty: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.enum(CARD_STATES),
  lastReview: date,
  learningSteps: z.number(),
  scheduledDays: z.number(),
}) satisfies z.ZodType<Card>;

export const flag = z.strictObject({
  id: z.string(),
  question: id<'question'>(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  at: date,
  where: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('practice') }),
    z.strictObject({ kind: z.literal('drill') }),
    z.strictObject({ kind: z.literal('attempt'), attempt: id<'attempt'>() }),
  ]),
  settledAt: date.optional(),
  verdict: z.enum(FLAG_VERDICTS).optional(),
  note: z.string().optional(),
}) satisfies z.ZodType<Flag>;

const run = {
  number: z.number(),
  version: z.string(),
  variation: z.number(),
  choices: list(z.string()),
  thought: list(z.number()),
};

const rehearsal = z.strictObject({
  current: z.strictObject(run),
  finished: z.number(),
  lastAt: date,
  runs: list(z.strictObject({ ...run, endedAt: date })),
}) satisfies z.ZodType<Rehearsal>;

export const personSchema: z.ZodType<PersonRecord> = z.strictObject({
  person,
  invitation: invitation.optional(),
  lessons: z.record(
    z.string(),
    z.strictObject({ openedAt: date, finishedAt: date.optional(), drills: z.record(z.string(), z.boolean()) }),
  ),
  rehearsals: z.record(z.string(), rehearsal),
  attempts: list(attempt),
  certificates: list(certificate),
  granted: z.record(z.string(), z.number()),
  practice: z.strictObject({ cards: z.record(z.string(), card), days: list(day) }),
  flags: list(flag),
});
