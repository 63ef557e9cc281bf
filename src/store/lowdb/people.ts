import { basename } from 'node:path';
import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { personSchema } from '../documents/person.ts';
import { SCHEMA } from '../documents/schema.ts';
import { frozen } from '../values/frozen.ts';
import { Recent } from '../values/recent.ts';
import { eachOf } from '../waiting/turns.ts';
import { contentOf, Document } from './document.ts';
import { Damaged } from './failures.ts';
import type { DocumentChange } from './fields.ts';
import { FILES_AT_ONCE, type Files } from './files.ts';
import { nameOf, PEOPLE } from './person-name.ts';
import { Profiles } from './profile/profiles.ts';
import type { Renewal } from './renewal.ts';
import { Roster } from './roster.ts';
import type { SetAside } from './set-aside.ts';
import { type Known, knownOf } from './summaries/known.ts';
import { type Marked, marksOfAll } from './summaries/marks/marks.ts';
import { byShard, Summaries } from './summaries/summaries.ts';

/** Bytes of JSON whose records stay in memory, where they take about four times as many: hundreds of people. */
const REMEMBERED = 12_000_000;

/**
 * Everybody's summary, and the records most lately used; the others are read when asked for.
 *
 * A document that cannot be used is set aside on opening when it was changed since it was last summarised. Damage that
 * leaves a document's size and times alone shows when it is read: it is named at once, and set aside on the next opening.
 */
export class People {
  readonly roster = new Roster();
  readonly #files: Files;
  readonly #setAside: SetAside;
  readonly #summaries: Summaries;
  readonly #profiles: Profiles;
  readonly #recent = new Recent<PersonId, Document<PersonRecord>>(REMEMBERED);
  readonly #reading = new Map<PersonId, Promise<Document<PersonRecord>>>();

  private constructor(files: Files, setAside: SetAside, summaries: Summaries) {
    this.#files = files;
    this.#setAside = setAside;
    this.#summaries = summaries;
    this.#profiles = new Profiles({ files, summaries, roster: this.roster });
  }

  static async open(files: Files, setAside: SetAside, renewal: Renewal): Promise<People> {
    await files.makeFolder(PEOPLE);
    await files.sweep(PEOPLE);
    const people = new People(files, setAside, await Summaries.open(files));
    await eachOf(await files.list(PEOPLE), FILES_AT_ONCE, (file) => people.#takeIn(file, renewal));
    people.#summaries.settle();
    return people;
  }

  async record(id: PersonId): Promise<PersonRecord | undefined> {
    return this.roster.summary(id) ? (await this.#document(id)).data : undefined;
  }

  /** Writes the record of somebody known. To be called in that person's turn. */
  async keep(record: PersonRecord): Promise<void> {
    const { id } = record.person;
    const document = await this.#document(id);
    await document.keep(frozen(record));
    this.#recent.set(id, document, document.size);
    await this.#adopt(knownOf(record));
  }

  /** Carries out a change of somebody's document on the disk. To be called in their turn, and followed by {@link changed}. */
  async merge(change: DocumentChange): Promise<Known> {
    const known = await this.#profiles.change(change);
    return known ?? knownOf(contentOf(await this.#files.merge(change.name, change.after, SCHEMA), personSchema));
  }

  /** The people's documents became this on the disk: they are read again when asked for. To be called in their turn. */
  async changed(all: readonly Known[]): Promise<void> {
    for (const { summary } of all) {
      this.#recent.delete(summary.person.id);
      this.#reading.delete(summary.person.id);
    }
    await eachOf(all, FILES_AT_ONCE, (known) => this.#adopt(known));
  }

  /** Everybody's attempts in force and certificates; see {@link marksOfAll}. */
  marked(): AsyncGenerator<Marked> {
    const record = async (id: PersonId) =>
      this.roster.summary(id) ? (await this.#document(id, false)).data : undefined;
    return marksOfAll(byShard(this.roster.sums()), { files: this.#files, nameOf, record });
  }

  /** Puts the summaries on the disk. */
  close(): Promise<void> {
    return this.#summaries.close();
  }

  async #adopt(known: Known): Promise<void> {
    this.roster.adopt(known);
    const stamp = await this.#files.stamp(nameOf(known.summary.person.id)).catch(() => undefined);
    this.#summaries.know(known, stamp);
  }

  /** @param kept whether it stays in memory: whoever reads everybody's would push out those that are in use */
  async #document(id: PersonId, kept = true): Promise<Document<PersonRecord>> {
    const known = this.#recent.get(id) ?? this.#reading.get(id);
    if (known) return known;
    const reading = Document.open(this.#files, nameOf(id), personSchema);
    this.#reading.set(id, reading);
    try {
      const document = await reading;
      if (!document.data) throw new Damaged('The file is gone.');
      // Forgotten meanwhile: this is how it was when it was asked for, and no longer.
      if (kept && this.#reading.get(id) === reading) this.#recent.set(id, document, document.size);
      return document;
    } catch (fault) {
      if (fault instanceof Damaged) this.#foundDamaged(id, fault);
      throw fault;
    } finally {
      if (this.#reading.get(id) === reading) this.#reading.delete(id);
    }
  }

  #foundDamaged(id: PersonId, { message }: Damaged): void {
    this.#summaries.forget(id);
    this.#setAside.report(nameOf(id), message);
  }

  async #takeIn(file: string, renewal: Renewal): Promise<void> {
    const name = `${PEOPLE}/${file}`;
    if (!file.endsWith('.json')) return;
    const id = basename(file, '.json') as PersonId;
    const stamp = await this.#files.stamp(name);
    const known = stamp && this.#summaries.find(id, stamp);
    if (known) return this.roster.adopt(known);
    try {
      const document = await renewal.document(name, 'person', personSchema);
      const record = document && contentOf(document.fields, personSchema);
      if (record?.person.id !== id) throw new Damaged('It holds the record of somebody else.');
      const read = knownOf(record);
      this.roster.adopt(read);
      this.#summaries.know(read, document?.renewed ? await this.#files.stamp(name) : stamp);
    } catch (fault) {
      if (!(fault instanceof Damaged)) throw fault;
      await this.#setAside.document(name, fault.message);
    }
  }
}
