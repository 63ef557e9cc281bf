import type { AuditAct, ChainedEntry } from '../../../domain/audit.ts';
import { canonical } from '../../../domain/canonical.ts';
import type { Needs } from '../../needs.ts';

const ACTS: readonly AuditAct[] = [
  'organisation-founded',
  'organisation-changed',
  'assessment-rules-set',
  'house-rules-set',
  'mail-set',
  'reminder-rules-set',
];
/** Changes before these are not looked at. */
const REACH = 200;

/** The latest entry that changed each setting, by the name it has in entries; `founded`, the one that made all. */
export async function lastChanges({ store }: Pick<Needs, 'store'>): Promise<ReadonlyMap<string, ChainedEntry>> {
  const changes = new Map<string, ChainedEntry>();
  for (const entry of await store.audit({ acts: ACTS, limit: REACH })) {
    for (const key of changedIn(entry)) if (!changes.has(key)) changes.set(key, entry);
  }
  return changes;
}

/** Rules of one course are told with it. */
function changedIn({ act, before, after }: ChainedEntry): string[] {
  if (act === 'organisation-founded') return ['founded'];
  const [old, now] = [before, after].map((told) => (told ?? {}) as Readonly<Record<string, unknown>>) as [
    Readonly<Record<string, unknown>>,
    Readonly<Record<string, unknown>>,
  ];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const course = typeof now.course === 'string' ? `${now.course}:` : '';
  return keys.filter((key) => canonical(old[key]) !== canonical(now[key])).map((key) => course + key);
}
