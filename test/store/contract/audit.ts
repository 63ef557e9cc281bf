import { describe, expect, test } from 'vitest';
import * as make from '../../support/make.ts';
import { foundWith, type Run } from './run.ts';

const { LI_NA, MEETING_PEOPLE } = make;

/** What test/store/contract.ts asks of every store about the audit trail. */
export function auditPromises(run: Run): void {
  describe('the audit trail', () => {
    const noteAll = async (...names: string[]) => {
      for (const toName of names) await run.store.note(make.auditEntry({ toName }));
    };

    test('an entry comes back whole, with its number', async () => {
      const entry = make.auditEntry({
        act: 'organisation-changed',
        to: 'x',
        toName: '某人',
        before: { name: '旧', days: [1, 2] },
        after: { name: '新', nested: { on: true, off: null } },
        reason: '因为',
      });
      await run.store.note(entry);
      await run.restart();
      expect(await run.store.audit({ limit: 1 })).toEqual([
        { ...entry, seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ]);
    });

    test('entries are numbered from 1 without gaps, across restarts and simultaneous calls', async () => {
      await foundWith(run, make.record());
      await Promise.all([
        run.store.note(make.auditEntry()),
        run.store.setActive(LI_NA, false, make.auditEntry()),
        run.store.grantAttempt(LI_NA, MEETING_PEOPLE, make.auditEntry()),
      ]);
      await run.restart();
      await run.store.note(make.auditEntry());
      const entries = await run.store.audit({ limit: 100 });
      expect(entries.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
      expect(new Set(entries.map(({ hash }) => hash)).size).toBe(6);
    });

    test('pages go back from the newest', async () => {
      await noteAll('a', 'b', 'c', 'd', 'e');
      const page = async (limit: number, before?: number) =>
        (await run.store.audit({ limit, ...(before && { before }) })).map(({ toName }) => toName);
      expect(await page(2)).toEqual(['e', 'd']);
      expect(await page(2, 4)).toEqual(['c', 'b']);
      expect(await page(2, 2)).toEqual(['a']);
      expect(await page(2, 1)).toEqual([]);
      expect(await page(100, 100)).toEqual(['e', 'd', 'c', 'b', 'a']);
    });
  });
}
