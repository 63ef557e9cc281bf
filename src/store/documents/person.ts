import { z } from 'astro/zod';
import { BANDS } from '../../domain/assessment/band.ts';
import type { Accommodation } from '../../domain/assessment/fairness/accommodation.ts';
import { APPEAL_VERDICTS, type Appeal, REMEDIES } from '../../domain/assessment/fairness/appeal.ts';
import type { Exemption } from '../../domain/assignment/exemption.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { Invitation } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { CARD_STATES, type Card } from '../../domain/practice/card.ts';
import { FLAG_VERDICTS, type Flag } from '../../domain/question/flag.ts';
import type { Rehearsal } from '../../domain/scenario/rehearsal.ts';
import { attempt } from './attempt.ts';
import { person } from './profile.ts';
import { date, day, id, list } from './values.ts';

const band = z.enum(BANDS);

const invitation = z.strictObject({
  nonce: z.string(),
  issuedAt: date,
  expiresAt: date,
  usedAt: date.optional(),
  mailedAt: date.optional(),
}) satisfies z.ZodType<Invitation>;

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

export const appeal = z.strictObject({
  id: z.string(),
  attempt: id<'attempt'>(),
  question: id<'question'>().optional(),
  text: z.string(),
  at: date,
  decidedAt: date.optional(),
  decidedBy: id<'person'>().optional(),
  verdict: z.enum(APPEAL_VERDICTS).optional(),
  remedy: z.enum(REMEDIES).optional(),
  reason: z.string().optional(),
}) satisfies z.ZodType<Appeal>;

const accommodation = z.strictObject({
  extraTime: z.number(),
  reason: z.string(),
  at: date,
  by: id<'person'>(),
}) satisfies z.ZodType<Accommodation>;

const exemption = z.strictObject({
  id: z.string(),
  course: id<'course'>(),
  reason: z.string(),
  at: date,
  by: id<'person'>(),
  from: day,
  until: day.optional(),
  ended: z.strictObject({ on: day, at: date, by: id<'person'>(), reason: z.string() }).optional(),
}) satisfies z.ZodType<Exemption>;

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
  calendar: z.strictObject({ nonce: z.string(), madeAt: date }).optional(),
  lessons: z.record(
    z.string(),
    z.strictObject({
      openedAt: date,
      finishedAt: date.optional(),
      drills: z.record(z.string(), z.boolean()),
      rightAt: z.record(z.string(), date).optional(),
    }),
  ),
  rehearsals: z.record(z.string(), rehearsal),
  attempts: list(attempt),
  certificates: list(certificate),
  granted: z.record(z.string(), list(date)),
  practice: z.strictObject({ cards: z.record(z.string(), card), days: list(day) }),
  flags: list(flag),
  appeals: list(appeal),
  accommodation: accommodation.optional(),
  exemptions: list(exemption),
});
