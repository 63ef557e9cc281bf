import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Flag } from '../../domain/question/flag.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';

export interface Settlement {
  readonly person: PersonId;
  readonly flag: Flag['id'];
  readonly verdict: NonNullable<Flag['verdict']>;
  /** For the person to read; who is told they were judged rightly is told why. */
  readonly note: string;
}

export type Settled =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'flag-note-missing'; readonly fields: readonly ['note'] }
  | { readonly ok: false; readonly reason: 'flag-own' | 'no-such-flag' };

/** HR says whether a phrase was misjudged, never one of their own. No result changes by it: that takes another attempt, which HR may grant. */
export async function settleFlag(needs: Needs, who: Person, settlement: Settlement): Promise<Settled> {
  if (!who.hr) return NOT_ALLOWED;
  const { person, verdict } = settlement;
  if (person === who.id) return { ok: false, reason: 'flag-own' };
  const note = settlement.note.trim();
  if (verdict === 'refused' && note === '') return { ok: false, reason: 'flag-note-missing', fields: ['note'] };
  const summary = await needs.store.summary(person);
  const flag = summary?.openFlags.find(({ id }) => id === settlement.flag);
  if (!summary || !flag) return { ok: false, reason: 'no-such-flag' };

  const entry = entryBy(needs, who, {
    act: 'flag-settled',
    to: person,
    toName: summary.person.name,
    after: { question: flag.question, verdict },
    ...(note && { reason: note }),
  });
  const kept = await needs.store.settleFlag(person, flag.id, { verdict, note }, entry);
  return kept === 'kept' ? { ok: true } : { ok: false, reason: 'no-such-flag' };
}
