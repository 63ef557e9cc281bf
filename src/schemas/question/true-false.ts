import { z } from 'astro/zod';
import { asked } from './parts.ts';

export const question = z.strictObject({ ...asked, kind: z.literal('true-false'), right: z.boolean() });
export const answer = z.strictObject({ kind: z.literal('true-false'), option: z.enum(['true', 'false']) });
