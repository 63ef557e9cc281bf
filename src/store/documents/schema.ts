import { z } from 'astro/zod';
import type { BandPolicy } from '../../domain/assessment/band.ts';
import type { VoidedQuestion } from '../../domain/assessment/fairness/voided.ts';
import type { RetakePolicy } from '../../domain/assessment/policy.ts';
import { AUDIT_ACTS } from '../../domain/audit.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { MAIL_SECURITIES, type MailServer } from '../../domain/mail-server.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { ASPECTS } from '../../domain/people/change/value.ts';
import { LOSSES } from '../../domain/rights/audit-names.ts';
import type { SealedEntry } from '../audit/chain.ts';
import { assignment } from './assignment.ts';
import { reminderRules, reminderTexts } from './reminder.ts';
import { date, id, list } from './values.ts';

/** The version of the documents written here; a higher one is from newer software and is left alone. */
export const SCHEMA = 10;

const bands = z.strictObject({
  from: z.strictObject({ excellent: z.number(), good: z.number(), pass: z.number() }),
  floors: z.strictObject({ excellent: z.number(), good: z.number() }),
}) satisfies z.ZodType<BandPolicy>;

const retakes = z.strictObject({ attempts: z.number(), waitHours: z.number() }) satisfies z.ZodType<RetakePolicy>;

const voided = z.strictObject({
  question: id<'question'>(),
  reason: z.string(),
  at: date,
  by: id<'person'>(),
  settledAt: date.optional(),
  restoredAt: date.optional(),
}) satisfies z.ZodType<VoidedQuestion>;

const mailServer = z.strictObject({
  host: z.string(),
  port: z.number(),
  security: z.enum(MAIL_SECURITIES),
  user: z.string().optional(),
  password: z.string().optional(),
  passwordAt: date.optional(),
  senderName: z.string(),
  senderAddress: z.string(),
}) satisfies z.ZodType<MailServer>;

export const organisationSchema: z.ZodType<Organisation> = z.strictObject({
  name: z.string(),
  timeZone: z.string(),
  language: z.enum(LANGUAGES),
  foundedAt: date,
  bands,
  retakes,
  guard: z.boolean().optional(),
  courseRules: z
    .record(
      z.string(),
      z.strictObject({ bands: bands.optional(), retakes: retakes.optional(), guard: z.boolean().optional() }),
    )
    .optional(),
  retention: z.strictObject({ leaverMonths: z.number().optional(), auditMonths: z.number().optional() }).optional(),
  reminders: reminderRules.optional(),
  reminderTexts: reminderTexts.optional(),
  houseRules: z.strictObject({ figures: z.record(z.string(), z.number()), off: list(id<'norm'>()) }).optional(),
  mailServer: z.strictObject({ inForce: mailServer.optional() }).optional(),
  voided: list(voided).optional(),
  assignments: list(assignment),
});

export const accountsSchema = z.strictObject({ data: z.record(z.string(), list(z.record(z.string(), z.unknown()))) });

const part = z.looseObject({ salt: z.string() });
const detail = part.extend({
  aspect: z.enum(ASPECTS).optional(),
  people: list(
    z.strictObject({ person: id<'person'>(), before: z.string(), after: z.string(), salt: z.string() }),
  ).optional(),
  lost: list(z.strictObject({ seal: z.string(), why: z.enum(LOSSES) })).optional(),
});

export const entrySchema: z.ZodType<SealedEntry> = z.strictObject({
  seq: z.number().int().min(1),
  at: date,
  by: id<'person'>(),
  act: z.enum(AUDIT_ACTS),
  to: z.string().optional(),
  seals: z.strictObject({ by: z.string().optional(), to: z.string().optional(), detail: z.string().optional() }),
  parts: z.strictObject({ by: part.optional(), to: part.optional(), detail: detail.optional() }),
  hash: z.string(),
});
