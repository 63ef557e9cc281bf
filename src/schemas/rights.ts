import { z } from 'astro/zod';
import { AUDIT_MONTHS, LEAVER_MONTHS, type RetentionPolicy } from '../domain/rights/retention.ts';
import { idSchema } from './assignment.ts';
import { seenSchema } from './entry.ts';

/** A number of months, or nothing for never. */
const months = ({ least, most }: { least: number; most: number }) =>
  z.union([z.literal('').transform(() => undefined), z.coerce.number().int().min(least).max(most)]);

export const retentionSchema = z
  .object({ seen: seenSchema, leaverMonths: months(LEAVER_MONTHS), auditMonths: months(AUDIT_MONTHS) })
  .transform(({ seen, leaverMonths, auditMonths }): { seen: string; retention: RetentionPolicy } => ({
    seen,
    retention: {
      ...(leaverMonths !== undefined && { leaverMonths }),
      ...(auditMonths !== undefined && { auditMonths }),
    },
  }));

export const erasingSchema = z.object({
  person: idSchema<'person'>(),
  number: z.string().trim().min(1).max(80),
  reason: z.string().trim().min(1).max(500),
});
