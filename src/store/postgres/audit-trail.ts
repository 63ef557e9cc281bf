import type { AuditEntry, AuditPage, ChainCheck, ChainedEntry } from '../../domain/audit.ts';
import { saysText } from '../../domain/rights/audit-names.ts';
import { type Erasure, entryOf, sealed, withoutErased } from '../audit/chain.ts';
import { CHECKED_AT_ONCE, checkedOn } from '../audit/check.ts';
import { entrySchema } from '../documents/schema.ts';
import { frozen } from '../values/frozen.ts';
import { addListed, type Listed, leaveOut, listedIn } from './audit/listed.ts';
import { pickedEntries } from './audit/picked.ts';
import type { Database, Session } from './connection/database.ts';

/** The number and hash of the latest entry. */
export interface Head {
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

  /** Adds an entry after the head that is locked; resolves to what is the head then. */
  async add(session: Session, head: Head, entry: AuditEntry, change: string): Promise<Head> {
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
    await addListed(session, listedIn(seq, entry));
    return { seq, hash };
  }

  /** Whether the entry of that number came with that change. */
  async has(session: Session, { seq, change }: { seq: number; change: string }): Promise<boolean> {
    const query = this.#database.build.selectFrom('audit').select('change').where('seq', '=', seq);
    const [row] = await session.run(query);
    return row?.change === change;
  }

  /** Takes what is erased out of entries up to a moment, for ever; resolves to how many lost any. */
  async erase(session: Session, erasure: Erasure, before?: Date): Promise<number> {
    let erased = 0;
    for (let after = '0'; ; ) {
      const text =
        'select seq, entry from audit where seq > $1 and ($2::timestamptz is null or at < $2) order by seq limit $3';
      const rows = await session.run<Row>({ text, values: [after, before ?? null, ROWS_AT_ONCE] });
      const changed = rows.flatMap(({ seq, entry }) => lessIn(seq, entry, erasure));
      const query = `update audit set entry = x.entry from json_to_recordset($1) as x(seq bigint, entry text)
        where audit.seq = x.seq`;
      if (changed.length > 0)
        await session.run({ text: query, values: [JSON.stringify(changed.map(({ seq, entry }) => ({ seq, entry })))] });
      await leaveOut(
        session,
        changed.flatMap(({ gone }) => gone),
      );
      erased += changed.length;
      after = rows.at(-1)?.seq ?? after;
      if (rows.length < ROWS_AT_ONCE) return erased;
    }
  }

  /** The entries picked, newest first. */
  async page({ limit, text, ...pick }: AuditPage): Promise<readonly ChainedEntry[]> {
    const found: ChainedEntry[] = [];
    for (let before = pick.before; found.length < limit; ) {
      const rows = await this.#database.read<Row>(pickedEntries({ ...pick, before, text, limit }));
      const entries = rows.map(({ entry }) => entryOf(entrySchema.parse(JSON.parse(entry))));
      found.push(...entries.filter((entry) => text === undefined || saysText(entry, text)));
      if (rows.length < limit) break;
      before = Number(rows.at(-1)?.seq);
    }
    return frozen(found.slice(0, limit));
  }

  /** Goes on through the chain from where an earlier check ended. */
  async check(from: ChainCheck): Promise<ChainCheck> {
    const text = `select h.seq as head, a.entry from audit_head h
      left join lateral (select seq, entry from audit where seq > $1 order by seq limit $2) a on a.seq <= h.seq order by a.seq`;
    const rows = await this.#database.read<{ head: string; entry: string | null }>({
      text,
      values: [from.entries, CHECKED_AT_ONCE],
    });
    const checked = checkedOn(
      from,
      rows.flatMap(({ entry }) => entry ?? []),
    );
    const due = Math.min(Number(rows[0]?.head ?? 0), from.entries + CHECKED_AT_ONCE);
    return checked.entries < due ? { ...checked, broken: true } : checked;
  }
}

/** The row of an entry that loses something, and whom it lists no more. */
function lessIn(seq: string, text: string, erasure: Erasure): (Row & { readonly gone: Listed[] })[] {
  const before = entrySchema.parse(JSON.parse(text));
  const after = withoutErased(before, erasure);
  if (!after) return [];
  const listed = new Set(listedIn(after.seq, entryOf(after)).map(({ person }) => person));
  const gone = listedIn(before.seq, entryOf(before)).filter(({ person }) => !listed.has(person));
  return [{ seq, entry: JSON.stringify(after), gone }];
}
