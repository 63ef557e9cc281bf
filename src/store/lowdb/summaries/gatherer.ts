import { parentPort, workerData } from 'node:worker_threads';
import { personSchema } from '../../documents/person.ts';
import { contentOf } from '../document.ts';
import { Files } from '../files.ts';
import { writeDurably } from '../write-file.ts';
import type { Gathered } from './gathering.ts';
import { textsOf } from './marks/texts.ts';
import { sumOf } from './sum.ts';

/** The thread of {@link Gathering}: reads documents, told by their names, and answers with what is kept of them. */
const files = new Files(workerData as string, writeDurably);
parentPort?.on('message', async (names: readonly string[]) => {
  const gathered: (Gathered | undefined)[] = [];
  for (const name of names) gathered.push(await gather(name).catch(() => undefined));
  parentPort?.postMessage(gathered);
});

async function gather(name: string): Promise<Gathered | undefined> {
  const document = await files.document(name);
  const record = document && contentOf(document.fields, personSchema);
  return record && { sum: sumOf(record), texts: textsOf(record) };
}
