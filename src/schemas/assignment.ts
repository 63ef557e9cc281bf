import { z } from 'astro/zod';
import type { Due } from '../domain/assignment/assignment.ts';
import type { Audience } from '../domain/assignment/audience.ts';
import type { Id } from '../domain/id.ts';
import { POSITIONS } from '../domain/library/norm.ts';
import type { Day } from '../domain/people/person.ts';

const listOf = <Schema extends z.ZodType>(one: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(one));

export const idSchema = <Of extends string>() =>
  z
    .string()
    .min(1)
    .max(80)
    .transform((id) => id as Id<Of>);
export const daySchema = z.iso.date().transform((day) => day as Day);

/** HR's form: one of several audiences, one of two ways to be due; the fields of the others are left out. */
export const assigningSchema = z
  .object({
    course: idSchema<'course'>(),
    audience: z.enum(['everyone', 'departments', 'positions', 'people', 'hired-since']),
    departments: listOf(z.string().max(200)),
    positions: listOf(z.enum(POSITIONS)),
    people: listOf(idSchema<'person'>()),
    hiredSince: z.union([z.literal(''), daySchema]).optional(),
    due: z.enum(['days', 'day']),
    days: z.coerce.number().int().min(1).max(730).optional(),
    day: z.union([z.literal(''), daySchema]).optional(),
  })
  .transform((form, context) => {
    const missing = (path: string) => {
      context.addIssue({ code: 'custom', path: [path], message: 'missing' });
      return z.NEVER;
    };
    const audience = audienceOf(form);
    if (!audience) return missing('audience');
    const due: Due | undefined =
      form.due === 'days' ? daysDue(form.days) : form.day ? { kind: 'day', day: form.day } : undefined;
    return due ? { course: form.course, audience, due } : missing(form.due);
  });

function audienceOf(form: {
  audience: 'everyone' | 'departments' | 'positions' | 'people' | 'hired-since';
  departments: string[];
  positions: (typeof POSITIONS)[number][];
  people: Id<'person'>[];
  hiredSince?: Day | '';
}): Audience | undefined {
  switch (form.audience) {
    case 'everyone':
      return { kind: 'everyone' };
    case 'departments':
      return form.departments.length > 0 ? { kind: 'departments', departments: form.departments } : undefined;
    case 'positions':
      return form.positions.length > 0 ? { kind: 'positions', positions: form.positions } : undefined;
    case 'people':
      return form.people.length > 0 ? { kind: 'people', people: form.people } : undefined;
    case 'hired-since':
      return form.hiredSince ? { kind: 'hired-since', day: form.hiredSince } : undefined;
  }
}

function daysDue(days: number | undefined): Due | undefined {
  return days ? { kind: 'days', days } : undefined;
}
