import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_OPEN_APPEALS } from '../../../src/domain/assessment/fairness/appeal.ts';
import type { AppealDecision } from '../../../src/store/store.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { ATTEMPT, actsKept, foundWith, handIn, NOBODY, type Run } from './run.ts';

const { LI_NA, MEETING_PEOPLE, WANG_FANG, id } = make;
const APPEAL = { id: 'appeal-1', attempt: ATTEMPT, text: 'Both answers are right.', at: minutesOn(30) };
const DECIDED = { decidedAt: minutesOn(40), decidedBy: WANG_FANG, verdict: 'upheld', reason: 'So it is.' } as const;
const ANNULLED = { at: minutesOn(40), by: WANG_FANG, why: 'decided', reason: 'The power failed.' } as const;

/** What test/store/contract.ts asks of every store about appeals, annulment and extra time. */
export function fairnessPromises(run: Run): void {
  describe('fairness', () => {
    beforeEach(async () => {
      await foundWith(run, make.record());
      await run.store.startAttempt(LI_NA, make.attempt());
    });

    const record = async () => (await run.store.record(LI_NA))!;
    const submit = () => run.store.submitAttempt(LI_NA, ATTEMPT, handIn);
    const decide = (decision: AppealDecision) =>
      run.store.decideAppeal(LI_NA, APPEAL.id, decision, make.auditEntry({ act: 'appeal-decided' }));
    const annul = () => run.store.annulAttempt(LI_NA, ATTEMPT, ANNULLED, make.auditEntry({ act: 'attempt-annulled' }));

    test('an appeal survives a restart; of one matter one is open, and no more than a person may have', async () => {
      await submit();
      expect(await run.store.appeal(LI_NA, APPEAL)).toBe('kept');
      expect(await run.store.appeal(LI_NA, { ...APPEAL, id: 'appeal-2' })).toBe('open');
      expect(await run.store.appeal(NOBODY, APPEAL)).toBe('unknown');
      await run.restart();
      expect((await record()).appeals).toEqual([APPEAL]);
      expect((await run.store.summary(LI_NA))?.appeals).toEqual([APPEAL]);
      for (let more = 1; more < MOST_OPEN_APPEALS; more++) {
        const of = { ...APPEAL, id: `more-${more}`, question: id<'question'>(`question-${more}`) };
        expect(await run.store.appeal(LI_NA, of)).toBe('kept');
      }
      const last = { ...APPEAL, id: 'last', question: id<'question'>('last') };
      expect(await run.store.appeal(LI_NA, last)).toBe('too-many');
    });

    test('a decision is kept with what it corrects, once, with its entry', async () => {
      await submit();
      await run.store.appeal(LI_NA, APPEAL);
      const before = make.result();
      const result = make.result({ band: 'excellent', bandByPoints: 'excellent' });
      const correction = {
        at: minutesOn(40),
        by: WANG_FANG,
        kind: 'points-given',
        reason: 'So it is.',
        before,
      } as const;
      expect(await decide({ appeal: DECIDED, correct: () => undefined })).toBe('same');
      const corrected = { correction, result, certificates: [make.certificate()] };
      expect(await decide({ appeal: { ...DECIDED, remedy: 'points-given' }, correct: () => corrected })).toBe('kept');
      expect(await decide({ appeal: DECIDED })).toBe('unknown');
      await run.restart();
      const { appeals, attempts, certificates } = await record();
      expect(appeals).toEqual([{ ...APPEAL, ...DECIDED, remedy: 'points-given' }]);
      expect(attempts).toMatchObject([{ result, corrections: [correction] }]);
      expect(certificates).toEqual([make.certificate()]);
      expect((await actsKept(run)).filter((act) => act === 'appeal-decided')).toHaveLength(1);
    });

    test('an attempt in hand is annulled once, counts for nothing, and the next takes the next number', async () => {
      expect(await annul()).toBe('kept');
      expect(await annul()).toBe('unknown');
      expect(await run.store.saveAnswers(LI_NA, ATTEMPT, { answers: {} }, minutesOn(1))).toBe('closed');
      expect(await submit()).toBe('already');
      await run.restart();
      expect((await record()).attempts).toEqual([make.attempt({ annulled: ANNULLED })]);
      expect((await run.store.summary(LI_NA))?.courses[MEETING_PEOPLE]).toEqual({ attempts: 0 });
      const next = { id: id<'attempt'>('attempt-2'), startedAt: minutesOn(60), endsAt: minutesOn(90) };
      expect(await run.store.startAttempt(LI_NA, make.attempt(next))).toBe('open');
      expect(await run.store.startAttempt(LI_NA, make.attempt({ ...next, number: 2 }))).toBe('started');
    });

    test('a pass that counts is not annulled, and nothing is written', async () => {
      await submit();
      await run.store.appeal(LI_NA, APPEAL);
      const kept = await record();
      expect(await annul()).toBe('counts');
      expect(await decide({ appeal: { ...DECIDED, remedy: 'attempt-annulled' }, annul: ANNULLED })).toBe('counts');
      expect(await record()).toEqual(kept);
      expect(await actsKept(run)).not.toContain('attempt-annulled');
    });

    test('extra time lengthens the attempt in hand and its confirmation, never shortens it, and leaves submitted ones', async () => {
      const set = (extraTime: number) =>
        run.store.accommodate(
          LI_NA,
          { extraTime, reason: 'A broken hand.', at: MORNING, by: WANG_FANG },
          make.auditEntry({ act: 'extra-time-set' }),
        );
      expect(await set(50)).toBe('kept');
      expect((await record()).attempts).toMatchObject([{ endsAt: minutesOn(45) }]);
      expect(await set(0)).toBe('kept');
      await run.restart();
      expect((await record()).attempts).toMatchObject([{ endsAt: minutesOn(45) }]);
      expect((await record()).accommodation).toMatchObject({ extraTime: 0, reason: 'A broken hand.' });
      const confirmation = { questions: [id<'question'>('q1')], askedAt: minutesOn(20), endsAt: minutesOn(25) };
      await run.store.submitAttempt(LI_NA, ATTEMPT, () => ({ confirmation }));
      expect(await set(100)).toBe('kept');
      await run.restart();
      // This paper does not say its time limit: what it has counts. Two questions in 90 minutes give three 270.
      expect((await record()).attempts).toMatchObject([
        { endsAt: minutesOn(90), confirmation: { ...confirmation, endsAt: minutesOn(290) } },
      ]);
      const { open } = (await run.store.summary(LI_NA))!.courses[MEETING_PEOPLE]!;
      expect(open?.endsAt).toEqual(minutesOn(290));
      expect(await set(0)).toBe('kept');
      expect((await record()).attempts).toMatchObject([{ confirmation: { endsAt: minutesOn(290) } }]);
      await submit();
      const { attempts } = await record();
      expect(await set(150)).toBe('kept');
      expect((await record()).attempts).toEqual(attempts);
    });

    test('deactivating annuls what is in hand', async () => {
      await run.store.setActive(LI_NA, false, make.auditEntry({ act: 'person-deactivated' }));
      await run.restart();
      expect((await record()).attempts).toMatchObject([{ annulled: { why: 'deactivated', by: WANG_FANG } }]);
    });
  });
}
