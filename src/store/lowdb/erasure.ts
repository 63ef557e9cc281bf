import type { PersonId } from '../../domain/id.ts';
import { lossWith, partsNaming, partsWithNames } from '../../domain/rights/audit-names.ts';
import { erasedRecord, withoutSupervisor } from '../../domain/rights/erasure.ts';
import { isHere } from '../decisions/people.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import type { Changes, Parts } from './changes.ts';
import { newProfile } from './imports.ts';
import { becoming } from './records.ts';
import { TURN } from './reminders/part.ts';
import type { Reminders } from './reminders/reminders.ts';

type ErasurePart = Pick<Store, 'dateLeavings' | 'erase' | 'eraseNames'>;

type Erased = Awaited<ReturnType<Store['erase']>>;

export function erasurePart({ people, trail }: Parts, changes: Changes, reminders: Reminders): ErasurePart {
  const reportsOf = (id: PersonId) =>
    people.roster.all().flatMap(({ person }) => (person.supervisor === id ? [person] : []));
  const erase: Store['erase'] = async (id, at, entry) => {
    const mine = new Set(reportsOf(id).map((report) => report.id));
    const answer = await changes.audited<Erased | 'more-reports'>([id, TURN, ...mine], entry, async () => {
      const record = await people.record(id);
      if (!record) return { answer: 'unknown' };
      if (record.person.erasedAt) return { answer: 'already' };
      if (record.person.active) return { answer: 'active' };
      const reports = reportsOf(id);
      if (!reports.every((report) => mine.has(report.id))) return { answer: 'more-reports' };
      // They go first: nobody needs those of somebody who has left, while a record that is gone says no longer whose they are.
      await reminders.forget(id);
      return {
        answer: 'erased',
        write: [
          becoming(record, erasedRecord(record, frozenCopy(at))),
          ...reports.map((one) => newProfile(withoutSupervisor(one), people)),
        ],
        lines: await trail.without({
          parts: (audited) => partsNaming(audited, record.person),
          people: (change, aspect) => lossWith(change, aspect, record.person),
        }),
      };
    });
    return answer === 'more-reports' ? erase(id, at, entry) : answer;
  };

  return {
    async dateLeavings(at) {
      const leftAt = frozenCopy(at);
      const undated = people.roster.all().filter(({ person }) => isHere(person) && !person.active && !person.leftAt);
      for (const { person } of undated) {
        await changes.toPerson(person.id, (record) => {
          const { person: now } = record;
          const stays = now.active || now.leftAt || now.erasedAt;
          return stays
            ? { answer: undefined }
            : { answer: undefined, write: { ...record, person: { ...now, leftAt } } };
        });
      }
    },

    erase,

    eraseNames(before, entry) {
      return changes.audited([], entry, async () => {
        const lines = await trail.without({
          parts: (audited) => (audited.at < before ? partsWithNames(audited) : []),
        });
        return lines.length > 0 ? { answer: lines.length, write: [], lines } : { answer: 0 };
      });
    },
  };
}
