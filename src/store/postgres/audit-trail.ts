import type { AuditEntry, ChainedEntry } from '../../domain/audit.ts';
import { entryOf, sealed } from '../audit/chain.ts';
import { entrySchema } from '../documents/schema.ts';
import { frozen } from '../values/frozen.ts';
import type { Database, Session } from './connection/database.ts';

/** The number and hash of the latest entry. */
interface Head {
  readonly seq: number;
  readonly hash: string;
}

const HEAD = 'head';

/** The audit trail: one row an entry, whose text is what the chain covers, and one row for the end of the chain. */
export class AuditTrail {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes the end of the chain until the transaction is over, so that entries follow each other one by one. */
  async lock(session: Session): Promise<Head> {
    const { build } = this.#database;
    const query = build.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', HEAD).forUpdate();
    const [head] = await session.run(query);
    return { seq: Number(head?.seq ?? 0), hash: head?.hash ?? '' };
  }

  /** Adds an entry after the head that is locked; resolves to its number. */
  async add(session: Session, head: Head, entry: AuditEntry, change: string): Promise<number> {
    const { build } = this.#database;
    const kept = sealed(entry, head.seq + 1, head.hash);
    const { seq, at, by, act, to, hash } = kept;
    const row = { seq, at, by, act, to: to ?? null, hash, entry: JSON.stringify(kept), change };
    const head_ = build.updateTable('audit_head').set({ seq, hash }).where('id', '=', HEAD);
    await session.run(
      build
        .with('head_', () => head_)
        .insertInto('audit')
        .values(row),
    );
    return seq;
  }

  /** Whether the entry of that number came with that change. */
  async has(session: Session, { seq, change }: { seq: number; change: string }): Promise<boolean> {
    const query = this.#database.build.selectFrom('audit').select('change').where('seq', '=', seq);
    const [row] = await session.run(query);
    return row?.change === change;
  }

  /** The latest `limit` entries before number `before`, newest first. */
  async page(limit: number, before?: number): Promise<readonly ChainedEntry[]> {
    const all = this.#database.build.selectFrom('audit').select('entry').orderBy('seq', 'desc').limit(limit);
    const rows = await this.#database.select(before === undefined ? all : all.where('seq', '<', before));
    return frozen(rows.map(({ entry }) => entryOf(entrySchema.parse(JSON.parse(entry)))));
  }
}
