import { describe, expect, test } from 'vitest';
import { NotKept } from '../../../src/store/store.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, foundWith, NOBODY, type Run } from './run.ts';

const { LI_NA } = make;

/** What test/store/contract.ts asks of every store about the links to people's calendars. */
export function calendarPromises(run: Run): void {
  describe('links to calendars', () => {
    const kept = async () => {
      await run.restart();
      return (await run.store.record(LI_NA))?.calendar;
    };
    const [first, second] = [
      { nonce: 'n1', madeAt: MORNING },
      { nonce: 'n2', madeAt: daysOn(1) },
    ];

    test('one takes the place of the one before, or goes, without an entry and with nothing else changed', async () => {
      await foundWith(run, make.record({ invitation: make.invitation() }));
      await run.store.setCalendar(LI_NA, first);
      expect(await kept()).toEqual(first);
      await run.store.setCalendar(LI_NA, second);
      expect(await kept()).toEqual(second);
      expect(await run.store.record(LI_NA)).toEqual(make.record({ invitation: make.invitation(), calendar: second }));
      await run.store.setCalendar(LI_NA, undefined);
      expect(await kept()).toBeUndefined();
      expect(await run.store.record(LI_NA)).not.toHaveProperty('calendar');
      expect(await actsKept(run)).toHaveLength(2);
    });

    test('they come along with people who are added, and go when these are erased', async () => {
      await foundWith(run, make.record({ person: make.person({ active: false }), calendar: first }));
      expect(await kept()).toEqual(first);
      await run.store.erase(LI_NA, daysOn(2), make.auditEntry({ act: 'person-erased' }));
      expect(await kept()).toBeUndefined();
    });

    test('who is not here has none', async () => {
      await foundWith(run);
      await expect(run.store.setCalendar(NOBODY, first)).rejects.toThrow(NotKept);
    });
  });
}
