import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { sourceOf } from '../../waiting/source.ts';
import { type PersonTexts, textsOf } from './marks/texts.ts';
import { sumOf } from './sum.ts';

/** What is kept of one document. */
export interface Gathered {
  readonly sum: number | undefined;
  readonly texts: PersonTexts;
}

/** So few documents are read sooner than a thread begins. */
const FEW = 50;

/** What was read of so many is in the thread's memory at once. */
const AT_ONCE = 25;

/** Megabytes of the thread: what a document is parsed to is new and gone soon. */
const ROOM = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 32 };

interface Thread {
  readonly worker: Worker;
  readonly ended: AbortSignal;
}

/**
 * Reads many documents in a thread of its own, which holds up nobody's page and takes its memory with it when it ends.
 * It sees nothing of changes that are undecided: what it read of one has another sum, and is read again the next time.
 */
export class Gathering {
  readonly #folder: string;
  #thread: Thread | undefined;

  /** @param folder of the data */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * What is kept of these documents, in their order.
   *
   * @param record reads one here: where they are few, and where the thread could not, so that a fault is named
   */
  async of<Id>(
    all: readonly { readonly id: Id; readonly name: string }[],
    record: (id: Id) => Promise<PersonRecord | undefined>,
  ): Promise<Gathered[]> {
    const read = all.length <= FEW ? [] : await this.#read(all.map(({ name }) => name));
    const gathered: Gathered[] = [];
    for (const [place, { id }] of all.entries()) gathered.push(read[place] ?? gatheredOf(await record(id)));
    return gathered;
  }

  async end(): Promise<void> {
    await this.#thread?.worker.terminate();
    this.#thread = undefined;
  }

  /** Undefined from where the thread ended without an answer. */
  async #read(names: readonly string[]): Promise<readonly (Gathered | undefined)[]> {
    const read: (Gathered | undefined)[] = [];
    try {
      for (let at = 0; at < names.length; at += AT_ONCE) read.push(...(await this.#ask(names.slice(at, at + AT_ONCE))));
    } catch {
      this.#thread = undefined;
    }
    return read;
  }

  async #ask(names: readonly string[]): Promise<readonly (Gathered | undefined)[]> {
    this.#thread ??= this.#begun();
    const { worker, ended } = this.#thread;
    worker.postMessage(names);
    const [answer] = await once(worker, 'message', { signal: ended });
    return answer;
  }

  #begun(): Thread {
    const source = sourceOf('src/store/lowdb/summaries/gatherer.ts');
    const worker = new Worker(source, { workerData: this.#folder, resourceLimits: ROOM });
    const ending = new AbortController();
    worker.once('exit', () => ending.abort());
    return { worker, ended: ending.signal };
  }
}

function gatheredOf(record: PersonRecord | undefined): Gathered {
  return record
    ? { sum: sumOf(record), texts: textsOf(record) }
    : { sum: undefined, texts: { attempts: [], certificates: [] } };
}
