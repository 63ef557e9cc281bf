import { z } from 'astro/zod';
import type { Id } from '../domain/id.ts';
import type { Bilingual } from '../domain/language.ts';

/** Written once and kept for ever: results refer to it. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters and digits joined by dashes.');

/** What was typed in a form, with its lines parted as they were typed: forms send `\r\n`, which would count as two characters. */
export const typed = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(z.string().max(most));

/** Boxes of a form that share a name: a list, the one that is ticked, or nothing when none is. */
export const listOf = <Schema extends z.ZodType>(one: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(one));

/** A slug that names one kind of thing. */
export const idOf = <Of extends string>() => slug.transform((id) => id as Id<Of>);

const MISSING = 'This text is missing; write it in both languages.';
const sentence = z.string(MISSING).trim().min(1, MISSING);

/** Both languages, or it is a fault. */
export const bilingual = z.strictObject({ 'zh-CN': sentence, en: sentence }) satisfies z.ZodType<Bilingual>;
