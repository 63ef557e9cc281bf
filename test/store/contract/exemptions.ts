import { beforeEach, describe, expect, test } from 'vitest';
import type { Exemption } from '../../../src/domain/assignment/exemption.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, foundWith, NOBODY, type Run } from './run.ts';

const { LI_NA, MEETING_PEOPLE, WANG_FANG, id } = make;
const GIVEN: Exemption = {
  ...{ id: 'exemption-1', course: MEETING_PEOPLE, reason: 'Parental leave.', at: MORNING, by: WANG_FANG },
  ...{ from: '2026-03-09', until: '2026-03-31' },
};
const ENDED = { on: '2026-03-20', at: daysOn(11), by: WANG_FANG, reason: 'Back earlier.' } as const;

/** What test/store/contract.ts asks of every store about exemptions. */
export function exemptionPromises(run: Run): void {
  describe('exemptions', () => {
    beforeEach(() => foundWith(run, make.record()));

    const give = (change: Partial<Exemption> = {}, to = LI_NA) =>
      run.store.exempt(to, { ...GIVEN, ...change }, make.auditEntry({ act: 'exemption-given' }));
    const end = (on: Exemption['from'] = ENDED.on, exemption = GIVEN.id) =>
      run.store.endExemption(LI_NA, exemption, { ...ENDED, on }, make.auditEntry({ act: 'exemption-ended' }));
    const kept = async () => (await run.store.record(LI_NA))!.exemptions;

    test('survive a restart with who, when and why; lists know the days', async () => {
      const { until: _, ...rest } = GIVEN;
      const open = { ...rest, id: 'b', course: id<'course'>('b'), at: daysOn(1) };
      expect(await give()).toBe('kept');
      expect(await run.store.exempt(LI_NA, open, make.auditEntry())).toBe('kept');
      expect(await give({}, NOBODY)).toBe('unknown');
      await run.restart();
      expect(await kept()).toEqual([GIVEN, open]);
      const days = [
        { course: MEETING_PEOPLE, from: '2026-03-09', until: '2026-03-31' },
        { course: 'b', from: '2026-03-09' },
      ];
      expect((await run.store.summary(LI_NA))?.exemptions).toEqual(days);
      const listed = (await run.store.people()).find(({ person }) => person.id === LI_NA);
      expect(listed?.exemptions).toEqual(days);
    });

    test('hold once at a time for a course, and nothing is written for another', async () => {
      await give();
      expect(await give({ id: 'b', from: '2026-03-31', until: '2026-04-30' })).toBe('exempt');
      expect(await kept()).toEqual([GIVEN]);
      expect((await actsKept(run)).filter((act) => act === 'exemption-given')).toHaveLength(1);
      expect(await give({ id: 'b', from: '2026-04-01', until: '2026-04-30' })).toBe('kept');
    });

    test('are ended once, while they hold, and what was given stays', async () => {
      await give();
      expect(await end('2026-04-01')).toBe('unknown');
      expect(await end(ENDED.on, 'another')).toBe('unknown');
      expect(await end()).toBe('kept');
      expect(await end()).toBe('unknown');
      await run.restart();
      expect(await kept()).toEqual([{ ...GIVEN, ended: ENDED }]);
      expect((await run.store.summary(LI_NA))?.exemptions).toMatchObject([{ until: '2026-03-19' }]);
      expect((await actsKept(run)).filter((act) => act === 'exemption-ended')).toHaveLength(1);
      expect(await give({ id: 'b', from: '2026-03-20' })).toBe('kept');
    });
  });
}
