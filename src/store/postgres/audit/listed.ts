import type { AuditEntry } from '../../../domain/audit.ts';
import { peopleListed } from '../../../domain/rights/audit-names.ts';
import type { Session } from '../connection/database.ts';

/** That an entry lists a person among others. */
interface Listed {
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

/** Of entries whose text has changed, those that list nobody any more are not found by the people they listed. */
export async function leaveOut(session: Session, changed: readonly { readonly seq: string; readonly entry: string }[]) {
  const gone = changed.filter(({ entry }) => !JSON.parse(entry).parts.detail).map(({ seq }) => seq);
  if (gone.length === 0) return;
  await session.run({ text: 'delete from audit_listed where seq = any($1::bigint[])', values: [gone] });
}
