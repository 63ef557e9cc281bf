import { beforeEach, describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/domain/assessment/attempt.ts';
import type { PersonId } from '../../../src/domain/id.ts';
import type { PersonRecord } from '../../../src/domain/people/record.ts';
import { MORNING, minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { ATTEMPT, actsKept, foundWith, handIn, imported, LESSON, NOBODY, type Run, SCENARIO } from './run.ts';

const { LI_NA, MEETING_PEOPLE, id } = make;

/** What test/store/contract.ts asks of every store about attempts. */
export function attemptPromises(run: Run): void {
  describe('attempts', () => {
    beforeEach(() => foundWith(run, make.record()));

    const attemptOf = async () => (await run.store.record(LI_NA))?.attempts[0];
    const other = make.attempt({ id: id('attempt-of-other'), course: id('other'), startedAt: minutesOn(-60) });
    const answer = (option: string) => ({ kind: 'single', option }) as const;
    const submit = () => run.store.submitAttempt(LI_NA, ATTEMPT, handIn);
    const save = (answers: Attempt['answers'], at = minutesOn(1)) =>
      run.store.saveAnswers(LI_NA, ATTEMPT, { answers }, at);
    const choose = (choice: string, after: number, at = minutesOn(1)) =>
      run.store.addChoice(LI_NA, ATTEMPT, { scenario: SCENARIO, choice, after }, at);

    test('an attempt started survives a restart unchanged', async () => {
      expect(await run.store.startAttempt(LI_NA, make.attempt())).toBe('started');
      await run.restart();
      expect(await attemptOf()).toEqual(make.attempt());
    });

    test('attempts come back in the order they were started', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      await run.store.startAttempt(LI_NA, other);
      const ids = async () => (await run.store.record(LI_NA))?.attempts.map((one) => one.id);
      expect(await ids()).toEqual([other.id, ATTEMPT]);
      await run.restart();
      expect(await ids()).toEqual([other.id, ATTEMPT]);
    });

    test('of two attempts at one course started at the same moment, one is kept', async () => {
      const twin = make.attempt({ id: id('attempt-2'), number: 2 });
      const answers = await Promise.all([
        run.store.startAttempt(LI_NA, make.attempt()),
        run.store.startAttempt(LI_NA, twin),
      ]);
      expect(answers.toSorted()).toEqual(['open', 'started']);
      expect((await run.store.record(LI_NA))?.attempts).toHaveLength(1);
    });

    test('a number is taken once, even when that attempt is closed', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      await submit();
      expect(await run.store.startAttempt(LI_NA, make.attempt({ id: id('attempt-2') }))).toBe('open');
      expect(await run.store.startAttempt(LI_NA, make.attempt({ id: id('attempt-2'), number: 2 }))).toBe('started');
    });

    test('answers named replace earlier ones, the rest stay', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      expect(await save({ q1: answer('a'), q2: answer('b') })).toBe('saved');
      expect(await save({ q2: answer('c'), q3: { kind: 'sort', bins: { x: 'say' } } })).toBe('saved');
      await run.restart();
      expect((await attemptOf())?.answers).toEqual({
        q1: answer('a'),
        q2: answer('c'),
        q3: { kind: 'sort', bins: { x: 'say' } },
      });
    });

    test('answers count until the very end, and not after', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      expect(await save({ q1: answer('a') }, minutesOn(30))).toBe('saved');
      expect(await save({ q1: answer('b') }, new Date(minutesOn(30).getTime() + 1))).toBe('closed');
      expect(await choose('stand-up', 0, minutesOn(31))).toBe('closed');
      expect(await attemptOf()).toEqual(make.attempt({ answers: { q1: answer('a') } }));
    });

    test('there is nothing to answer or submit in an attempt that does not exist', async () => {
      expect(await save({ q1: answer('a') })).toBe('unknown');
      expect(await choose('stand-up', 0)).toBe('unknown');
      expect(await submit()).toBe('unknown');
      expect(await run.store.submitAttempt(NOBODY, ATTEMPT, handIn)).toBe('unknown');
      expect(await run.store.saveAnswers(NOBODY, ATTEMPT, { answers: {} }, MORNING)).toBe('unknown');
      expect(await run.store.addChoice(NOBODY, ATTEMPT, { scenario: SCENARIO, choice: 'a', after: 0 }, MORNING)).toBe(
        'unknown',
      );
    });

    test('choices of a run are kept in order, each scenario by itself', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      expect(await choose('stand-up', 0)).toBe('saved');
      expect(await choose('offer-seat', 1)).toBe('saved');
      await run.store.addChoice(
        LI_NA,
        ATTEMPT,
        { scenario: id('complaint'), choice: 'listen', after: 0 },
        minutesOn(1),
      );
      await run.restart();
      expect((await attemptOf())?.choices).toEqual({ [SCENARIO]: ['stand-up', 'offer-seat'], complaint: ['listen'] });
    });

    test('of two tabs choosing at the same moment, one moves on', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      const answers = await Promise.all([choose('stand-up', 0), choose('stay-seated', 0)]);
      expect(answers).toEqual(['saved', 'moved']);
      expect(await choose('offer-seat', 2)).toBe('moved');
      expect((await attemptOf())?.choices).toEqual({ [SCENARIO]: ['stand-up'] });
    });

    test('submitting closes it for ever, with its result and certificates', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      await save({ q1: answer('a') });
      const answers = { q1: answer('a') };
      const outcome = await run.store.submitAttempt(LI_NA, ATTEMPT, (record, open) => {
        expect(record).toEqual(make.record({ attempts: [make.attempt({ answers })] }));
        expect(open).toEqual(make.attempt({ answers }));
        return { submitted: make.submittedAttempt({ answers }), certificates: [make.certificate()] };
      });
      expect(outcome).toBe('submitted');
      expect(await save({ q1: answer('b') })).toBe('closed');
      expect(await choose('stand-up', 0)).toBe('closed');
      await run.restart();
      expect(await attemptOf()).toEqual(make.submittedAttempt({ answers }));
      expect((await run.store.record(LI_NA))?.certificates).toEqual([make.certificate()]);
      expect((await run.store.summary(LI_NA))?.courses[MEETING_PEOPLE]?.best?.band).toBe('good');
      expect(await save({ q1: answer('b') })).toBe('closed');
    });

    test('of two submissions at the same moment, one counts, and only that one is marked', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      let marked = 0;
      const mark = (record: PersonRecord, open: Attempt) => {
        marked++;
        return handIn(record, open);
      };
      const answers = await Promise.all([
        run.store.submitAttempt(LI_NA, ATTEMPT, mark),
        run.store.submitAttempt(LI_NA, ATTEMPT, mark),
      ]);
      expect(answers).toEqual(['submitted', 'already']);
      expect(marked).toBe(1);
      await run.restart();
      expect(await run.store.submitAttempt(LI_NA, ATTEMPT, mark)).toBe('already');
    });

    test('of twenty starts one is kept, and of twenty submissions with different results one stands, for good', async () => {
      const starts = await Promise.all(
        Array.from({ length: 20 }, (_, at) => run.store.startAttempt(LI_NA, make.attempt({ id: id(`attempt-${at}`) }))),
      );
      expect(starts.filter((one) => one === 'started')).toHaveLength(1);
      const started = (await attemptOf())!;
      const results = Array.from({ length: 20 }, (_, earned) => make.result({ total: { earned, possible: 20 } }));
      const outcomes = await Promise.all(
        results.map((result) =>
          run.store.submitAttempt(LI_NA, started.id, (_, open) => ({
            submitted: { ...open, submittedAt: minutesOn(20), result },
            certificates: [],
          })),
        ),
      );
      expect(outcomes.toSorted()).toEqual([...Array(19).fill('already'), 'submitted']);
      const kept = results[outcomes.indexOf('submitted')];
      expect((await attemptOf())?.result).toEqual(kept);
      await run.restart();
      expect((await run.store.record(LI_NA))?.attempts).toEqual([
        { ...started, submittedAt: minutesOn(20), result: kept },
      ]);
    });

    test('an answer saved before the submission is in it, one saved after is refused', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      const outcomes = await Promise.all([save({ q1: answer('a') }), submit(), save({ q2: answer('b') })]);
      expect(outcomes).toEqual(['saved', 'submitted', 'closed']);
      expect((await attemptOf())?.answers).toEqual({ q1: answer('a') });
    });

    test('a fault in the marking is thrown on and leaves the attempt open', async () => {
      await run.store.startAttempt(LI_NA, make.attempt());
      const faulty = () => {
        throw new RangeError('a bug in the marking');
      };
      await expect(run.store.submitAttempt(LI_NA, ATTEMPT, faulty)).rejects.toThrow(RangeError);
      expect(await attemptOf()).toEqual(make.attempt());
      expect(await submit()).toBe('submitted');
    });

    test('what a retake hangs on is told of whoever failed, and follows lessons and grants', async () => {
      const FAILED = id<'course'>('failed');
      const result = make.result({ band: 'fail' });
      const failed = make.submittedAttempt({ id: id('failed'), course: FAILED, submittedAt: minutesOn(1), result });
      const person = make.person({ id: id('sun-hao'), number: 'sun-hao' });
      await run.store.importPeople({ added: [make.record({ person, attempts: [failed] })], changed: [] }, imported);
      const retake = async () => (await run.store.summary(person.id))?.courses[FAILED]?.retake;
      expect(await retake()).toEqual({ handedIn: [minutesOn(1)], granted: [], redone: [] });
      await run.store.openLesson(person.id, LESSON, minutesOn(2));
      await run.store.finishLesson(person.id, LESSON, [], minutesOn(3));
      const granted = make.auditEntry({ act: 'attempt-granted', at: minutesOn(4) });
      await run.store.grantAttempt(person.id, FAILED, granted);
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await retake()).toEqual({
          handedIn: [minutesOn(1)],
          granted: [minutesOn(4)],
          redone: [{ lesson: LESSON, finished: true, drills: [] }],
        });
      }
    });

    test('attempts granted beyond the limit add up, each with its entry', async () => {
      const grant = (person: PersonId, at: Date) =>
        run.store.grantAttempt(person, MEETING_PEOPLE, make.auditEntry({ act: 'attempt-granted', at }));
      const [first, second] = [minutesOn(1), minutesOn(2)];
      expect(await Promise.all([grant(LI_NA, first), grant(LI_NA, second)])).toEqual(['kept', 'kept']);
      expect(await grant(NOBODY, first)).toBe('unknown');
      await run.restart();
      expect((await run.store.record(LI_NA))?.granted).toEqual({ [MEETING_PEOPLE]: [first, second] });
      expect((await actsKept(run)).filter((act) => act === 'attempt-granted')).toHaveLength(2);
    });
  });
}
