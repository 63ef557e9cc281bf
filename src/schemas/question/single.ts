import { z } from 'astro/zod';
import { asked, chosen, oneRight } from './parts.ts';

export const question = z.strictObject({ ...asked, kind: z.literal('single'), options: oneRight });
export const answer = z.strictObject({ kind: z.literal('single'), option: chosen });
