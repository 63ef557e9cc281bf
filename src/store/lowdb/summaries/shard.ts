import { crc32 } from 'node:zlib';
import { z } from 'astro/zod';
import type { PersonId } from '../../../domain/id.ts';
import { id, list, SCHEMA } from '../../documents/schema.ts';
import { summarySchema } from '../../documents/summary.ts';
import type { Stamp } from '../files.ts';
import { type Known, knownOf } from './known.ts';
import { shared } from './runs.ts';
import { SPECIMEN } from './specimen.ts';

export interface Entry extends Known {
  readonly id: PersonId;
  readonly stamp: Stamp;
}

/** Changes with every version of the software that summarises differently. */
const FORM = crc32(JSON.stringify([SCHEMA, knownOf(SPECIMEN)]));

const stamp = z.strictObject({ mark: z.string(), changedAt: z.number() });
const runs = list(z.string().transform(shared)).optional();
const entriesSchema = list(z.strictObject({ id: id<'person'>(), stamp, summary: summarySchema, runs }));

/** A line that says what the next one is, and the entries. */
export function textOf(entries: readonly Entry[]): string {
  const body = JSON.stringify(entries);
  return `${JSON.stringify({ form: FORM, sum: crc32(body) })}\n${body}`;
}

/** What {@link textOf} was given; nothing when the text was cut off, altered or written by another version. */
export function entriesIn(text: string): readonly Entry[] {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== JSON.stringify({ form: FORM, sum: crc32(body) })) return [];
  return entriesSchema.safeParse(JSON.parse(body)).data ?? [];
}
