import { beforeEach, describe, expect, test } from 'vitest';
import { type AuditEntry, type AuditPick, UNCHECKED } from '../../../src/domain/audit.ts';
import type { PersonId } from '../../../src/domain/id.ts';
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

    test('whoever adds an entry is told its number and hash, whatever is added at the same time', async () => {
      const noted = await Promise.all(['a', 'b', 'c'].map((toName) => run.store.note(make.auditEntry({ toName }))));
      const kept = (await run.store.audit({ limit: 9 })).toReversed();
      expect(noted).toEqual(kept.map(({ seq, hash }) => ({ seq, hash })));
      expect(kept.map(({ toName }) => toName)).toEqual(['a', 'b', 'c']);
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

    test('the entries of one change are numbered one after the other, and none is there when it is refused', async () => {
      await foundWith(run, make.record());
      const before = (await run.store.audit({ limit: 9 })).length;
      const entries = ['a', 'b'].map((toName) => make.auditEntry({ toName }));
      const added = [make.record({ person: make.person({ id: 'new' as PersonId, number: '99999' }) })];
      const last = make.auditEntry({ toName: 'c' });
      expect(await run.store.importPeople({ added, changed: [] }, last, entries)).toBe('imported');
      expect(await run.store.importPeople({ added, changed: [] }, last, entries)).toBe('outdated');
      await run.restart();
      const kept = (await run.store.audit({ limit: 9 })).toReversed().slice(before);
      expect(kept.map(({ seq, toName }) => [seq - before, toName])).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ]);
      expect(await run.store.checkAudit(UNCHECKED)).toMatchObject({ entries: before + 3 });
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

    describe('is searched', () => {
      const [ZHAO, SUN] = [make.id<'person'>('zhao'), make.id<'person'>('sun')];
      const day = (number: number) => new Date(Date.UTC(2026, 2, number));
      const kept: readonly Partial<AuditEntry>[] = [
        {
          act: 'person-deactivated',
          by: ZHAO,
          byName: '赵敏',
          to: LI_NA,
          toName: '李娜',
          at: day(1),
          reason: '“离职” 100%',
        },
        { act: 'people-imported', by: ZHAO, byName: '赵敏', after: { added: [SUN, LI_NA], numbers: 2 }, at: day(2) },
        { act: 'person-invited', by: SUN, byName: 'Sun Hao', after: [LI_NA], at: day(3) },
        { act: 'organisation-changed', by: SUN, byName: 'Sun Hao', before: { name: 'Old_Name' }, at: day(5) },
        { act: 'attempt-granted', by: LI_NA, byName: '李娜', to: SUN, toName: 'Sun Hao', at: day(4) },
      ];
      const found = async (pick: AuditPick & { before?: number; after?: number; limit?: number }) =>
        (await run.store.audit({ limit: 10, ...pick })).map(({ seq }) => seq);
      beforeEach(async () => {
        for (const entry of kept) await run.store.note(make.auditEntry(entry));
      });

      test.each<{ by: string; pick: Parameters<typeof found>[0]; finds: number[] }>([
        { by: 'whom it was done to, alone or among others', pick: { about: LI_NA }, finds: [3, 2, 1] },
        { by: 'who did it', pick: { by: ZHAO }, finds: [2, 1] },
        { by: 'whom it concerns in either way', pick: { concerning: SUN }, finds: [5, 4, 3, 2] },
        { by: 'who did it to whom', pick: { by: ZHAO, about: SUN }, finds: [2] },
        { by: 'somebody unheard of', pick: { about: make.id<'person'>('nobody') }, finds: [] },
        { by: 'several acts', pick: { acts: ['attempt-granted', 'person-invited'] }, finds: [5, 3] },
        { by: 'no act at all', pick: { acts: [] }, finds: [] },
        { by: 'its beginning', pick: { since: day(4) }, finds: [5, 4] },
        { by: 'its end, which is not in it', pick: { until: day(3) }, finds: [2, 1] },
        { by: 'a period in which the clock went back', pick: { since: day(4), until: day(5) }, finds: [5] },
        { by: 'a period without entries', pick: { since: day(20), until: day(21) }, finds: [] },
        { by: 'a name, in either case', pick: { text: 'sun h' }, finds: [5, 4, 3] },
        { by: 'a reason with signs that mean something elsewhere', pick: { text: '“离职” 100%' }, finds: [1] },
        { by: 'a value, whose _ is no wildcard', pick: { text: 'old_name' }, finds: [4] },
        { by: 'a text of which no sign is a wildcard', pick: { text: 'old.name' }, finds: [] },
        { by: 'what stands in entries but is said by none', pick: { text: 'salt' }, finds: [] },
        {
          by: 'everything at once',
          pick: { concerning: LI_NA, acts: ['people-imported'], text: '赵', until: day(9) },
          finds: [2],
        },
        { by: 'numbers as well', pick: { about: LI_NA, before: 3, after: 1 }, finds: [2] },
        { by: 'a few at a time', pick: { text: '李娜', limit: 1 }, finds: [5] },
      ])('by $by', async ({ pick, finds }) => {
        expect(await found(pick)).toEqual(finds);
        await run.restart();
        expect(await found(pick)).toEqual(finds);
      });

      test.each([
        { text: 'ünal', said: 'Ünal' },
        { text: 'ÇAĞLA', said: 'Çağla' },
        { text: 'ёлкин', said: 'ЁЛКИН' },
        { text: 'νικος', said: 'ΝΙΚΟΣ' },
        { text: 'i̇nci', said: 'İnci' },
        { text: 'inci', said: 'inci' },
        { text: '5 k', said: '5 \u212a' },
        { text: 'é "x\\', said: 'É "X\\' },
      ])('by $text, which $said says in another case', async ({ text, said }) => {
        await run.store.note(make.auditEntry({ act: 'person-reactivated', to: ZHAO, toName: said }));
        expect(await found({ text })).toEqual([6]);
        expect(await found({ text: text.toUpperCase() })).toEqual([6]);
        expect(await found({ text: `${text}ß` })).toEqual([]);
      });

      test('by an entry that was added since the last search', async () => {
        expect(await found({ about: ZHAO })).toEqual([]);
        await run.store.note(make.auditEntry({ act: 'person-reactivated', to: ZHAO }));
        expect(await found({ about: ZHAO })).toEqual([6]);
      });

      test('by nobody whom it was made to forget', async () => {
        expect(await found({ text: 'Sun Hao' })).not.toEqual([]);
        await foundWith(run, make.record());
        await run.store.eraseNames(day(30), make.auditEntry({ act: 'names-erased', at: day(30) }));
        expect(await found({ text: 'Sun Hao' })).toEqual([]);
        expect(await found({ about: LI_NA, acts: ['people-imported', 'person-invited'] })).toEqual([]);
        expect(await found({ by: ZHAO })).toEqual([2, 1]);
      });
    });

    describe('is checked', () => {
      test('from where an earlier check ended, as it grows', async () => {
        expect(await run.store.checkAudit(UNCHECKED)).toEqual(UNCHECKED);
        await noteAll('a', 'b');
        const first = await run.store.checkAudit(UNCHECKED);
        const [latest] = await run.store.audit({ limit: 1 });
        expect(first).toEqual({ entries: 2, hash: latest?.hash });
        await noteAll('c');
        await run.restart();
        expect(await run.store.checkAudit(first)).toMatchObject({ entries: 3 });
        expect(await run.store.checkAudit(await run.store.checkAudit(first))).toMatchObject({ entries: 3 });
      });

      test('against what was found before', async () => {
        await noteAll('a', 'b', 'c');
        expect(await run.store.checkAudit({ entries: 1, hash: 'other' })).toEqual({
          entries: 1,
          hash: 'other',
          broken: true,
        });
      });

      test('and holds without the names that were erased', async () => {
        await foundWith(run, make.record());
        await run.store.eraseNames(new Date('2100-01-01'), make.auditEntry({ act: 'names-erased' }));
        expect(await run.store.checkAudit(UNCHECKED)).toEqual({ entries: 3, hash: expect.any(String) });
      });
    });
  });
}
