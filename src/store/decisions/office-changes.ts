import type { AuditEntry } from '../../domain/audit.ts';
import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import type { Decision } from './decision.ts';
import { exempted, exemptionEnded } from './exemptions.ts';
import { accommodated, annulled, appealDecided, corrected } from './fairness.ts';
import { withGranted } from './learning.ts';
import { isHere, madeActive, type Officer, officersStay } from './people.ts';
import { withSettled } from './practice.ts';

/**
 * Changes one person's record with an audit entry, in one step, in which `decide` may ask who the officers of HR are.
 * Undefined when there is no such person.
 */
export type ToPersonAudited = <Answer>(
  id: PersonId,
  entry: AuditEntry,
  decide: DecideAudited<Answer>,
) => Promise<Answer | undefined>;

export type DecideAudited<Answer> = (
  record: PersonRecord,
  officers: () => Promise<readonly Officer[]>,
) => Decision<Answer, PersonRecord> | Promise<Decision<Answer, PersonRecord>>;

type OfficeChanges = Pick<
  Store,
  | 'setActive'
  | 'grantAttempt'
  | 'settleFlag'
  | 'regradeAttempt'
  | 'annulAttempt'
  | 'decideAppeal'
  | 'accommodate'
  | 'exempt'
  | 'endExemption'
>;

/** What HR changes in somebody's record. */
export function officeChanges(toPerson: ToPersonAudited): OfficeChanges {
  const set = async (
    id: PersonId,
    entry: AuditEntry,
    change: (record: PersonRecord) => PersonRecord | undefined,
  ): Promise<'kept' | 'unknown'> => {
    const kept = await toPerson(id, entry, (record) => {
      const write = change(record);
      return write ? { answer: 'kept' as const, write } : { answer: 'unknown' as const };
    });
    return kept ?? 'unknown';
  };

  return {
    async setActive(id, active, entry) {
      const made = frozenCopy(entry);
      const answer = await toPerson<'kept' | 'unknown' | 'last-officer'>(id, entry, async (record, officers) => {
        if (!isHere(record.person)) return { answer: 'unknown' };
        if (!active && !officersStay([id], await officers())) return { answer: 'last-officer' };
        return { answer: 'kept', write: madeActive(record, active, made) };
      });
      return answer ?? 'unknown';
    },

    grantAttempt(id, course, entry) {
      const { at } = frozenCopy(entry);
      return set(id, entry, (record) => withGranted(record, course, at));
    },

    settleFlag(id, flag, { verdict, note }, entry) {
      const settlement = frozenCopy({ settledAt: entry.at, verdict, note });
      return set(id, entry, (record) => withSettled(record, flag, settlement));
    },

    async regradeAttempt(id, attempt, decide, entry) {
      return (await toPerson(id, entry, (record) => corrected(record, attempt, decide))) ?? 'unknown';
    },

    async annulAttempt(id, attempt, annulment, entry) {
      const decided = frozenCopy(annulment);
      return (await toPerson(id, entry, (record) => annulled(record, attempt, decided))) ?? 'unknown';
    },

    async decideAppeal(id, appeal, decision, entry) {
      return (await toPerson(id, entry, (record) => appealDecided(record, appeal, decision))) ?? 'unknown';
    },

    async accommodate(id, accommodation, entry) {
      const granted = frozenCopy(accommodation);
      return (await toPerson(id, entry, (record) => accommodated(record, granted))) ?? 'unknown';
    },

    async exempt(id, exemption, entry) {
      const given = frozenCopy(exemption);
      return (await toPerson(id, entry, (record) => exempted(record, given))) ?? 'unknown';
    },

    async endExemption(id, exemption, ended, entry) {
      const decided = frozenCopy(ended);
      return (await toPerson(id, entry, (record) => exemptionEnded(record, exemption, decided))) ?? 'unknown';
    },
  };
}
