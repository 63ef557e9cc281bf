import { beforeEach, describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/domain/assessment/fairness/correction.ts';
import type { VoidedQuestion } from '../../../src/domain/assessment/fairness/voided.ts';
import type { Corrected } from '../../../src/store/store.ts';
import { daysOn, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { ATTEMPT, actsKept, foundWith, handIn, NOBODY, type Run } from './run.ts';

const { LI_NA, WANG_FANG, id } = make;
const FAULTY = id<'question'>('handshake-duration');

const correction = (change: Partial<Correction> = {}): Correction => ({
  ...{ at: minutesOn(30), by: WANG_FANG, kind: 'question-voided', question: FAULTY, reason: '答案有误' },
  before: make.result(),
  ...change,
});
const corrected = (change: Partial<Corrected> = {}): Corrected => ({
  correction: correction(),
  result: make.result({ band: 'excellent', bandByPoints: 'excellent' }),
  certificates: [],
  ...change,
});
const voided = (change: Partial<VoidedQuestion> = {}): VoidedQuestion => ({
  ...{ question: FAULTY, reason: '答案有误', at: minutesOn(1), by: WANG_FANG },
  ...change,
});

/** What test/store/contract.ts asks of every store about results that are changed after they were decided. */
export function correctionPromises(run: Run): void {
  describe('corrections', () => {
    beforeEach(() => foundWith(run, make.record()));

    const attempt = async () => (await run.store.record(LI_NA))?.attempts[0];
    const sat = async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      await run.store.submitAttempt(LI_NA, ATTEMPT, handIn);
    };
    const correct = (change: Partial<Corrected> = {}) =>
      run.store.correctAttempt(LI_NA, ATTEMPT, () => corrected(change));
    const bestBand = async () => (await run.store.summary(LI_NA))?.courses[make.MEETING_PEOPLE]?.best?.band;

    test('put another result in force, and keep the one before; summary and certificates follow', async () => {
      await sat();
      expect(await bestBand()).toBe('good');
      const certificate = make.certificate({ band: 'excellent', issuedAt: minutesOn(30) });
      expect(await correct({ certificates: [certificate] })).toBe('corrected');
      for (const again of [false, true]) {
        if (again) await run.restart();
        expect(await attempt()).toMatchObject({ result: corrected().result, corrections: [correction()] });
        expect(await bestBand()).toBe('excellent');
        expect(await run.store.certificate(certificate.code)).toEqual({ certificate, person: LI_NA });
      }
    });

    test('follow each other, the oldest first', async () => {
      await sat();
      const later = correction({ at: minutesOn(40), kind: 'graded-again', before: corrected().result });
      await correct();
      await correct({ correction: later, result: make.result({ band: 'pass' }) });
      await run.restart();
      expect(await attempt()).toMatchObject({ result: { band: 'pass' }, corrections: [correction(), later] });
    });

    test('are decided on what is kept at that moment, and two at once are both kept', async () => {
      await sat();
      const add = (reason: string) =>
        run.store.correctAttempt(LI_NA, ATTEMPT, (record, kept) => {
          expect(record.attempts).toContainEqual(kept);
          return corrected({ correction: correction({ reason, before: kept.result }) });
        });
      expect(await Promise.all([add('一'), add('二')])).toEqual(['corrected', 'corrected']);
      expect((await attempt())?.corrections).toHaveLength(2);
    });

    test('write nothing when nothing is to be changed, or there is no submitted attempt', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      expect(await correct()).toBe('unknown');
      await run.store.submitAttempt(LI_NA, ATTEMPT, handIn);
      const before = await attempt();
      expect(await run.store.correctAttempt(LI_NA, ATTEMPT, () => undefined)).toBe('same');
      expect(await run.store.correctAttempt(LI_NA, id('none'), () => corrected())).toBe('unknown');
      expect(await run.store.correctAttempt(NOBODY, ATTEMPT, () => corrected())).toBe('unknown');
      expect(await attempt()).toEqual(before);
    });

    test('are kept with an audit entry in the same step, or neither is', async () => {
      const entry = make.auditEntry({ act: 'results-regraded', to: LI_NA });
      const regrade = (decided?: Corrected, who = LI_NA) =>
        run.store.regradeAttempt(who, ATTEMPT, () => decided, entry);
      await run.store.startAttempt(LI_NA, make.attempt());
      expect(await regrade(corrected()), 'in hand').toBe('unknown');
      await run.store.submitAttempt(LI_NA, ATTEMPT, handIn);
      expect(await regrade(undefined)).toBe('same');
      expect(await regrade(corrected(), NOBODY)).toBe('unknown');
      expect(await actsKept(run)).not.toContain('results-regraded');
      expect(await regrade(corrected())).toBe('corrected');
      await run.restart();
      expect(await attempt()).toMatchObject({ result: corrected().result, corrections: [correction()] });
      expect((await actsKept(run)).filter((act) => act === 'results-regraded')).toHaveLength(1);
    });

    test('are read once, by whose they are', async () => {
      await sat();
      await correct();
      const read = (who = LI_NA, at = minutesOn(50)) => run.store.readCorrections(who, ATTEMPT, at);
      expect(await read(NOBODY)).toBe('unknown');
      expect(await run.store.readCorrections(LI_NA, id('none'), minutesOn(50))).toBe('unknown');
      expect(await read()).toBe('kept');
      await correct({ correction: correction({ at: minutesOn(60) }) });
      expect(await read(LI_NA, minutesOn(70))).toBe('kept');
      expect(await read(LI_NA, minutesOn(80)), 'again').toBe('kept');
      await run.restart();
      const readAt = (await attempt())?.corrections?.map((one) => one.readAt);
      expect(readAt).toEqual([minutesOn(50), minutesOn(70)]);
    });
  });

  describe('attempts that ask a question', () => {
    test('are found by their paper and by what confirms it, in hand or not, and of the erased those that were submitted', async () => {
      const confirmation = { questions: [FAULTY], askedAt: minutesOn(30), endsAt: minutesOn(36) };
      const elsewhere = { questions: [id<'question'>('other')], scenarios: [] };
      const gone = make.person({ id: id('gone'), number: '00030', active: false });
      await foundWith(
        run,
        make.record({
          attempts: [
            make.submittedAttempt({ id: id('first') }),
            make.attempt({ id: id('in-hand'), number: 2, startedAt: daysOn(1), paper: elsewhere, confirmation }),
            make.attempt({ id: id('another'), number: 1, course: id('other'), startedAt: daysOn(2), paper: elsewhere }),
          ],
        }),
        make.record({ person: gone, attempts: [make.submittedAttempt({ id: id('of-gone') })] }),
      );
      await run.store.erase(gone.id, minutesOn(1), make.auditEntry({ act: 'person-erased' }));
      const found = async () => (await run.store.attemptsAsking(FAULTY)).map((one) => `${one.person} ${one.attempt}`);
      const wanted = ['gone of-gone', 'li-na first', 'li-na in-hand'];
      expect((await found()).toSorted()).toEqual(wanted);
      await run.restart();
      expect((await found()).toSorted()).toEqual(wanted);
      expect(await run.store.attemptsAsking(id('handshake'))).toEqual([]);
    });
  });

  describe('what is decided on the organisation as it is', () => {
    beforeEach(() => foundWith(run));
    const entry = make.auditEntry({ act: 'question-voided' });
    const add = (question: string) =>
      run.store.changeOrganisation(
        ({ voided: before = [] }) => ({ voided: [...before, voided({ question: id(question) })] }),
        entry,
      );

    test('is kept of two who change it at once, and survives a restart', async () => {
      expect(await Promise.all([add('one'), add('other')])).toEqual(['changed', 'changed']);
      await run.restart();
      const kept = (await run.store.organisation())?.voided;
      expect(kept?.map(({ question }) => question).toSorted()).toEqual(['one', 'other']);
      expect(await actsKept(run)).toEqual(['organisation-founded', 'question-voided', 'question-voided']);
    });

    test('writes nothing, not even the entry, where it is refused', async () => {
      const before = await run.store.organisation();
      expect(await run.store.changeOrganisation(() => undefined, entry)).toBe('refused');
      expect(await run.store.organisation()).toEqual(before);
      expect(await actsKept(run)).toEqual(['organisation-founded']);
    });

    test('keeps the guard, rules of courses and voided questions whole', async () => {
      const change = {
        guard: true,
        courseRules: { telephone: { retakes: { attempts: 2, waitHours: 48 }, guard: false } },
        voided: [voided({ settledAt: minutesOn(2), restoredAt: minutesOn(3) })],
      };
      await run.store.changeOrganisation(change, entry);
      await run.restart();
      expect(await run.store.organisation()).toEqual(make.organisation(change));
    });
  });
}
