import { z } from 'astro/zod';
import { LANGUAGES } from '../domain/language.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../domain/people/password.ts';

const line = (longest: number) => z.string().trim().min(1).max(longest);

export const numberSchema = line(64);
export const passwordSchema = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);
export const languageSchema = z.enum(LANGUAGES);

/** A time zone that this machine knows. */
export const timeZoneSchema = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
});

export const seenSchema = z.string().max(20_000);

export const organisationSchema = z.object({
  seen: seenSchema,
  name: line(100),
  timeZone: timeZoneSchema,
  language: languageSchema,
});

export const foundingSchema = z.object({
  token: z.string().max(200),
  organisation: line(100),
  timeZone: timeZoneSchema,
  language: languageSchema,
  number: numberSchema,
  name: line(100),
  password: passwordSchema,
});

export const signInSchema = z.object({ number: numberSchema, password: z.string().min(1).max(PASSWORD_MAX) });
export const invitationSchema = z.object({ token: z.string().max(200), password: passwordSchema });
export const passwordChangeSchema = z.object({ current: z.string().min(1).max(PASSWORD_MAX), next: passwordSchema });
