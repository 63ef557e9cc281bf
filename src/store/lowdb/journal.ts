import { SCHEMA } from '../documents/schema.ts';
import { NotKept } from '../store.ts';
import { coalesced } from '../waiting/coalesced.ts';
import { eachOf } from '../waiting/turns.ts';
import { Damaged } from './failures.ts';
import type { DocumentChange, Fields } from './fields.ts';
import { FILES_AT_ONCE, type Files } from './files.ts';
import { addToTrail, type TrailChange, takeFromTrail } from './trail-file.ts';

/** Documents and lines of the audit trail that change together. */
export interface Change {
  readonly documents: readonly DocumentChange[];
  readonly audit: TrailChange;
}

/** A change as the journal has it, in the terms of the version of documents that wrote it. */
interface Decided extends Change {
  readonly schema: number;
}

export const JOURNAL = 'journal.json';
export const UNDO = 'undo.json';

/**
 * Makes a change of several files one step.
 *
 * The change is written to `journal.json` first; once that is on the disk it is decided, and a restart carries it out.
 * When it cannot be carried out (a full disk), the journal becomes `undo.json`, which decides against it: the
 * documents get back what they held before, and the call is refused with NotKept. Should even that fail, every later
 * write tries again first and is refused until it works, readers see what was before, and a restart undoes it. Only
 * when the journal cannot even be renamed may a restart carry out what was refused.
 */
export class Journal {
  readonly #files: Files;
  #refused: Decided | undefined;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Puts back what a refused change left behind, if anything. To be called before every write. */
  async settle(): Promise<void> {
    if (this.#refused) await this.#putBack();
  }

  /** One change at a time. `merge` brings each document to what it is after the change; doing so twice is harmless. */
  async carryOut(change: Change, merge: (change: DocumentChange) => Promise<void>): Promise<void> {
    if (change.documents.length === 0 && !change.audit.lines) return addToTrail(this.#files, change.audit);
    const decided = await this.#decide(change);
    this.#files.cover(decided.documents);
    try {
      await redo(this.#files, decided, merge);
      this.#files.uncover();
    } catch (cause) {
      this.#refused = decided;
      // The caller learns of the first failure; the next write meets the second one again.
      await this.settle().catch(() => {});
      throw cause;
    }
  }

  readonly #putBack = coalesced(async () => {
    if (!this.#refused) return;
    const decided = await this.#files.rename(JOURNAL, UNDO);
    // The journal was gone already: without this, a crash while putting back would leave half of it.
    if (!decided && !(await this.#files.bytes(UNDO))) await this.#files.write(UNDO, JSON.stringify(this.#refused));
    await undo(this.#files, this.#refused);
    this.#files.uncover();
    this.#refused = undefined;
  });

  /** The text, megabytes where everybody changes, is not held while the change is carried out. */
  async #decide(change: Change): Promise<Decided> {
    const text = JSON.stringify({ schema: SCHEMA, ...change });
    try {
      await this.#files.write(JOURNAL, text);
    } catch (cause) {
      await this.#files.remove(JOURNAL);
      throw cause;
    }
    return JSON.parse(text);
  }
}

/**
 * Finishes on opening what a crash interrupted, before any document is brought up to date.
 * @throws {NotKept} when the journal cannot be read.
 */
export async function recover(files: Files): Promise<void> {
  const refused = await changeIn(files, UNDO);
  if (refused) return undo(files, refused);
  const decided = await changeIn(files, JOURNAL);
  if (decided) await redo(files, decided, ({ name, after }) => mergeUnlessDamaged(files, name, after, decided.schema));
}

async function redo(files: Files, { documents, audit }: Change, merge: (change: DocumentChange) => Promise<void>) {
  await eachOf(documents, FILES_AT_ONCE, merge);
  await addToTrail(files, audit);
  await files.remove(JOURNAL);
}

async function undo(files: Files, { documents, audit, schema }: Decided): Promise<void> {
  await eachOf(documents, FILES_AT_ONCE, ({ name, before }) => {
    return before ? mergeUnlessDamaged(files, name, before, schema) : files.remove(name);
  });
  await takeFromTrail(files, audit);
  await files.remove(UNDO);
}

/** A document that somebody else damaged is set aside when it is opened; the others still get theirs. */
async function mergeUnlessDamaged(files: Files, name: string, fields: Fields, schema: number): Promise<void> {
  try {
    await files.merge(name, fields, schema);
  } catch (fault) {
    if (!(fault instanceof Damaged)) throw fault;
  }
}

async function changeIn(files: Files, name: string): Promise<Decided | undefined> {
  const change = await decidedIn(files, name);
  if (!change || change.schema <= SCHEMA) return change;
  const versions = `schema ${change.schema}; this one knows ${SCHEMA}`;
  throw new NotKept(`${files.path(name)} was written by newer software (${versions}): start with that once more.`);
}

async function decidedIn(files: Files, name: string): Promise<Decided | undefined> {
  try {
    return (await files.document(name))?.fields as Decided | undefined;
  } catch (cause) {
    throw new NotKept(`${files.path(name)} cannot be read: restore the data folder from a backup.`, { cause });
  }
}
