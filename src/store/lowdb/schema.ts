import { z } from 'astro/zod';
import type { Attempt, Paper, Result } from '../../domain/assessment/attempt.ts';
import { BANDS, type BandPolicy } from '../../domain/assessment/band.ts';
import type { Assignment } from '../../domain/assignment/assignment.ts';
import { AUDIT_ACTS, type ChainedEntry } from '../../domain/audit.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { Id } from '../../domain/id.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { POSITIONS } from '../../domain/library/norm.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Day, Invitation, Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { FrozenDate } from './frozen.ts';

/** The version of the documents written here; a higher one is from newer software and is left alone. */
export const SCHEMA = 1;

const id = <Of extends string>() => z.string().min(1) as unknown as z.ZodType<Id<Of>, Id<Of>>;
const day = z.custom<Day>((value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value), 'not a day');
const date = z.string().transform((text, context): Date => {
  const at = new FrozenDate(text);
  if (Number.isNaN(at.getTime())) context.issues.push({ code: 'custom', input: text, message: 'not a date' });
  return at;
});
const list = <T>(of: z.ZodType<T>) => z.array(of);
const count = z.number().int().min(0);
const band = z.enum(BANDS);

const person = z.strictObject({
  id: id<'person'>(),
  number: z.string().min(1),
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
}) satisfies z.ZodType<Person>;

const invitation = z.strictObject({
  nonce: z.string().min(1),
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
  number: count.min(1),
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

const certificate = z.strictObject({
  code: id<'certificate'>(),
  programme: id<'programme'>(),
  name: z.string(),
  band,
  courses: list(z.strictObject({ course: id<'course'>(), band })),
  issuedAt: date,
  expiresAt: date,
}) satisfies z.ZodType<Certificate>;

export const personSchema: z.ZodType<PersonRecord> = z.strictObject({
  person,
  invitation: invitation.optional(),
  lessons: z.record(
    z.string(),
    z.strictObject({ openedAt: date, finishedAt: date.optional(), drills: z.record(z.string(), z.boolean()) }),
  ),
  rehearsals: z.record(z.string(), z.strictObject({ choices: list(z.string()), finished: count, lastAt: date })),
  attempts: list(attempt),
  certificates: list(certificate),
  granted: z.record(z.string(), count),
});

const assignment = z.strictObject({
  id: id<'assignment'>(),
  course: id<'course'>(),
  audience: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('everyone') }),
    z.strictObject({ kind: z.literal('departments'), departments: list(z.string()) }),
    z.strictObject({ kind: z.literal('positions'), positions: list(z.enum(POSITIONS)) }),
    z.strictObject({ kind: z.literal('people'), people: list(id<'person'>()) }),
    z.strictObject({ kind: z.literal('hired-since'), day }),
  ]),
  due: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('day'), day }),
    z.strictObject({ kind: z.literal('days'), days: z.number() }),
  ]),
  createdAt: date,
  createdBy: id<'person'>(),
  withdrawnAt: date.optional(),
}) satisfies z.ZodType<Assignment>;

export const organisationSchema: z.ZodType<Organisation> = z.strictObject({
  name: z.string(),
  timeZone: z.string(),
  language: z.enum(LANGUAGES),
  foundedAt: date,
  bands: z.strictObject({
    from: z.strictObject({ excellent: z.number(), good: z.number(), pass: z.number() }),
    floors: z.strictObject({ excellent: z.number(), good: z.number() }),
  }),
  retakes: z.strictObject({ attempts: z.number(), waitHours: z.number() }),
  assignments: list(assignment),
});

export const accountsSchema = z.strictObject({ data: z.record(z.string(), list(z.record(z.string(), z.unknown()))) });

export const entrySchema: z.ZodType<ChainedEntry> = z.strictObject({
  at: date,
  by: id<'person'>(),
  byName: z.string(),
  act: z.enum(AUDIT_ACTS),
  to: z.string().optional(),
  toName: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  reason: z.string().optional(),
  seq: z.number().int().min(1),
  hash: z.string(),
});
