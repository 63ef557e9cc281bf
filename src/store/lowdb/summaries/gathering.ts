import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { sourceOf } from '../../waiting/source.ts';
import { sumOf } from './sum.ts';
import { type PersonTexts, textsOf } from './texts.ts';

/** What is kept of one document. */
export interface Gathered {
  readonly sum: number | undefined;
  readonly texts: PersonTexts;
}

/** So few documents are read sooner than a thread begins. */
const FEW = 50;

/** Megabytes of the thread that reads documents one after the other. */
const ROOM = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 4 };

/**
 * Reads many documents in a thread of its own, which holds up nobody's page and takes its memory with it when it ends.
 * It sees nothing of changes that are undecided: what it read of one has another sum, and is read again the next time.
 */
export class Gathering {
  readonly #folder: string;
  #thread: Worker | undefined;

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
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  /** Nothing where the thread ended before it answered. */
  async #read(names: readonly string[]): Promise<readonly (Gathered | undefined)[]> {
    this.#thread ??= new Worker(sourceOf('src/store/lowdb/summaries/gatherer.ts'), {
      workerData: this.#folder,
      resourceLimits: ROOM,
    });
    this.#thread.postMessage(names);
    const ended = new AbortController();
    this.#thread.once('exit', () => ended.abort());
    try {
      const [answer] = await once(this.#thread, 'message', { signal: ended.signal });
      return answer;
    } catch {
      this.#thread = undefined;
      return [];
    }
  }
}

function gatheredOf(record: PersonRecord | undefined): Gathered {
  return record
    ? { sum: sumOf(record), texts: textsOf(record) }
    : { sum: undefined, texts: { attempts: [], certificates: [] } };
}
