import type { AuditEntry, AuditPart, ChainedEntry } from '../../domain/audit.ts';
import { entryOf, sealed, withoutParts } from '../audit/chain.ts';
import { entrySchema } from '../documents/schema.ts';
import { frozen } from '../values/frozen.ts';
import type { Database, Session } from './connection/database.ts';

/** The number and hash of the latest entry. */
interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** A bigint, and the text of an entry. */
interface Row {
  readonly seq: string;
  readonly entry: string;
}

const HEAD = 'head';

/** Entries that are gone through by one statement. */
const ROWS_AT_ONCE = 1000;

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

  /** Takes the parts that `choose` names out of entries up to a moment, for ever; resolves to how many lost any. */
  async erase(session: Session, choose: (entry: ChainedEntry) => readonly AuditPart[], before?: Date): Promise<number> {
    let erased = 0;
    for (let after = '0'; ; ) {
      const text =
        'select seq, entry from audit where seq > $1 and ($2::timestamptz is null or at < $2) order by seq limit $3';
      const rows = await session.run<Row>({ text, values: [after, before ?? null, ROWS_AT_ONCE] });
      const changed = rows.flatMap(({ seq, entry }) => withoutNames(seq, entry, choose));
      const query = `update audit set entry = x.entry from json_to_recordset($1) as x(seq bigint, entry text)
        where audit.seq = x.seq`;
      if (changed.length > 0) await session.run({ text: query, values: [JSON.stringify(changed)] });
      erased += changed.length;
      after = rows.at(-1)?.seq ?? after;
      if (rows.length < ROWS_AT_ONCE) return erased;
    }
  }

  /** The latest `limit` entries before number `before`, newest first. */
  async page(limit: number, before?: number): Promise<readonly ChainedEntry[]> {
    const all = this.#database.build.selectFrom('audit').select('entry').orderBy('seq', 'desc').limit(limit);
    const rows = await this.#database.select(before === undefined ? all : all.where('seq', '<', before));
    return frozen(rows.map(({ entry }) => entryOf(entrySchema.parse(JSON.parse(entry)))));
  }
}

function withoutNames(seq: string, text: string, choose: (entry: ChainedEntry) => readonly AuditPart[]): Row[] {
  const entry = entrySchema.parse(JSON.parse(text));
  const erased = choose(entryOf(entry)).filter((part) => entry.parts[part]);
  return erased.length > 0 ? [{ seq, entry: JSON.stringify(withoutParts(entry, erased)) }] : [];
}
