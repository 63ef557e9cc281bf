import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../domain/audit.ts';

/** The entry as a line of the trail: numbered, and sealed by a hash over the one before. */
export function chained(entry: AuditEntry, seq: number, previousHash: string): { hash: string; line: string } {
  const numbered = { ...entry, seq };
  const hash = hashOf(numbered, previousHash);
  return { hash, line: `${JSON.stringify({ ...numbered, hash })}\n` };
}

/** SHA-256, in hex, of the previous hash ('' for the first entry) and the canonical JSON of the entry without hash. */
export function hashOf(numbered: object, previousHash: string): string {
  return createHash('sha256').update(previousHash).update(canonical(numbered)).digest('hex');
}

/** JSON with the keys of every object in code-unit order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
