import type { AuditEntry } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Decision } from '../decisions/decision.ts';
import type { DecideAudited } from '../decisions/office-changes.ts';
import { organisationSchema, SCHEMA } from '../documents/schema.ts';
import { NotKept, type Tell } from '../store.ts';
import { frozen, frozenCopy } from '../values/frozen.ts';
import { Turns } from '../waiting/turns.ts';
import type { Addition, AuditTrail } from './audit-trail.ts';
import { contentOf, type Document } from './document.ts';
import type { DocumentChange } from './fields.ts';
import type { Files } from './files.ts';
import type { Journal } from './journal.ts';
import type { People } from './people.ts';
import { becoming } from './records.ts';
import type { Known } from './summaries/known.ts';
import type { LineChange } from './trail-file.ts';

export const ORGANISATION = 'organisation.json';

/** What is in memory, and the way to change it. */
export interface Parts {
  readonly files: Files;
  readonly organisation: Document<Organisation>;
  readonly people: People;
  readonly trail: AuditTrail;
  readonly journal: Journal;
}

/** Lines of the audit trail that change as well, and who is told how many documents are written. */
interface More {
  readonly lines?: readonly LineChange[];
  readonly tell?: Tell;
}

/** The two ways in which the store changes. A call's turn comes when the earlier calls for the same people are done. */
export class Changes {
  readonly #parts: Parts;
  readonly #turns = new Turns();
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Changes one person's document. `decide` gets the record as it is then; undefined when there is no such person. */
  toPerson<Answer>(
    id: PersonId,
    decide: (record: PersonRecord) => Decision<Answer, PersonRecord>,
  ): Promise<Answer | undefined> {
    return this.#turn([id], async () => {
      const record = await this.#parts.people.record(id);
      if (!record) return undefined;
      const { answer, write } = decide(record);
      if (write) await this.#parts.people.keep(write);
      return answer;
    });
  }

  /** Changes one person's document as above, with an entry in the audit trail. */
  toPersonAudited<Answer>(id: PersonId, entry: AuditEntry, decide: DecideAudited<Answer>): Promise<Answer | undefined> {
    return this.audited([id], entry, async () => {
      const { people } = this.#parts;
      const record = await people.record(id);
      if (!record) return { answer: undefined };
      const { answer, write } = await decide(record, async () => people.roster.officers());
      return write ? { answer, write: [becoming(record, write)] } : { answer };
    });
  }

  /** Changes several documents in one step, with entries in the audit trail; `lines` of it may change as well. */
  audited<Answer>(
    people: readonly PersonId[],
    entries: AuditEntry | readonly AuditEntry[],
    decide: () => Promise<Decision<Answer, readonly DocumentChange[]> & More>,
  ): Promise<Answer> {
    const keptEntries = frozenCopy([entries].flat());
    return this.#turn(['audit', ...people], async () => {
      const { answer, write, ...more } = await decide();
      if (write) await this.#carryOut(write, keptEntries, more);
      return answer;
    });
  }

  /** Adds an entry to the audit trail, and tells its number and hash. */
  note(entry: AuditEntry): Promise<Pick<Addition, 'seq' | 'hash'>> {
    const keptEntry = frozenCopy(entry);
    return this.#turn(['audit'], async () => {
      const { seq, hash } = await this.#carryOut([], [keptEntry]);
      return { seq, hash };
    });
  }

  /** Does work beside the documents, one after the other by `key`. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.#turn([key], work);
  }

  /** Refuses what comes from now on, and resolves when what came before is done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.idle();
  }

  #turn<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new NotKept('The store is closed.'));
    return this.#turns.take(keys, async () => {
      await this.#parts.journal.settle();
      return work();
    });
  }

  async #carryOut(
    documents: readonly DocumentChange[],
    entries: readonly AuditEntry[],
    { lines, tell }: More = {},
  ): Promise<Addition> {
    const { files, people, trail, journal, organisation } = this.#parts;
    const changed: Known[] = [];
    const all = documents.filter(({ name }) => name !== ORGANISATION).length;
    let nextOrganisation: Organisation | undefined;
    const merge = async (change: DocumentChange) => {
      if (change.name !== ORGANISATION) {
        const written = changed.push(await people.merge(change));
        tell?.(written, all);
      } else nextOrganisation = contentOf(await files.merge(ORGANISATION, change.after, SCHEMA), organisationSchema);
    };
    const addition = trail.addition(entries);
    if (lines) await trail.rewrite(() => journal.carryOut({ documents, audit: { ...addition, lines } }, merge));
    else {
      await journal.carryOut({ documents, audit: addition }, merge);
      trail.added(addition);
    }
    if (nextOrganisation) organisation.know(frozen(nextOrganisation));
    await people.changed(changed);
    return addition;
  }
}
