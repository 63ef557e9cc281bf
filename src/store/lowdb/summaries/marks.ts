import { crc32 } from 'node:zlib';
import { z } from 'astro/zod';
import type { PersonId } from '../../../domain/id.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { type MarkedAttempt, markedAttempt } from '../../../domain/statistics/marked-attempt.ts';
import { SCHEMA } from '../../documents/schema.ts';
import { id, list } from '../../documents/values.ts';
import { marksIn, marksText } from '../../values/marks.ts';
import type { Files, Stamp } from '../files.ts';
import { sealed, unsealed } from './sealed.ts';
import { SPECIMEN } from './specimen.ts';

/** Somebody's marks, and the mark of the document they were read from. */
const entriesSchema = list(z.strictObject({ id: id<'person'>(), mark: z.string(), attempts: list(z.string()) }));
type Entry = z.infer<typeof entriesSchema>[number];

/** Whose marks a file holds, with the stamps of their documents where they are known. */
export type Whose = ReadonlyMap<PersonId, Stamp | undefined>;

const FORM = crc32(JSON.stringify([SCHEMA, marksOf(SPECIMEN)]));

/**
 * Everybody's marks on the disk, so that statistics need not read everybody's documents. Like summaries they count only
 * while the document has the same stamp; unlike them they are brought up to date when they are asked for, and never kept in
 * memory.
 *
 * @param name of the file
 */
export async function* marksOfAll(
  files: Files,
  name: string,
  { whose, record }: { whose: Whose; record: (id: PersonId) => Promise<PersonRecord | undefined> },
): AsyncGenerator<MarkedAttempt> {
  const text = (await files.bytes(name))?.toString() ?? '';
  const kept = new Map((entriesSchema.safeParse(unsealed(FORM, text)).data ?? []).map((entry) => [entry.id, entry]));
  const current: Entry[] = [];
  for (const [person, stamp] of whose) {
    const known = kept.get(person);
    if (known && known.mark === stamp?.mark) current.push(known);
    else current.push({ id: person, mark: stamp?.mark ?? '', attempts: marksOf(await record(person)) });
  }
  const same = current.length === kept.size && current.every((entry) => entry === kept.get(entry.id));
  // A disk that refuses costs time the next time, and nothing else.
  if (!same) await files.write(name, sealed(FORM, current)).catch(() => {});
  for (const { attempts } of current) yield* attempts.map(marksIn);
}

function marksOf(record: PersonRecord | undefined): string[] {
  return (record?.attempts ?? []).flatMap((attempt) => {
    const marked = markedAttempt(attempt);
    return marked ? [marksText(marked)] : [];
  });
}
