import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { NotSure } from '../store.ts';
import { frozen } from '../values/frozen.ts';
import { Recent } from '../values/recent.ts';
import type { Database, Session } from './connection/database.ts';
import type { Trial } from './connection/retry.ts';
import { difference } from './record/difference.ts';
import { RECORD_JSON } from './record/json.ts';
import { recordIn } from './record/read.ts';
import { keepStatement, TOKEN, TOKENS } from './record/write.ts';

/** A record as it was at a revision. */
export interface Known {
  readonly record: PersonRecord;
  readonly revision: string;
  /** Letters of JSON. */
  readonly size: number;
}

/** Letters of JSON whose records stay in memory, where they take about four times as many bytes. */
const REMEMBERED = 16_000_000;

const READ = `select p.revision, case when p.revision = $2 then null else ${RECORD_JSON}::text end as record
  from person p where p.id = $1`;

/** Everybody's records, of which the latest used are remembered, each until a read or a write finds it out of date. */
export class Records {
  readonly #database: Database;
  readonly #recent = new Recent<PersonId, Known>(REMEMBERED);

  constructor(database: Database) {
    this.#database = database;
  }

  /** As it was the last time; undefined when that is not remembered. */
  remembered(id: PersonId): Known | undefined {
    return this.#recent.get(id);
  }

  /** As it is kept now. */
  async current(id: PersonId): Promise<Known | undefined> {
    const known = this.#recent.get(id);
    const statement = { name: 'record', text: READ, values: [id, known?.revision ?? -1] };
    const [row] = await this.#database.read<{ revision: string; record: string | null }>(statement);
    if (!row) return undefined;
    if (row.record === null) return known;
    const now = { record: recordIn(row.record), revision: row.revision, size: row.record.length };
    this.#recent.set(id, now, now.size);
    return now;
  }

  /** Writes what differs, in one step. False when the record has changed meanwhile: nothing is written then. */
  async keep({ record, revision, size }: Known, next: PersonRecord): Promise<boolean> {
    const { id } = record.person;
    const change = newToken();
    const statement = keepStatement({ id, revision, change }, difference(record, next));
    const kept = await this.#database.write(statement, async ({ length }, session, trial) => {
      if (length === 0 && trial.inDoubt) return wasKept(session, trial, { id, revision, change });
      return length > 0;
    });
    this.#recent.delete(id);
    if (!kept) return false;
    const written = (statement.values ?? []).reduce((sum, value) => sum + String(value).length, size);
    const now = { record: frozen(next), revision: String(BigInt(revision) + 1n), size: written };
    this.#recent.set(id, now, now.size);
    return true;
  }
}

/** A record and its revision, which nobody changes until the transaction is over. */
export async function lockedRecord(
  session: Session,
  id: PersonId,
): Promise<Pick<Known, 'record' | 'revision'> | undefined> {
  await session.run({ text: 'select id from person where id = $1 for update', values: [id] });
  const text = `select p.revision, ${RECORD_JSON}::text as record from person p where p.id = $1`;
  const [row] = await session.run<{ revision: string; record: string }>({ text, values: [id] });
  return row && { record: recordIn(row.record), revision: row.revision };
}

/** Marks a change, so that whoever lost the connection can find out whether it was kept. */
export function newToken(): string {
  return randomBytes((TOKEN * 3) / 4).toString('base64url');
}

/**
 * Whether a change whose connection was lost had been kept. It was sent again, which waited for the first to end and
 * found the revision gone.
 * @throws {NotSure} when so much was changed since that its token is forgotten.
 */
async function wasKept(
  session: Session,
  trial: Trial,
  { id, revision, change }: Record<'id' | 'revision' | 'change', string>,
): Promise<boolean> {
  const query = { text: 'select revision, change from person where id = $1', values: [id] };
  const [now] = await session.run<{ revision: string; change: string }>(query);
  const kept = now?.change.includes(change) ?? false;
  if (!kept && now && BigInt(now.revision) - BigInt(revision) > TOKENS) {
    throw new NotSure('The database was lost while it kept this, and much was changed since.');
  }
  trial.inDoubt = false;
  return kept;
}
