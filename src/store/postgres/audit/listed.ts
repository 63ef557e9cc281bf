import type { AuditEntry } from '../../../domain/audit.ts';
import { peopleListed } from '../../../domain/rights/audit-names.ts';
import type { Session } from '../connection/database.ts';

/** That an entry lists a person among others. */
export interface Listed {
  readonly person: string;
  readonly seq: number;
}

export function listedIn(seq: number, entry: AuditEntry): Listed[] {
  return [...new Set(peopleListed(entry).flat())].map((person) => ({ person, seq }));
}

export async function addListed(session: Session, listed: readonly Listed[]): Promise<void> {
  if (listed.length === 0) return;
  const text = `insert into audit_listed (person, seq)
    select person, seq from json_to_recordset($1) as x(person text, seq bigint)`;
  await session.run({ text, values: [JSON.stringify(listed)] });
}

/** Entries that list somebody no more are not found by them. */
export async function leaveOut(session: Session, gone: readonly Listed[]): Promise<void> {
  if (gone.length === 0) return;
  const text = `delete from audit_listed l using json_to_recordset($1) as x(person text, seq bigint)
    where l.person = x.person and l.seq = x.seq`;
  await session.run({ text, values: [JSON.stringify(gone)] });
}
