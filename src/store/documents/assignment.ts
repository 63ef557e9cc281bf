import { z } from 'astro/zod';
import { type Assignment, COUNTED_FROM } from '../../domain/assignment/assignment.ts';
import type { Audience } from '../../domain/assignment/audience.ts';
import { POSITIONS } from '../../domain/library/norm.ts';
import { date, day, id, list } from './values.ts';

const audience: z.ZodType<Audience> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({
    kind: z.literal('departments'),
    departments: list(z.string()),
    below: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('positions'), positions: list(z.enum(POSITIONS)) }),
  z.strictObject({ kind: z.literal('people'), people: list(id<'person'>()) }),
  z.strictObject({ kind: z.literal('hired-since'), day }),
  z.strictObject({ kind: z.literal('all'), of: z.lazy(() => list(audience)) }),
  z.strictObject({ kind: z.literal('any'), of: z.lazy(() => list(audience)) }),
  z.strictObject({ kind: z.literal('not'), of: z.lazy(() => audience) }),
]);

const rule = {
  id: id<'assignment'>(),
  audience,
  due: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('day'), day }),
    z.strictObject({ kind: z.literal('days'), days: z.number(), from: z.enum(COUNTED_FROM).optional() }),
  ]),
  createdAt: date,
  createdBy: id<'person'>(),
  withdrawnAt: date.optional(),
};

export const assignment = z.union([
  z.strictObject({ ...rule, course: id<'course'>() }),
  z.strictObject({ ...rule, programme: id<'programme'>(), again: z.boolean() }),
]) satisfies z.ZodType<Assignment>;
