import { z } from 'astro/zod';
import type { Id } from '../domain/id.ts';
import type { Day } from '../domain/people/person.ts';

export const idSchema = <Of extends string>() =>
  z
    .string()
    .min(1)
    .max(80)
    .transform((id) => id as Id<Of>);
export const daySchema = z.iso.date().transform((day) => day as Day);
