import { createHash } from 'node:crypto';
import type { AuditEntry, AuditPart, ChainedEntry } from '../../domain/audit.ts';
import { canonical } from '../../domain/canonical.ts';
import type { PersonChange } from '../../domain/people/change/record.ts';
import type { Aspect } from '../../domain/people/change/value.ts';
import type { Loss } from '../../domain/rights/audit-names.ts';
import {
  besidePeople,
  detailsOf,
  eachPersonIn,
  isEachPerson,
  newSalt,
  sealedPeople,
  sealOf,
  withoutPeople,
} from './each-person.ts';

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
      const each = part === 'detail' ? eachPersonIn(entry) : undefined;
      if (each)
        return [[part, { salt: newSalt(), ...each, ...(entry.reason !== undefined && { reason: entry.reason }) }]];
      return [[part, { salt: newSalt(), ...Object.fromEntries(fields.map((field) => [field, entry[field]])) }]];
    }),
  ) as Record<AuditPart, Part>;
  const seals = Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, sealOfPart(content)]));
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
    ...(isEachPerson(detail) ? detailsOf(detail) : detail),
    ...(erased.length > 0 && { erased }),
    ...{ seq, hash },
  };
}

/** What an entry loses for ever. */
export interface Erasure {
  /** The parts that go as a whole; details kept person by person are not shown to it. */
  readonly parts: (entry: ChainedEntry) => readonly AuditPart[];
  readonly people?: (change: PersonChange, aspect: Aspect) => Loss | undefined;
}

/** The entry without what is erased, undefined when it has none of that; the chain goes on to hold. */
export function withoutErased(entry: SealedEntry, { parts: choose, people }: Erasure): SealedEntry | undefined {
  const { detail } = entry.parts;
  const each = isEachPerson(detail) ? detail : undefined;
  const whole = each ? { ...entry, parts: { ...entry.parts, detail: besidePeople(each) } } : entry;
  const erased = choose(entryOf(whole)).filter((part) => entry.parts[part]);
  const fewer = each && people && !erased.includes('detail') ? withoutPeople(each, people) : undefined;
  if (erased.length === 0 && !fewer) return undefined;
  return withoutParts(fewer ? { ...entry, parts: { ...entry.parts, detail: fewer } } : entry, erased);
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
    ([part, content]) => entry.seals[part as AuditPart] === sealOfPart(content),
  );
  return partsHold && hash === hashOf(head, previousHash);
}

/** SHA-256, in hex, of the previous hash and the canonical JSON of the entry without its hash and parts. */
function hashOf(head: object, previousHash: string): string {
  return createHash('sha256').update(previousHash).update(canonical(head)).digest('hex');
}

function sealOfPart(part: Part): string {
  return sealOf(isEachPerson(part) ? sealedPeople(part) : part);
}
