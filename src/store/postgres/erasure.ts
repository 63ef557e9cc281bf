import { lossWith, partsNaming, partsWithNames } from '../../domain/rights/audit-names.ts';
import { erasedRecord } from '../../domain/rights/erasure.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { Changes } from './changes.ts';
import type { Database } from './connection/database.ts';
import { replaceRecord } from './record/add.ts';
import { marked } from './record/write.ts';
import { lockedRecord, newToken } from './records.ts';

type ErasurePart = Pick<Store, 'dateLeavings' | 'erase' | 'eraseNames'>;

export function erasurePart(
  { database, trail }: { database: Database; trail: AuditTrail },
  changes: Changes,
): ErasurePart {
  return {
    async dateLeavings(at) {
      const text = `update person set ${marked('$2')}, left_at = $1
        where not active and left_at is null and erased_at is null`;
      await database.write({ text, values: [frozenCopy(at), newToken()] }, async (_rows, _session, trial) => {
        trial.inDoubt = false;
      });
    },

    erase(id, at, entry) {
      const erasedAt = frozenCopy(at);
      return changes.audited([id], entry, async (session, token) => {
        const record = (await lockedRecord(session, id))?.record;
        if (!record) return { answer: 'unknown' };
        if (record.person.erasedAt) return { answer: 'already' };
        if (record.person.active) return { answer: 'active' };
        await replaceRecord(session, erasedRecord(record, erasedAt), token);
        const reports = `update person set ${marked('$2')}, supervisor = null where supervisor = $1`;
        await session.run({ text: reports, values: [id, token] });
        await session.run({ text: 'delete from reminder where about = $1 or "to" = $1', values: [id] });
        await trail.erase(session, {
          parts: (audited) => partsNaming(audited, record.person),
          people: (change, aspect) => lossWith(change, aspect, record.person),
        });
        return { answer: 'erased', write: true };
      });
    },

    eraseNames(before, entry) {
      const until = frozenCopy(before);
      return changes.audited([], entry, async (session) => {
        const erased = await trail.erase(session, { parts: partsWithNames }, until);
        return erased > 0 ? { answer: erased, write: true } : { answer: 0 };
      });
    },
  };
}
