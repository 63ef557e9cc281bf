import { crc32 } from 'node:zlib';
import type { PersonId } from '../../../domain/id.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { type AssessedAttempt, type AssessedPerson, assessedAttempt } from '../../../domain/statistics/assessed.ts';
import { SCHEMA } from '../../documents/schema.ts';
import { marksIn, marksText } from '../../values/marks.ts';
import { takenIn, takenText } from '../../values/taken.ts';
import type { Files, Stamp } from '../files.ts';
import { sealed, unsealed } from './sealed.ts';
import { SPECIMEN } from './specimen.ts';

/** Somebody's marks, and the mark of the document they were read from. */
interface Entry {
  readonly id: PersonId;
  readonly mark: string;
  readonly attempts: readonly Texts[];
}

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
): AsyncGenerator<AssessedPerson> {
  const bytes = (await files.bytes(name)) ?? Buffer.alloc(0);
  // Its sum and its form stand for what a schema would say, which takes longer than the statistics.
  const kept = new Map(
    ((unsealed(FORM, bytes) as readonly Entry[] | undefined) ?? []).map((entry) => [entry.id, entry]),
  );
  const current: Entry[] = [];
  for (const [person, stamp] of whose) {
    const known = kept.get(person);
    if (known && known.mark === stamp?.mark) current.push(known);
    else current.push({ id: person, mark: stamp?.mark ?? '', attempts: marksOf(await record(person)) });
  }
  const same = current.length === kept.size && current.every((entry) => entry === kept.get(entry.id));
  // A disk that refuses costs time the next time, and nothing else.
  if (!same) await files.write(name, sealed(FORM, current)).catch(() => {});
  for (const { id: person, attempts } of current) yield { person, attempts: attempts.map(attemptIn) };
}

/** Texts of the marks, and of when and how an attempt was taken. */
type Texts = readonly [marks: string, taken: string];

function marksOf(record: PersonRecord | undefined): Texts[] {
  return (record?.attempts ?? []).flatMap((attempt): Texts[] => {
    const assessed = assessedAttempt(attempt);
    return assessed ? [[marksText(assessed), takenText(assessed)]] : [];
  });
}

function attemptIn([marks, taken]: Texts): AssessedAttempt {
  return { ...marksIn(marks), ...takenIn(taken) };
}
