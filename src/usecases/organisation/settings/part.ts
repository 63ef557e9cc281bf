import type { AuditAct, ChainedEntry } from '../../../domain/audit.ts';
import { canonical } from '../../../domain/canonical.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { OrganisationChange } from '../../../store/store.ts';
import { entryBy } from '../../access.ts';
import { type Needs, organisationOf } from '../../needs.ts';

/** What a form or the audit trail says of settings: value by name. */
export type Told = Readonly<Record<string, unknown>>;

/** A part of the organisation that one form shows and sets. */
export interface Part<Value> {
  readonly act: AuditAct;
  /** As it is in force. */
  readonly of: (organisation: Organisation) => Value;
  /** As the trail tells it and a form carries it along; nothing secret. */
  readonly told: (value: Value) => Told;
  /** @param now the organisation it is set in */
  readonly with: (value: Value, now: Organisation) => OrganisationChange;
}

/** Another officer changed the same part since the form was shown: what is in force now, and who did it. */
export interface MovedOn {
  readonly ok: false;
  readonly reason: 'settings-moved-on';
  /** As the form is to carry along from now on, so that sending it again is a decision. */
  readonly seen: string;
  readonly before: Told;
  readonly after: Told;
  readonly latest?: ChainedEntry;
}

/** A part as a form carries it along, to tell whether it is still the same. */
export function seenOf<Value>(part: Part<Value>, organisation: Organisation): string {
  return canonical(part.told(part.of(organisation)));
}

/**
 * Sets a part with an audit entry; check and write are one step. What is in force already is not set again.
 * @param seen the part as the form showed it, by {@link seenOf}; left out where nobody was shown any
 */
export async function setPart<Value>(
  needs: Needs,
  who: Person,
  part: Part<Value>,
  { seen, value }: { readonly seen?: string; readonly value: Value },
): Promise<{ readonly ok: true } | MovedOn> {
  const shown = seenOf(part, await organisationOf(needs));
  if (seen !== undefined && seen !== shown) return movedOn(needs, part, seen);
  const after = part.told(value);
  if (canonical(after) === shown) return { ok: true };
  const entry = entryBy(needs, who, { act: part.act, before: JSON.parse(shown), after });
  const decide = (now: Organisation) => (seenOf(part, now) === shown ? part.with(value, now) : undefined);
  return (await needs.store.changeOrganisation(decide, entry)) === 'changed'
    ? { ok: true }
    : movedOn(needs, part, shown);
}

async function movedOn<Value>(needs: Needs, part: Part<Value>, seen: string): Promise<MovedOn> {
  const now = seenOf(part, await organisationOf(needs));
  return movedOnFrom(needs, { act: part.act, before: toldIn(seen), after: JSON.parse(now), seen: now });
}

/** The answer to a form that showed `before`, where `after` is in force. */
export async function movedOnFrom(
  { store }: Pick<Needs, 'store'>,
  { act, before, after, seen }: Pick<MovedOn, 'before' | 'after' | 'seen'> & { readonly act: AuditAct },
): Promise<MovedOn> {
  const [latest] = await store.audit({ acts: [act], limit: 1 });
  return { ok: false, reason: 'settings-moved-on', seen, before, after, ...(latest && { latest }) };
}

/** What a form says it showed; nothing when that is no such text. */
export function toldIn(seen: string): Told {
  try {
    const told: unknown = JSON.parse(seen);
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? (told as Told) : {};
  } catch {
    return {};
  }
}
