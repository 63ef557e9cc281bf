import { basename } from 'node:path';
import type { CertificateCode, PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { type PersonSummary, summaryOf } from '../../domain/people/summary.ts';
import { personSchema } from '../documents/person.ts';
import { frozen } from '../values/frozen.ts';
import { byCodePoint } from '../values/order.ts';
import { contentOf, Document } from './document.ts';
import { Damaged } from './failures.ts';
import { FILES_AT_ONCE, type Files } from './files.ts';
import { Recent } from './recent.ts';
import type { SetAside } from './set-aside.ts';
import { eachOf } from './turns.ts';

const FOLDER = 'people';

/** Bytes of JSON whose records stay in memory, where they take about four times as many: a few thousand people. */
const REMEMBERED = 32_000_000;

/** Everybody's summary in memory, and the records most lately used; the others are read when asked for. */
export class People {
  readonly #files: Files;
  readonly #summaries = new Map<PersonId, PersonSummary>();
  readonly #byNumber = new Map<string, PersonId>();
  /** Active people by whom they report to. */
  readonly #reports = new Map<PersonId, Set<PersonId>>();
  readonly #byCertificate = new Map<CertificateCode, PersonId>();
  readonly #recent = new Recent<PersonId, Document<PersonRecord>>(REMEMBERED);
  readonly #reading = new Map<PersonId, Promise<Document<PersonRecord>>>();
  /** Ids by employee number, until somebody comes or changes theirs. */
  #order: readonly PersonId[] | undefined;
  #all: readonly PersonSummary[] | undefined;

  private constructor(files: Files) {
    this.#files = files;
  }

  static async open(files: Files, setAside: SetAside): Promise<People> {
    const people = new People(files);
    await files.makeFolder(FOLDER);
    await files.sweep(FOLDER);
    await eachOf(await files.list(FOLDER), FILES_AT_ONCE, (file) => people.#takeIn(file, setAside));
    return people;
  }

  /** By employee number; the same array until something changes. */
  all(): readonly PersonSummary[] {
    this.#order ??= [...this.#byNumber].sort(([a], [b]) => byCodePoint(a, b)).map(([, id]) => id);
    this.#all ??= Object.freeze(this.#order.flatMap((id) => this.#summaries.get(id) ?? []));
    return this.#all;
  }

  reportsOf(supervisor: PersonId): readonly PersonSummary[] {
    const reports = [...(this.#reports.get(supervisor) ?? [])].flatMap((id) => this.#summaries.get(id) ?? []);
    return reports.sort((a, b) => byCodePoint(a.person.number, b.person.number));
  }

  summary(id: PersonId): PersonSummary | undefined {
    return this.#summaries.get(id);
  }

  numbered(number: string): PersonSummary | undefined {
    const id = this.#byNumber.get(number);
    return id && this.#summaries.get(id);
  }

  holderOf(certificate: CertificateCode): PersonId | undefined {
    return this.#byCertificate.get(certificate);
  }

  async record(id: PersonId): Promise<PersonRecord | undefined> {
    return this.#summaries.has(id) ? (await this.#document(id)).data : undefined;
  }

  /** Writes the record of somebody known. To be called in that person's turn. */
  async keep(record: PersonRecord): Promise<void> {
    const { id } = record.person;
    const document = await this.#document(id);
    await document.keep(frozen(record));
    this.#recent.set(id, document, document.size);
    this.adopt(summaryOf(record));
  }

  /** Knows a person from now on as the summary says. */
  adopt(summary: PersonSummary): void {
    const { id, number } = summary.person;
    const known = this.#summaries.get(id)?.person.number;
    if (known !== number) {
      if (known && this.#byNumber.get(known) === id) this.#byNumber.delete(known);
      this.#byNumber.set(number, id);
      this.#order = undefined;
    }
    this.#adoptSupervisor(this.#summaries.get(id)?.person, summary.person);
    for (const { code } of summary.certificates) this.#byCertificate.set(code, id);
    this.#summaries.set(id, frozen(summary));
    this.#all = undefined;
  }

  #adoptSupervisor(before: Person | undefined, { id, supervisor, active }: Person): void {
    if (before?.supervisor) this.#reports.get(before.supervisor)?.delete(id);
    if (!supervisor || !active) return;
    const reports = this.#reports.get(supervisor) ?? new Set();
    this.#reports.set(supervisor, reports.add(id));
  }

  /** The document was changed on the disk: it is read again when asked for. */
  forget(id: PersonId): void {
    this.#recent.delete(id);
    this.#reading.delete(id);
  }

  async #document(id: PersonId): Promise<Document<PersonRecord>> {
    const known = this.#recent.get(id) ?? this.#reading.get(id);
    if (known) return known;
    const reading = Document.open(this.#files, nameOf(id), personSchema);
    this.#reading.set(id, reading);
    try {
      const document = await reading;
      if (!document.data) throw new Damaged(`${nameOf(id)} is gone.`);
      // Forgotten meanwhile: this is how it was when it was asked for, and no longer.
      if (this.#reading.get(id) === reading) this.#recent.set(id, document, document.size);
      return document;
    } finally {
      if (this.#reading.get(id) === reading) this.#reading.delete(id);
    }
  }

  async #takeIn(file: string, setAside: SetAside): Promise<void> {
    const name = `${FOLDER}/${file}`;
    if (!file.endsWith('.json')) return;
    try {
      const document = await this.#files.document(name);
      const record = document && contentOf(document.fields, personSchema);
      if (record?.person.id !== basename(file, '.json')) throw new Damaged('It holds the record of somebody else.');
      this.adopt(summaryOf(record));
    } catch (fault) {
      if (!(fault instanceof Damaged)) throw fault;
      await setAside.document(name, fault.message);
    }
  }
}

/** @throws {RangeError} for an id that could lead out of the folder: a bug, ids are made here. */
export function nameOf(id: PersonId): string {
  if (!/^[\w-]{1,64}$/.test(id)) throw new RangeError(`"${id}" cannot be a person's id.`);
  return `${FOLDER}/${id}.json`;
}
