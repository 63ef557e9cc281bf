import { z } from 'astro/zod';
import type { Id } from '../../domain/id.ts';
import type { Day } from '../../domain/people/person.ts';
import { FrozenDate } from '../values/frozen.ts';

export const id = <Of extends string>() => z.string() as unknown as z.ZodType<Id<Of>, Id<Of>>;
export const day = z.custom<Day>((value) => typeof value === 'string' && /^\d+-\d+-\d+$/.test(value), 'not a day');
export const date = z.string().transform((text, context): Date => {
  const at = new FrozenDate(text);
  if (Number.isNaN(at.getTime())) context.issues.push({ code: 'custom', input: text, message: 'not a date' });
  return at;
});
export const list = <T>(of: z.ZodType<T>) => z.array(of);
