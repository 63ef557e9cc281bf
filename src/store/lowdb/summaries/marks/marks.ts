import type { PersonId } from '../../../../domain/id.ts';
import type { PersonRecord } from '../../../../domain/people/record.ts';
import type { Files } from '../../files.ts';
import { type Gathered, Gathering } from '../gathering.ts';
import { SUMMARIES } from '../summaries.ts';
import { bytesOf } from './bytes.ts';
import { MarksFile } from './file.ts';

/** Somebody's part of a file. */
export interface Marked {
  readonly person: PersonId;
  readonly file: MarksFile;
}

/** Where the documents are, and how one of them is read here. */
export interface Documents {
  readonly files: Files;
  readonly nameOf: (id: PersonId) => string;
  readonly record: (id: PersonId) => Promise<PersonRecord | undefined>;
}

/**
 * Everybody's marks on the disk, so that statistics and reports need not read everybody's documents. They count only while they
 * have the sum that the summary of the document has; unlike summaries they are brought up to date when they are asked for,
 * and never kept in memory.
 *
 * @param sums of those in each file
 */
export async function* marksOfAll(
  sums: readonly ReadonlyMap<PersonId, number>[],
  documents: Documents,
): AsyncGenerator<Marked> {
  const gathering = new Gathering(documents.files.path(''));
  try {
    for (const [shard, own] of sums.entries()) {
      const file = await current(`${SUMMARIES}/marks-${shard}.bin`, own, { ...documents, gathering });
      for (const person of file.people) yield { person, file };
    }
  } finally {
    await gathering.end();
  }
}

/** A file with these people's marks as they are now, written if it was not so. */
async function current(
  name: string,
  sums: ReadonlyMap<PersonId, number>,
  { files, nameOf, record, gathering }: Documents & { readonly gathering: Gathering },
): Promise<MarksFile> {
  const kept = MarksFile.in((await files.bytes(name)) ?? Buffer.alloc(0));
  const missing = [...sums].flatMap(([id, sum]) => (kept.has(id, sum) ? [] : [{ id, name: nameOf(id) }]));
  if (missing.length === 0 && kept.people.length === sums.size) return kept;
  const gathered = await gathering.of(missing, record);
  const read = new Map<PersonId, Gathered>(missing.map(({ id }, place) => [id, gathered[place] as Gathered]));
  const people = [...sums].flatMap(([id, known]) => {
    const { sum, texts } = read.get(id) ?? { sum: known, texts: kept.texts(id) };
    return sum === undefined ? [] : [{ id, sum, texts }];
  });
  const bytes = bytesOf(people);
  // A disk that refuses costs time the next time, and nothing else.
  await files.write(name, bytes).catch(() => {});
  return MarksFile.in(bytes);
}
