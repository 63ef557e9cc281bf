import { crc32 } from 'node:zlib';
import { z } from 'astro/zod';
import type { PersonId } from '../../../domain/id.ts';
import { SCHEMA } from '../../documents/schema.ts';
import { summarySchema } from '../../documents/summary.ts';
import { id, list } from '../../documents/values.ts';
import { leanSummary } from '../../values/lean-summary.ts';
import type { Stamp } from '../files.ts';
import { type Known, knownOf } from './known.ts';
import { runText } from './runs.ts';
import { sealed, unsealed } from './sealed.ts';
import { SPECIMEN } from './specimen.ts';

export interface Entry extends Known {
  readonly id: PersonId;
  readonly stamp: Stamp;
}

/** Changes with every version of the software that summarises differently. */
const FORM = crc32(JSON.stringify([SCHEMA, knownOf(SPECIMEN)]));

const stamp = z.strictObject({ mark: z.string(), changedAt: z.number() });
const summary = summarySchema.transform(leanSummary);
const runs = list(z.string().transform(runText)).optional();
const entriesSchema = list(z.strictObject({ id: id<'person'>(), stamp, summary, runs, sum: z.number().optional() }));

export function textOf(entries: readonly Entry[]): string {
  return sealed(FORM, entries);
}

/** What {@link textOf} was given; nothing when it cannot be used. */
export function entriesIn(bytes: Buffer): readonly Entry[] {
  return entriesSchema.safeParse(unsealed(FORM, bytes)).data ?? [];
}
