import { z } from 'astro/zod';
import { LANGUAGES } from '../../domain/language.ts';
import { type KeptReminder, REMINDER_STATES } from '../../domain/reminder/kept.ts';
import { STEP, type Step } from '../../domain/reminder/reminder.ts';
import type { Clock, ReminderRules } from '../../domain/reminder/rules.ts';
import { type ReminderTexts, TEXT_KINDS } from '../../domain/reminder/texts.ts';
import { date, day, id, list } from './values.ts';

const step = z.custom<Step>((value) => typeof value === 'string' && STEP.test(value), 'not a step');

export const reminderSchema: z.ZodType<KeptReminder> = z.strictObject({
  to: id<'person'>(),
  about: id<'person'>(),
  course: id<'course'>(),
  due: day,
  step,
  state: z.enum(REMINDER_STATES),
  at: date,
  tries: z.number().int().min(0),
  until: date.optional(),
  fault: z.string().optional(),
});

const clock = z.custom<Clock>((value) => typeof value === 'string' && /^\d\d:\d\d$/.test(value), 'not a time of day');

export const reminderRules = z.strictObject({
  before: list(z.number()),
  late: list(z.number()),
  window: z.strictObject({ from: clock, until: clock }),
  weekdays: list(z.number()),
  daysOff: list(day),
  since: z.record(step, day).optional(),
}) satisfies z.ZodType<ReminderRules>;

const text = z.strictObject({ subject: z.string(), opening: z.string(), closing: z.string() });

export const reminderTexts = z.partialRecord(
  z.enum(TEXT_KINDS),
  z.partialRecord(z.enum(LANGUAGES), text),
) satisfies z.ZodType<ReminderTexts>;
