import { z } from 'astro/zod';
import { POSITIONS } from '../domain/library/norm.ts';
import { CHANGE_KINDS } from '../domain/people/change/plan.ts';
import { typedNumber } from '../domain/people/change/typed-number.ts';
import { idSchema } from './assignment.ts';

/** Far more than a page of the list has; all of them are chosen by its filter. */
const MOST_CHOSEN = 2000;

const text = z.string().max(200).default('');
const people = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
  z.array(idSchema<'person'>()).max(MOST_CHOSEN),
);

/** Whom HR chose on the staff list: one by one, or all whom the filter finds that stands beside it. */
export const choiceSchema = z
  .looseObject({ person: people, all: z.literal('1').optional() })
  .transform(({ person, all, ...fields }) => ({
    people: person,
    /** Fields of the filter, when all whom it finds are chosen. */
    filter: all && Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
  }));

/** What is done to them. */
export const draftSchema = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    'to-department': text,
    'to-supervisor': text,
    'to-position': z.enum(POSITIONS).optional().catch(undefined),
  })
  .transform(({ kind, ...to }, context) => {
    if (kind === 'department') return { kind, department: to['to-department'] };
    if (kind === 'supervisor') return { kind, supervisor: to['to-supervisor'] };
    if (kind === 'deactivate' || kind === 'invite') return { kind };
    if (to['to-position']) return { kind, position: to['to-position'] };
    context.addIssue({ code: 'custom', path: ['to-position'], message: 'missing' });
    return z.NEVER;
  });

/** What HR confirmed of a preview. */
export const confirmedSchema = z.object({
  seen: z.string().max(20),
  confirmed: z.string().max(20).transform(typedNumber).optional(),
  rename: z.literal('1').transform(Boolean).optional(),
});

/** A form that carries all of it. */
export const changeSchema = z.looseObject({}).transform((fields, context) => {
  const parts = [choiceSchema, draftSchema, confirmedSchema].map((schema) => schema.safeParse(fields));
  for (const { error } of parts)
    for (const { path, message } of error?.issues ?? []) context.addIssue({ code: 'custom', path, message });
  const [choice, draft, confirmed] = parts.map(({ data }) => data);
  return {
    choice: choice as z.output<typeof choiceSchema>,
    draft: draft as z.output<typeof draftSchema>,
    ...(confirmed as z.output<typeof confirmedSchema>),
  };
});

export const undoSchema = confirmedSchema.extend({ entry: z.coerce.number().int().min(1) });
