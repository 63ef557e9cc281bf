import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NotKept, type Store } from '../../src/store/store.ts';
import * as make from '../support/make.ts';
import { attemptPromises } from './contract/attempts.ts';
import { auditPromises } from './contract/audit.ts';
import { calendarPromises } from './contract/calendar.ts';
import { certificatePromises } from './contract/certificates.ts';
import { contentPromises } from './contract/content.ts';
import { correctionPromises } from './contract/corrections.ts';
import { erasurePromises } from './contract/erasure.ts';
import { exemptionPromises } from './contract/exemptions.ts';
import { fairnessPromises } from './contract/fairness.ts';
import { invitationPromises } from './contract/invitations.ts';
import { learningPromises } from './contract/learning.ts';
import { marksPromises } from './contract/marks.ts';
import { officerPromises } from './contract/officers.ts';
import { organisationPromises } from './contract/organisation.ts';
import { peoplePromises } from './contract/people.ts';
import { practicePromises } from './contract/practice.ts';
import { reminderPromises } from './contract/reminders.ts';
import { foundWith } from './contract/run.ts';
import { runPromises } from './contract/runs.ts';
import { staffListPromises } from './contract/staff-list.ts';
import { valuePromises } from './contract/values.ts';

/**
 * What every store promises. `open` gives an empty store; `reopen`, called after it was closed, gives what a restart
 * would.
 */
export function storeContract(name: string, { open, reopen }: Record<'open' | 'reopen', () => Promise<Store>>) {
  describe(`${name} keeps the promises of Store`, () => {
    let store: Store;
    const run = {
      get store() {
        return store;
      },
      async restart() {
        await store.close();
        store = await reopen();
      },
    };
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    organisationPromises(run);
    peoplePromises(run);
    staffListPromises(run);
    officerPromises(run);
    invitationPromises(run);
    calendarPromises(run);
    learningPromises(run);
    practicePromises(run);
    attemptPromises(run);
    correctionPromises(run);
    fairnessPromises(run);
    exemptionPromises(run);
    runPromises(run);
    marksPromises(run);
    certificatePromises(run);
    auditPromises(run);
    erasurePromises(run);
    contentPromises(run);
    reminderPromises(run);
    valuePromises(run);

    test('closing waits for what was asked before, and nothing is kept after it', async () => {
      await foundWith(run, make.record());
      const [last] = await Promise.all([
        store.startAttempt(make.LI_NA, make.attempt()),
        store.note(make.auditEntry()),
        store.close(),
        store.close(),
      ]);
      expect(last).toBe('started');
      await expect(store.setLanguage(make.LI_NA, 'en')).rejects.toThrow(NotKept);
      await expect(store.note(make.auditEntry())).rejects.toThrow(NotKept);
      await run.restart();
      expect(await store.record(make.LI_NA)).toEqual(make.record({ attempts: [make.attempt()] }));
      expect(await store.audit({ limit: 10 })).toHaveLength(3);
    });

    test('nothing is set aside in a store without faults', async () => {
      expect(await store.setAside()).toEqual([]);
    });
  });
}
