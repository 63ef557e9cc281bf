import type { AuditAct, ChainedEntry } from '../../../domain/audit.ts';
import { canonical } from '../../../domain/canonical.ts';
import type { Needs } from '../../needs.ts';
import type { Told } from './part.ts';

/** The latest entry that changed each setting, by the name it has in entries. */
export type LastChanges = ReadonlyMap<string, ChainedEntry>;

const ACTS: readonly AuditAct[] = [
  'organisation-founded',
  'organisation-changed',
  'assessment-rules-set',
  'house-rules-set',
  'mail-set',
  'reminder-rules-set',
];
/** Changes before these, which are years back, are not looked at. */
const REACH = 5000;

/**
 * Who changed each setting last; `founded` is the entry that made all. Rules of one course go by `course:name`, words of
 * one kind of reminder by `kind:name`, and a norm that is switched off or on by `off:norm`.
 * @param acts the settings that are asked for; all but the words of reminders when left out
 */
export async function lastChanges(
  { store }: Pick<Needs, 'store'>,
  acts: readonly AuditAct[] = ACTS,
): Promise<LastChanges> {
  const changes = new Map<string, ChainedEntry>();
  for (const entry of await store.audit({ acts, limit: REACH })) {
    for (const key of changedIn(entry)) if (!changes.has(key)) changes.set(key, entry);
  }
  return changes;
}

/** The latest change of any of these settings. */
export function latestOf(changes: LastChanges, keys: readonly string[]): ChainedEntry | undefined {
  return keys.reduce<ChainedEntry | undefined>((latest, key) => {
    const entry = changes.get(key);
    return entry && entry.seq > (latest?.seq ?? 0) ? entry : latest;
  }, undefined);
}

function changedIn({ act, before, after }: ChainedEntry): string[] {
  if (act === 'organisation-founded') return ['founded'];
  const [old, now] = [inFields(before), inFields(after)];
  const scope = [now.course, now.reminderKind].find((one) => typeof one === 'string');
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((key) => canonical(old[key]) !== canonical(now[key]))
    .flatMap((key) => {
      if (key === 'switchedOff') return onlyInOne(listIn(old[key]), listIn(now[key])).map((norm) => `off:${norm}`);
      return scope === undefined ? key : `${scope}:${key}`;
    });
}

/** Entries of earlier versions tell server and port, and a sender's name and address, in one value each. */
function inFields(told: unknown): Told {
  const { mailServer, mailSender, ...rest } = (told ?? {}) as Told;
  const [, mailHost, mailPort] = /^(.*):(\d+)$/.exec(String(mailServer)) ?? [];
  const [, mailSenderName, mailSenderAddress] = /^(.*?) ?<(.*)>$/.exec(String(mailSender)) ?? [];
  return {
    ...rest,
    ...(mailHost !== undefined && { mailHost, mailPort }),
    ...(mailSenderAddress !== undefined && { mailSenderName, mailSenderAddress }),
  };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function onlyInOne(some: readonly unknown[], others: readonly unknown[]): unknown[] {
  return [...some.filter((one) => !others.includes(one)), ...others.filter((one) => !some.includes(one))];
}
