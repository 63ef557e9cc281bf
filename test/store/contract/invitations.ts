import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/id.ts';
import { NotKept } from '../../../src/store/store.ts';
import { daysOn, MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { actsKept, foundWith, NOBODY, type Run } from './run.ts';

const { LI_NA, WANG_FANG } = make;

/** What test/store/contract.ts asks of every store about invitations. */
export function invitationPromises(run: Run): void {
  describe('invitations', () => {
    const invite = (...nonces: [PersonId, string][]) =>
      run.store.invite(
        new Map(nonces.map(([person, nonce]) => [person, make.invitation({ nonce })])),
        make.auditEntry({ act: 'person-invited' }),
      );

    test('several people are invited at once', async () => {
      await foundWith(run, make.record());
      await invite([LI_NA, 'n1'], [WANG_FANG, 'n2']);
      await run.restart();
      expect((await run.store.record(LI_NA))?.invitation).toEqual(make.invitation({ nonce: 'n1' }));
      expect((await run.store.record(WANG_FANG))?.invitation).toEqual(make.invitation({ nonce: 'n2' }));
      expect((await run.store.summary(LI_NA))?.invitation).toBe('open');
      expect((await actsKept(run)).at(-1)).toBe('person-invited');
    });

    test('nobody is invited when one of them is not here', async () => {
      await foundWith(run, make.record());
      await expect(invite([LI_NA, 'n1'], [NOBODY, 'n2'])).rejects.toThrow(NotKept);
      expect((await run.store.record(LI_NA))?.invitation).toBeUndefined();
      expect(await actsKept(run)).toHaveLength(2);
    });

    test('of two who use one invitation at the same moment, one gets in', async () => {
      await foundWith(run, make.record());
      await invite([LI_NA, 'n1']);
      const uses = [run.store.useInvitation(LI_NA, 'n1', MORNING), run.store.useInvitation(LI_NA, 'n1', minutesOn(1))];
      expect((await Promise.all(uses)).toSorted()).toEqual(['used', 'void']);
      await run.restart();
      expect(await run.store.useInvitation(LI_NA, 'n1', MORNING)).toBe('void');
      expect((await run.store.summary(LI_NA))?.invitation).toBe('used');
    });

    test('a new invitation makes the one before void', async () => {
      await foundWith(run, make.record());
      await invite([LI_NA, 'n1']);
      await invite([LI_NA, 'n2']);
      expect(await run.store.useInvitation(LI_NA, 'n1', MORNING)).toBe('void');
      expect(await run.store.useInvitation(LI_NA, 'n2', MORNING)).toBe('used');
    });

    test('a letter with an invitation is taken up once a day, by whoever comes first', async () => {
      await foundWith(run, make.record());
      await invite([LI_NA, 'n1']);
      const claim = (at: Date, nonce = 'n1') => run.store.claimInvitation(LI_NA, nonce, at);
      expect((await Promise.all([claim(MORNING), claim(minutesOn(1))])).toSorted()).toEqual(['claimed', 'mailed']);
      await run.restart();
      expect((await run.store.record(LI_NA))?.invitation).toEqual(make.invitation({ nonce: 'n1', mailedAt: MORNING }));
      expect(await claim(minutesOn(24 * 60 - 1))).toBe('mailed');
      expect(await claim(daysOn(1))).toBe('claimed');
      await invite([LI_NA, 'n2']);
      expect(await claim(daysOn(1))).toBe('void');
      expect(await claim(daysOn(1), 'n2')).toBe('claimed');
    });

    test('one that surely did not go out may be taken up again, by nobody else’s word', async () => {
      await foundWith(run, make.record());
      await invite([LI_NA, 'n1']);
      await run.store.claimInvitation(LI_NA, 'n1', MORNING);
      await run.store.releaseInvitation(LI_NA, 'n1', minutesOn(1));
      await run.store.releaseInvitation(LI_NA, 'n0', MORNING);
      expect(await run.store.claimInvitation(LI_NA, 'n1', minutesOn(2))).toBe('mailed');
      await run.store.releaseInvitation(LI_NA, 'n1', MORNING);
      await run.restart();
      expect((await run.store.record(LI_NA))?.invitation).toEqual(make.invitation({ nonce: 'n1' }));
      expect(await run.store.claimInvitation(LI_NA, 'n1', minutesOn(2))).toBe('claimed');
    });

    test('nobody is written to who signed up, has left, or is not here', async () => {
      await foundWith(run, make.record());
      await invite([LI_NA, 'n1']);
      await run.store.setActive(LI_NA, false, make.auditEntry());
      expect(await run.store.claimInvitation(LI_NA, 'n1', MORNING)).toBe('void');
      await run.store.setActive(LI_NA, true, make.auditEntry());
      await run.store.useInvitation(LI_NA, 'n1', MORNING);
      expect(await run.store.claimInvitation(LI_NA, 'n1', MORNING)).toBe('void');
      expect(await run.store.claimInvitation(NOBODY, 'n1', MORNING)).toBe('void');
      await run.store.releaseInvitation(NOBODY, 'n1', MORNING);
    });

    test('who has none, or is not here, has nothing to use', async () => {
      await foundWith(run, make.record());
      expect(await run.store.useInvitation(LI_NA, 'n1', MORNING)).toBe('void');
      expect(await run.store.useInvitation(NOBODY, 'n1', MORNING)).toBe('void');
    });

    test('an invitation taken back can be used again, unless it was replaced', async () => {
      await foundWith(run, make.record());
      await invite([LI_NA, 'n1']);
      await run.store.useInvitation(LI_NA, 'n1', MORNING);
      await run.store.reopenInvitation(LI_NA, 'n1');
      await run.restart();
      expect((await run.store.record(LI_NA))?.invitation).toEqual(make.invitation({ nonce: 'n1' }));
      expect(await run.store.useInvitation(LI_NA, 'n1', MORNING)).toBe('used');

      await invite([LI_NA, 'n2']);
      await run.store.useInvitation(LI_NA, 'n2', MORNING);
      await run.store.reopenInvitation(LI_NA, 'n1');
      await run.store.reopenInvitation(NOBODY, 'n1');
      expect(await run.store.useInvitation(LI_NA, 'n2', MORNING)).toBe('void');
    });
  });
}
