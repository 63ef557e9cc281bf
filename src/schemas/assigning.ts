import { z } from 'astro/zod';
import { COUNTED_FROM, type Due, type Subject } from '../domain/assignment/assignment.ts';
import { type AudienceDraft, type Condition, MOST_CONDITIONS, PROGRAMME } from '../domain/assignment/draft.ts';
import type { CourseId, ProgrammeId } from '../domain/id.ts';
import { POSITIONS } from '../domain/library/norm.ts';
import { daySchema } from './assignment.ts';
import { listOf } from './text.ts';

/** So many people a condition names at most: an address of a page holds no more. */
const MOST_NUMBERS = 400;

const someOf = <Schema extends z.ZodType>(one: Schema) => listOf(one).refine((list) => list.length > 0);
const numbersSchema = z
  .string()
  .transform((text) => text.split(/[\s,，、;；]+/).filter((number) => number !== ''))
  .pipe(z.array(z.string().max(100)).min(1).max(MOST_NUMBERS));

/** HR's form for an assignment, from a page's address or as sent. Fields of what was not chosen are left out. */
export const assigningSchema = z
  .looseObject({
    subject: z.string().max(200),
    again: z.enum(['again', 'once']).default('again'),
    audience: z.enum(['everyone', 'all', 'any']),
    due: z.enum(['days', 'day']),
    confirmed: z.coerce.number().int().min(0).optional(),
    confirmedLate: z.coerce.number().int().min(0).optional(),
    confirmedAlike: z.coerce.number().int().min(0).optional(),
  })
  .transform((form, context) => {
    const read = reader(form, (path) => void context.addIssue({ code: 'custom', path: [path], message: 'missing' }));
    const draft = draftIn(form.audience, read);
    const due = dueIn(form.due, read);
    const subject = subjectIn(form.subject, form.again === 'again');
    if (!subject) context.addIssue({ code: 'custom', path: ['subject'], message: 'missing' });
    if (!draft || !due || !subject) return z.NEVER;
    const { confirmed, confirmedLate, confirmedAlike } = form;
    return { ...subject, draft, due, confirmed, confirmedLate, confirmedAlike };
  });

function subjectIn(text: string, again: boolean): Subject | undefined {
  const id = text.startsWith(PROGRAMME) ? text.slice(PROGRAMME.length) : text;
  if (!/^[\w-]{1,100}$/.test(id)) return undefined;
  return id === text ? { course: id as CourseId } : { programme: id as ProgrammeId, again };
}

/** Fields of an address as an object; a name that comes several times is a list. */
export function fieldsIn(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? (values[0] as string) : values];
    }),
  );
}

type Read = <Schema extends z.ZodType>(name: string, schema: Schema) => z.output<Schema> | undefined;

/** Reads one field at a time, and says which one is missing or faulty. */
function reader(form: Readonly<Record<string, unknown>>, fault: (path: string) => void): Read {
  return (name, schema) => {
    const parsed = schema.safeParse(form[name]);
    if (parsed.success) return parsed.data;
    fault(name);
    return undefined;
  };
}

function draftIn(kind: AudienceDraft['kind'], read: Read): AudienceDraft | undefined {
  if (kind === 'everyone') return { kind };
  const places = Array.from({ length: MOST_CONDITIONS }, (_, at) => at + 1);
  const used = places.filter((place) => (read(`kind-${place}`, z.string().default('')) ?? '') !== '');
  // Nothing chosen is not everybody.
  if (used.length === 0) return void read('kind-1', z.string().min(1));
  const conditions = used.map((place) => conditionIn(place, read));
  return conditions.every((condition) => condition !== undefined) ? { kind, conditions } : undefined;
}

function conditionIn(place: number, read: Read): Condition | undefined {
  const kind = read(`kind-${place}`, z.enum(['departments', 'positions', 'numbers', 'hired-since']));
  const not = read(`not-${place}`, z.string().default('')) === 'not';
  switch (kind) {
    case 'departments': {
      const departments = read(`departments-${place}`, someOf(z.string().max(200)));
      const below = read(`below-${place}`, z.string().default('')) !== '';
      return departments && { kind, not, departments, ...(below && { below }) };
    }
    case 'positions': {
      const positions = read(`positions-${place}`, someOf(z.enum(POSITIONS)));
      return positions && { kind, not, positions };
    }
    case 'numbers': {
      const numbers = read(`numbers-${place}`, numbersSchema);
      return numbers && { kind, not, numbers };
    }
    case 'hired-since': {
      const day = read(`since-${place}`, daySchema);
      return day && { kind, not, day };
    }
    default:
      return undefined;
  }
}

function dueIn(kind: Due['kind'], read: Read): Due | undefined {
  if (kind === 'day') {
    const day = read('day', daySchema);
    return day && { kind, day };
  }
  const days = read('days', z.coerce.number().int().min(1).max(730));
  const from = read('from', z.enum(COUNTED_FROM).default('joining'));
  if (!days || !from) return undefined;
  return { kind, days, ...(from !== 'joining' && { from }) };
}
