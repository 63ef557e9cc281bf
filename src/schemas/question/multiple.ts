import { z } from 'astro/zod';
import { allChosen, asked, someRight } from './parts.ts';

export const question = z.strictObject({ ...asked, kind: z.literal('multiple'), options: someRight });
export const answer = z.strictObject({ kind: z.literal('multiple'), options: allChosen });
