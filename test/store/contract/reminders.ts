import { beforeEach, describe, expect, test } from 'vitest';
import type { KeptReminder } from '../../../src/domain/reminder/kept.ts';
import type { Reminder } from '../../../src/domain/reminder/reminder.ts';
import { NotKept } from '../../../src/store/store.ts';
import { daysOn, MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, foundWith, NOBODY, type Run } from './run.ts';

const { LI_NA, WANG_FANG, id } = make;
const SUN_HAO = id<'person'>('sun-hao');
const LEASE = { at: MORNING, until: minutesOn(30) };
const asking = make.auditEntry({ act: 'reminder-asked', to: LI_NA });

/** To Wang Fang about Li Na, a day late. */
const LATE = make.reminder({ to: WANG_FANG, step: 'late-1' });
const OWN = make.reminder({ step: 'late-1' });
const OTHER = make.reminder({ to: SUN_HAO, about: SUN_HAO, step: 'before-7' });

/** What test/store/contract.ts asks of every store about reminders. */
export function reminderPromises(run: Run): void {
  const page = (change: object = {}) => run.store.reminders({ now: MORNING, from: 0, limit: 10, ...change });
  const settle = (
    claim: KeptReminder | undefined,
    outcome: Parameters<typeof run.store.settleReminders>[0][0]['outcome'],
    at = minutesOn(1),
  ) => run.store.settleReminders([{ claim: claim!, outcome }], at);
  const failed = { state: 'failed', fault: 'silent' } as const;
  const keysIn = (reminders: readonly Reminder[]) => reminders.map(({ to, step }) => `${to} ${step}`).toSorted();

  describe('reminders', () => {
    beforeEach(() =>
      foundWith(run, make.record(), make.record({ person: make.person({ id: SUN_HAO, number: '00018' }) })),
    );

    test('are taken up once, whoever asks however often at the same moment', async () => {
      const claims = await Promise.all(Array.from({ length: 8 }, () => run.store.claimReminders([LATE, OWN], LEASE)));
      expect(keysIn(claims.flat())).toEqual(keysIn([LATE, OWN]));
      const [claim] = claims.flat().filter(({ to }) => to === WANG_FANG);
      expect(claim).toEqual({ ...LATE, state: 'sending', at: MORNING, until: LEASE.until, tries: 1 });
      await run.restart();
      expect(await run.store.claimReminders([OWN, LATE, OTHER], LEASE)).toMatchObject([OTHER]);
    });

    test('differ by whom they are to and about, by course, day and step', async () => {
      const changes = [
        {},
        { to: WANG_FANG },
        { about: SUN_HAO },
        { course: id<'course'>('x') },
        { due: '2026-04-01' as const },
        { step: 'done' as const },
      ];
      const all = changes.map((change) => make.reminder(change));
      expect(await run.store.claimReminders(all, LEASE)).toHaveLength(6);
      expect(await run.store.claimReminders(all, LEASE)).toEqual([]);
    });

    test('to or about nobody who is here are not taken up', async () => {
      expect(
        await run.store.claimReminders([make.reminder({ to: NOBODY }), make.reminder({ about: NOBODY })], LEASE),
      ).toEqual([]);
      expect((await page()).count).toBe(0);
      expect(await run.store.claimReminders([], LEASE)).toEqual([]);
    });

    test('that were sent are done with; what nobody told of by the end of the lease stays so', async () => {
      const [claim] = await run.store.claimReminders([LATE], LEASE);
      await run.store.claimReminders([OWN], LEASE);
      await settle(claim, { state: 'sent' });
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect((await page({ people: [WANG_FANG] })).rows).toEqual([
          { ...LATE, state: 'sent', at: minutesOn(1), tries: 1 },
        ]);
        expect(await run.store.claimReminders([LATE, OWN], { at: daysOn(9), until: daysOn(10) })).toEqual([]);
        expect((await page({ fates: ['unsure'], now: daysOn(1) })).rows).toMatchObject([OWN]);
        expect((await page({ fates: ['sending'] })).rows).toMatchObject([OWN]);
      }
    });

    test('that failed come again after growing waits, until they are given up', async () => {
      let at = MORNING;
      for (const wait of [5, 30, 120, 720]) {
        const [claim] = await run.store.claimReminders([LATE], { at, until: minutesOn(9, at) });
        await settle(claim, failed, at);
        expect((await page()).rows).toMatchObject([{ state: 'failed', fault: 'silent', until: minutesOn(wait, at) }]);
        expect(await run.store.claimReminders([LATE], { at: minutesOn(wait - 1, at), until: daysOn(9) })).toEqual([]);
        at = minutesOn(wait, at);
      }
      const [last] = await run.store.claimReminders([LATE], { at, until: minutesOn(9, at) });
      expect(last?.tries).toBe(5);
      await settle(last, failed, at);
      expect(await run.store.claimReminders([LATE], { at: daysOn(99), until: daysOn(100) })).toEqual([]);
      expect((await page({ fates: ['given-up'] })).rows).toMatchObject([{ tries: 5 }]);
    });

    test('are open until they are taken up, and again while they failed and are tried again', async () => {
      const untold = make.reminder({ step: 'done' });
      const wanted = [untold, LATE, OWN, OTHER];
      const [[late], [own]] = [
        await run.store.claimReminders([LATE], LEASE),
        await run.store.claimReminders([OWN], LEASE),
      ];
      expect(await run.store.openReminders(wanted)).toEqual({
        rows: [{ reminder: untold }, { reminder: OTHER }],
        count: 2,
      });
      await settle(late, failed);
      await settle(own, { state: 'sent' });
      await run.restart();
      const again = { ...LATE, ...failed, at: minutesOn(1), until: minutesOn(6), tries: 1 };
      expect(await run.store.openReminders(wanted, 2)).toEqual({
        rows: [{ reminder: untold }, { reminder: LATE, kept: again }],
        count: 3,
      });
      expect(await run.store.openReminders([OWN])).toEqual({ rows: [], count: 0 });
      expect(await run.store.openReminders([])).toEqual({ rows: [], count: 0 });
    });

    test('that were not begun are as they were before: untold, or failed and free at once', async () => {
      const released = { state: 'released' } as const;
      const [late] = await run.store.claimReminders([LATE], LEASE);
      await settle(late, failed);
      const [again] = await run.store.claimReminders([LATE], { at: minutesOn(6), until: minutesOn(36) });
      const [own] = await run.store.claimReminders([OWN], LEASE);
      const [other] = await run.store.claimReminders([OTHER], LEASE);
      await run.store.settleReminders([{ claim: other!, outcome: { state: 'sent' } }], minutesOn(1));
      const all = [again, own, other].map((claim) => ({ claim: claim!, outcome: released }));
      await run.store.settleReminders(all, minutesOn(7));
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect((await page()).rows).toEqual([
          { ...LATE, state: 'failed', at: minutesOn(7), until: minutesOn(7), tries: 1 },
          { ...OTHER, state: 'sent', at: minutesOn(1), tries: 1 },
        ]);
        expect((await run.store.openReminders([OWN])).rows).toEqual([{ reminder: OWN }]);
      }
      const next = { at: minutesOn(7), until: minutesOn(37) };
      const claims = await run.store.claimReminders([LATE, OWN, OTHER], next);
      expect(claims.map(({ to, tries }) => [to, tries]).toSorted()).toEqual([
        [LI_NA, 1],
        [WANG_FANG, 2],
      ]);
    });

    test('change no more through a claim that is over', async () => {
      const [first] = await run.store.claimReminders([LATE], LEASE);
      await settle(first, failed);
      const [second] = await run.store.claimReminders([LATE], { at: daysOn(1), until: daysOn(2) });
      await settle(first, { state: 'sent' });
      expect((await page()).rows).toEqual([second]);
      await settle(second, { state: 'unsure', fault: 'closed' }, daysOn(3));
      await settle(second, { state: 'sent' });
      expect((await page()).rows).toMatchObject([{ state: 'unsure', fault: 'closed', at: daysOn(3) }]);
    });

    test('are sent again when HR asks, if they may not have gone out, and HR is named', async () => {
      const [claim] = await run.store.claimReminders([LATE], LEASE);
      const [sent] = await run.store.claimReminders([OWN], LEASE);
      await settle(sent, { state: 'sent' });
      expect(await run.store.askReminder(OTHER, MORNING, asking)).toBe('unknown');
      expect(await run.store.askReminder(OWN, daysOn(1), asking)).toBe('unneeded');
      expect(await run.store.askReminder(LATE, MORNING, asking)).toBe('unneeded');
      expect(await actsKept(run)).not.toContain('reminder-asked');
      expect(await run.store.askReminder(LATE, daysOn(1), asking)).toBe('asked');
      expect((await actsKept(run)).at(-1)).toBe('reminder-asked');
      await settle(claim, { state: 'sent' });
      await run.restart();
      const again = await run.store.claimReminders([LATE, OWN], { at: daysOn(1), until: daysOn(2) });
      expect(again).toMatchObject([{ ...LATE, tries: 1 }]);
    });

    test('tell of whose lateness somebody was told, until they and who was late surely heard that it is over', async () => {
      const elsewhere = make.reminder({ to: WANG_FANG, step: 'late-4', course: id('other') });
      const claims = await run.store.claimReminders([LATE, OWN, elsewhere, OTHER], LEASE);
      await settle(
        claims.find(({ course }) => course === elsewhere.course),
        failed,
      );
      expect(await run.store.lateTold()).toMatchObject([LATE]);
      const later = { due: '2026-12-31', step: 'done' } as const;
      const [toWang] = await run.store.claimReminders([make.reminder({ to: WANG_FANG, ...later })], LEASE);
      await settle(toWang, failed);
      expect(await run.store.lateTold()).toMatchObject([LATE]);
      const [again] = await run.store.claimReminders([make.reminder({ to: WANG_FANG, ...later })], {
        at: daysOn(1),
        until: daysOn(2),
      });
      await settle(again, { state: 'sent' });
      expect(await run.store.lateTold()).toMatchObject([LATE]);
      const [toLiNa] = await run.store.claimReminders([make.reminder({ to: LI_NA, ...later })], LEASE);
      await settle(toLiNa, { state: 'unsure', fault: 'closed' });
      expect(await run.store.lateTold()).toMatchObject([LATE]);
      await run.store.askReminder(toLiNa!, MORNING, asking);
      const [surely] = await run.store.claimReminders([toLiNa!], LEASE);
      await settle(surely, { state: 'shown' });
      await run.restart();
      expect(await run.store.lateTold()).toEqual([]);
      const anew = { ...LATE, due: '2027-01-31' } as const;
      await run.store.claimReminders([anew], LEASE);
      expect(await run.store.lateTold()).toMatchObject([anew]);
    });

    test('are listed latest first, by person, by fate and in pages', async () => {
      const [first] = await run.store.claimReminders([LATE], LEASE);
      await run.store.claimReminders([OTHER], { at: minutesOn(1), until: minutesOn(30) });
      await settle(first, { state: 'shown' }, minutesOn(2));
      expect(await page()).toMatchObject({ count: 2, rows: [LATE, OTHER] });
      expect(await page({ from: 1, limit: 1 })).toMatchObject({ count: 2, rows: [OTHER] });
      expect(await page({ people: [WANG_FANG] })).toMatchObject({ count: 1, rows: [LATE] });
      expect(await page({ people: [SUN_HAO, LI_NA] })).toMatchObject({ count: 2 });
      expect(await page({ people: [] })).toEqual({ count: 0, rows: [] });
      expect(await page({ fates: ['shown', 'sent'] })).toMatchObject({ count: 1, rows: [LATE] });
      expect(await run.store.mailedSince(MORNING)).toEqual(new Set([SUN_HAO]));
      expect(await run.store.mailedSince(minutesOn(2))).toEqual(new Set());
      expect(await run.store.remindersAbout([LI_NA])).toMatchObject([LATE]);
      expect(await run.store.remindersAbout([LI_NA, SUN_HAO])).toMatchObject([OTHER, LATE]);
      expect(await run.store.remindersAbout([WANG_FANG])).toEqual([]);
    });

    test('to and about somebody go with what else is kept of them', async () => {
      await run.store.claimReminders([LATE, OWN, OTHER, make.reminder({ to: LI_NA, about: SUN_HAO })], LEASE);
      await run.store.setActive(LI_NA, false, make.auditEntry({ act: 'person-deactivated' }));
      expect(await run.store.erase(LI_NA, MORNING, make.auditEntry({ act: 'person-erased' }))).toBe('erased');
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await page()).toMatchObject({ count: 1, rows: [OTHER] });
        expect(await run.store.remindersAbout([LI_NA])).toEqual([]);
        expect(await run.store.claimReminders([LATE], LEASE)).toEqual([]);
      }
    });

    test('are not kept by a store that is closed', async () => {
      const [[claim]] = await Promise.all([run.store.claimReminders([LATE], LEASE), run.store.close()]);
      await expect(run.store.claimReminders([OWN], LEASE)).rejects.toThrow(NotKept);
      await expect(settle(claim, { state: 'sent' })).rejects.toThrow(NotKept);
      await run.restart();
      expect(await page()).toMatchObject({ count: 1, rows: [{ state: 'sending' }] });
    });
  });

  test('when people are reminded is kept with the organisation', async () => {
    await foundWith(run);
    const reminders = {
      before: [3],
      late: [2],
      window: { from: '08:30', until: '12:00' },
      weekdays: [6, 7],
      daysOff: ['2026-10-01'],
      since: { 'before-3': '2026-03-09' },
    } as const;
    await run.store.changeOrganisation({ reminders }, make.auditEntry({ act: 'organisation-changed' }));
    await run.restart();
    expect((await run.store.organisation())?.reminders).toEqual(reminders);
  });
}
