import { readdir } from 'node:fs/promises';
import { canonical } from '../../domain/canonical.ts';
import type { BesideFault } from '../archive.ts';
import { personSchema } from '../documents/person.ts';
import { contentOf } from './document.ts';
import { Damaged, undefinedIfMissing } from './failures.ts';
import { Files } from './files.ts';
import { nameOf } from './person-name.ts';
import { knownOf } from './summaries/known.ts';
import { type Entry, entriesIn } from './summaries/shard.ts';
import { SUMMARIES } from './summaries/summaries.ts';
import { writeDurably } from './write-file.ts';

/** What stands beside the documents of a folder and is wrong. Changes nothing, and may run while a server does. */
export async function* faultsIn(folder: string): AsyncGenerator<BesideFault> {
  const files = new Files(folder, writeDurably);
  for (const name of await namesIn(files, 'damaged')) {
    if (!name.endsWith('.why.json')) yield { kind: 'set-aside', document: name };
  }
  for (const shard of await namesIn(files, SUMMARIES)) {
    const bytes = (await files.bytes(`${SUMMARIES}/${shard}`)) ?? Buffer.alloc(0);
    for (const entry of entriesIn(bytes)) if (await isWrong(files, entry)) yield { kind: 'summary', id: entry.id };
  }
}

async function namesIn(files: Files, folder: string): Promise<string[]> {
  return ((await readdir(files.path(folder)).catch(undefinedIfMissing)) ?? []).sort();
}

/** A summary of another version of the document counts for nothing. */
async function isWrong(files: Files, { id, stamp, ...known }: Entry): Promise<boolean> {
  const name = nameOf(id);
  if ((await files.stamp(name))?.mark !== stamp.mark) return false;
  const document = await files.document(name).catch(() => undefined);
  if ((await files.stamp(name))?.mark !== stamp.mark || !document) return false;
  try {
    return canonical(knownOf(contentOf(document.fields, personSchema))) !== canonical(known);
  } catch (fault) {
    if (fault instanceof Damaged) return false;
    throw fault;
  }
}
