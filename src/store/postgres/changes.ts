import { setTimeout as pause } from 'node:timers/promises';
import type { AuditEntry } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Decision } from '../decisions/decision.ts';
import type { DecideAudited } from '../decisions/office-changes.ts';
import { NotKept } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { Turns } from '../waiting/turns.ts';
import type { AuditTrail, Head } from './audit-trail.ts';
import type { Database, Session } from './connection/database.ts';
import { difference } from './record/difference.ts';
import { officersIn } from './record/leaving.ts';
import { keepStatement } from './record/write.ts';
import { type Known, lockedRecord, newToken, type Records } from './records.ts';

/** How often a decision is made anew because another process was quicker. */
const MOST_TRIES = 50;

/** The two ways in which the store changes. A call's turn comes when the earlier calls for the same people are done. */
export class Changes {
  readonly #database: Database;
  readonly #records: Records;
  readonly #trail: AuditTrail;
  readonly #turns = new Turns();
  #closed = false;

  constructor(parts: { database: Database; records: Records; trail: AuditTrail }) {
    this.#database = parts.database;
    this.#records = parts.records;
    this.#trail = parts.trail;
  }

  /**
   * Changes one person's record by one statement. `decide` gets the record as it is then; undefined when there is no
   * such person. It may be asked again when another process changed the record meanwhile, since what is remembered may
   * be out of date: only a change that fits the record as it is gets kept, and any other answer comes from a fresh one.
   */
  toPerson<Answer>(
    id: PersonId,
    decide: (record: PersonRecord) => Decision<Answer, PersonRecord>,
  ): Promise<Answer | undefined> {
    return this.#turn([id], async () => {
      const remembered = this.#records.remembered(id);
      const first = remembered && writeOf(remembered, decide);
      if (first?.write && (await this.#records.keep(remembered as Known, first.write))) return first.answer;
      for (let tries = 1; tries <= MOST_TRIES; tries++) {
        const known = await this.#records.current(id);
        if (!known) return undefined;
        const { answer, write } = decide(known.record);
        if (!write || (await this.#records.keep(known, write))) return answer;
        await pause(Math.random() * tries);
      }
      throw new NotKept('Somebody else was quicker each time.');
    });
  }

  /**
   * Changes several rows in one transaction, with entries in the audit trail. `decide` works on the session given,
   * where nobody else changes what takes an entry at the same time; it may be asked again.
   */
  audited<Answer>(
    people: readonly PersonId[],
    entries: AuditEntry | readonly AuditEntry[],
    decide: (session: Session, change: string) => Promise<Decision<Answer, true>>,
    told: (answer: Answer, written: Head) => Answer = (answer) => answer,
  ): Promise<Answer> {
    const keptEntries = frozenCopy([entries].flat());
    return this.#turn(['audit', ...people], () => {
      let doubtful: { seq: number; change: string; answer: Answer } | undefined;
      return this.#database.transaction(async (session, trial) => {
        const head = await this.#trail.lock(session);
        if (doubtful) {
          // The lock was free: what was in doubt has ended.
          const kept = await this.#trail.has(session, doubtful);
          trial.inDoubt = false;
          if (kept) return { answer: doubtful.answer, commit: false };
          doubtful = undefined;
        }
        const change = newToken();
        const { answer: decided, write } = await decide(session, change);
        if (!write) return { answer: decided, commit: false };
        let written = head;
        for (const entry of keptEntries) written = await this.#trail.add(session, written, entry, change);
        const answer = told(decided, written);
        doubtful = { seq: written.seq, change, answer };
        return { answer, commit: true };
      });
    });
  }

  /** Adds an entry to the audit trail, and tells its number and hash. */
  note(entry: AuditEntry): Promise<Head> {
    const nothing = async () => ({ answer: { seq: 0, hash: '' }, write: true as const });
    return this.audited([], entry, nothing, (_, written) => written);
  }

  /** Changes one person's record as it is at that moment, with an entry in the audit trail. */
  toPersonAudited<Answer>(id: PersonId, entry: AuditEntry, decide: DecideAudited<Answer>): Promise<Answer | undefined> {
    return this.audited<Answer | undefined>([id], entry, async (session, change) => {
      const known = await lockedRecord(session, id);
      if (!known) return { answer: undefined };
      const { record, revision } = known;
      const { answer, write } = await decide(record, () => officersIn(session));
      if (!write) return { answer };
      await session.run(keepStatement({ id, revision, change }, difference(record, write)));
      return { answer, write: true };
    });
  }

  /** Does work beside the records, one after the other by `key`. */
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
    return this.#turns.take(keys, work);
  }
}

/** What would be written to a record that may be out of date; a refusal or a fault may come from just that. */
function writeOf<Answer>(
  { record }: Known,
  decide: (record: PersonRecord) => Decision<Answer, PersonRecord>,
): Decision<Answer, PersonRecord> | undefined {
  try {
    return decide(record);
  } catch {
    return undefined;
  }
}
