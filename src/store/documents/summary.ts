import { z } from 'astro/zod';
import { BANDS } from '../../domain/assessment/band.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { appeal, flag } from './person.ts';
import { person } from './profile.ts';
import { date, day, id, list } from './values.ts';

const mark = z.strictObject({
  ...{ id: id<'attempt'>(), band: z.enum(BANDS), at: date },
  ...{ earned: z.number(), possible: z.number() },
});

/** Rows of a database that were written by earlier versions say when. */
const finished = z.union([z.literal(true), z.string()]).transform((): true => true);

export const summarySchema: z.ZodType<PersonSummary> = z.strictObject({
  person,
  invitation: z.enum(['none', 'open', 'used']),
  invitationExpiresAt: date.optional(),
  finishedLessons: z.record(z.string(), finished),
  courses: z.record(
    z.string(),
    z.strictObject({
      attempts: z.number(),
      open: z.strictObject({ id: id<'attempt'>(), startedAt: date, endsAt: date }).optional(),
      best: mark.optional(),
      later: list(mark).optional(),
      bettered: list(date).optional(),
      last: z
        .strictObject({
          ...mark.shape,
          missed: list(id<'norm'>()),
          byTime: z.literal(true).optional(),
          conduct: z.strictObject({ left: z.number(), quick: z.number() }).optional(),
        })
        .optional(),
      retake: z
        .strictObject({
          handedIn: list(date),
          granted: list(date),
          redone: list(
            z.strictObject({ lesson: id<'lesson'>(), finished: z.boolean(), drills: list(id<'question'>()) }),
          ),
        })
        .optional(),
    }),
  ),
  certificates: list(
    z.strictObject({
      ...{ code: id<'certificate'>(), programme: id<'programme'>(), band: z.enum(BANDS) },
      ...{ issuedAt: date, expiresAt: date },
    }),
  ),
  openFlags: list(flag),
  appeals: list(appeal),
  exemptions: list(z.strictObject({ course: id<'course'>(), from: day, until: day.optional() })),
});
