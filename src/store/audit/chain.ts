import { createHash, randomBytes } from 'node:crypto';
import type { AuditEntry, AuditPart, ChainedEntry } from '../../domain/audit.ts';
import { canonical } from '../../domain/canonical.ts';

/**
 * An entry as stores keep it. What may name people stands in parts, each under a seal: the SHA-256 of a random salt and
 * the part. The chain covers the seals, so a part can be erased with its salt, after which nobody can guess it from the
 * seal, and the chain still holds.
 */
export interface SealedEntry {
  readonly seq: number;
  readonly at: Date;
  readonly by: AuditEntry['by'];
  readonly act: AuditEntry['act'];
  readonly to?: string;
  readonly seals: Readonly<Partial<Record<AuditPart, string>>>;
  readonly parts: Readonly<Partial<Record<AuditPart, Part>>>;
  readonly hash: string;
}

/** The fields of one part of an entry, and its salt. */
export type Part = Readonly<Record<string, unknown>> & { readonly salt: string };

const FIELDS = {
  by: ['byName'],
  to: ['toName'],
  detail: ['before', 'after', 'reason'],
} as const satisfies Record<AuditPart, readonly (keyof AuditEntry)[]>;
const PARTS = Object.keys(FIELDS) as AuditPart[];

/** Numbers the entry and seals it by a hash over the one before ('' for the first entry). */
export function sealed(entry: AuditEntry, seq: number, previousHash: string): SealedEntry {
  const parts = Object.fromEntries(
    PARTS.flatMap((part) => {
      const fields = FIELDS[part].filter((field) => entry[field] !== undefined);
      if (fields.length === 0) return [];
      const salt = randomBytes(16).toString('base64url');
      return [[part, { salt, ...Object.fromEntries(fields.map((field) => [field, entry[field]])) }]];
    }),
  ) as Record<AuditPart, Part>;
  const seals = Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, sealOf(content)]));
  const { at, by, act, to } = entry;
  const head = { seq, at, by, act, ...(to !== undefined && { to }), seals };
  return { ...head, parts, hash: hashOf(head, previousHash) };
}

/** The entry as it was noted, without the parts that were erased since. */
export function entryOf({ seq, at, by, act, to, seals, parts, hash }: SealedEntry): ChainedEntry {
  const erased = PARTS.filter((part) => seals[part] && !parts[part]);
  const { salt: _by, ...name } = parts.by ?? { salt: '' };
  const { salt: _to, ...toName } = parts.to ?? { salt: '' };
  const { salt: _detail, ...detail } = parts.detail ?? { salt: '' };
  return {
    ...{ at, by, byName: '', ...name, act },
    ...(to !== undefined && { to }),
    ...toName,
    ...detail,
    ...(erased.length > 0 && { erased }),
    ...{ seq, hash },
  };
}

/** Takes parts away for ever; the chain goes on to hold. */
export function withoutParts(entry: SealedEntry, erased: readonly AuditPart[]): SealedEntry {
  const parts = Object.entries(entry.parts).filter(([part]) => !erased.includes(part as AuditPart));
  return { ...entry, parts: Object.fromEntries(parts) };
}

/** Whether the entry follows from the hash before it, and each part still there is what was sealed. */
export function holds(entry: SealedEntry, previousHash: string): boolean {
  const { hash, parts, ...head } = entry;
  const partsHold = Object.entries(parts).every(
    ([part, content]) => entry.seals[part as AuditPart] === sealOf(content),
  );
  return partsHold && hash === hashOf(head, previousHash);
}

/** SHA-256, in hex, of the previous hash and the canonical JSON of the entry without its hash and parts. */
function hashOf(head: object, previousHash: string): string {
  return createHash('sha256').update(previousHash).update(canonical(head)).digest('hex');
}

function sealOf(part: Part): string {
  return createHash('sha256').update(canonical(part)).digest('hex');
}
