import { beforeEach, describe, expect, test } from 'vitest';
import type { AssessedPerson } from '../../../src/domain/statistics/assessed.ts';
import type { MarkedAttempt } from '../../../src/domain/statistics/marked-attempt.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { foundWith, type Run } from './run.ts';

const { LI_NA, id } = make;
const SUN_HAO = id<'person'>('sun-hao');

const ANNULLED = { at: MORNING, by: make.WANG_FANG, why: 'decided', reason: '停电' } as const;

const result = (earned: number) =>
  make.result({
    questions: [
      { question: id('card-both-hands'), dimension: 'process', score: { earned, possible: 5 } },
      { question: id('voided'), dimension: 'process', score: { earned: 5, possible: 5 }, voided: true },
    ],
    scenarios: [{ scenario: id('first-visit'), score: { earned: 7, possible: 20 }, byDimension: {}, ended: true }],
  });
const attempt = (number: number, earned: number, change: Parameters<typeof make.submittedAttempt>[0] = {}) =>
  make.submittedAttempt({
    ...{ id: id(`attempt-${number}`), number, startedAt: daysOn(number - 5), result: result(earned), ...change },
  });
const marked = (earned: number, change: Partial<MarkedAttempt> = {}): MarkedAttempt => ({
  ...{ course: make.MEETING_PEOPLE, first: true },
  paper: [
    { part: id('card-both-hands'), score: { earned, possible: 5 } },
    { part: id('first-visit'), score: { earned: 7, possible: 20 } },
  ],
  ...change,
});

/** What test/store/contract.ts asks of every store about the marks of all attempts. */
export function marksPromises(run: Run): void {
  describe('the marks of attempts', () => {
    const kept = () => Array.fromAsync(run.store.markedAttempts());
    const expectMarks = async (...wanted: readonly MarkedAttempt[]) => {
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        const found = await kept();
        expect(found).toHaveLength(wanted.length);
        expect(found).toEqual(expect.arrayContaining([...wanted]));
      }
    };

    beforeEach(() =>
      foundWith(
        run,
        make.record({
          attempts: [attempt(1, 2, { language: 'en' }), attempt(2, 5, { result: { ...result(5), band: 'fail' } })],
        }),
        make.record({ person: make.person({ id: SUN_HAO, number: 'sun-hao' }), attempts: [attempt(1, 0)] }),
      ),
    );
    const ALL = [marked(2, { language: 'en' }), marked(5, { first: false }), marked(0)];

    test('are those of every part that counts, of everybody', () => expectMarks(...ALL));

    test('are told by person, in the order they were submitted in, with when that was and how role-plays were played', async () => {
      const versions = { 'first-visit': 'v1' };
      const [early, late] = [daysOn(-9), daysOn(-8)];
      const CHEN_BO = id<'person'>('chen-bo');
      const paper = { ...make.attempt().paper, versions };
      const played = { paper, choices: { 'first-visit': ['smile', 'wait'], 'not-begun': [] } };
      const attempts = [
        attempt(1, 2, { id: id('z'), submittedAt: late, ...played }),
        attempt(2, 5, { id: id('a'), submittedAt: early }),
        attempt(3, 5, { id: id('b'), annulled: ANNULLED }),
        make.attempt({ id: id('open'), number: 4 }),
      ];
      const person = make.person({ id: CHEN_BO, number: 'chen-bo' });
      await run.store.importPeople({ added: [make.record({ person, attempts })], changed: [] }, make.auditEntry());
      const wanted: AssessedPerson = {
        person: CHEN_BO,
        attempts: [
          { ...marked(5, { first: false }), at: early, runs: [] },
          {
            ...{ ...marked(2), at: late },
            runs: [{ scenario: id('first-visit'), version: 'v1', choices: ['smile', 'wait'] }],
          },
        ],
      };
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        const all = await Array.fromAsync(run.store.assessedPeople());
        expect(all.map(({ person: one }) => one).toSorted()).toEqual([LI_NA, CHEN_BO, SUN_HAO].toSorted());
        expect(all.find(({ person: one }) => one === CHEN_BO)).toEqual(wanted);
      }
      await run.store.setActive(CHEN_BO, false, make.auditEntry());
      await run.store.erase(CHEN_BO, MORNING, make.auditEntry({ act: 'person-erased', to: CHEN_BO }));
      expect((await Array.fromAsync(run.store.assessedPeople())).map(({ person: one }) => one)).not.toContain(CHEN_BO);
    });

    test('say what each person came to within a period: the best of each course, how often they came, and what it earned them', async () => {
      const CHEN_BO = id<'person'>('chen-bo');
      const on = (number: number, earned: number, change: Parameters<typeof make.submittedAttempt>[0] = {}) =>
        attempt(number, earned, {
          submittedAt: daysOn(number - 10),
          result: make.result({ band: 'good', total: { earned, possible: 30 } }),
          ...change,
        });
      const OTHER = id<'course'>('other');
      const attempts = [
        on(1, 3, { result: make.result({ band: 'fail', total: { earned: 3, possible: 30 } }) }),
        on(2, 20),
        on(3, 10, { result: make.result({ band: 'good', total: { earned: 20, possible: 30 } }) }),
        on(4, 29, { result: make.result({ band: 'pass', total: { earned: 29, possible: 30 } }) }),
        on(5, 30, { annulled: ANNULLED }),
        on(6, 12, { course: OTHER }),
        on(7, 30),
      ];
      const certificate = make.certificate({ courses: [{ course: make.MEETING_PEOPLE, band: 'good' }] });
      const renewed = {
        ...certificate,
        code: id<'certificate'>('renewed'),
        issuedAt: daysOn(1),
        expiresAt: daysOn(400),
      };
      const person = make.person({ id: CHEN_BO, number: 'chen-bo' });
      const added = [make.record({ person, attempts, certificates: [certificate, renewed] })];
      await run.store.importPeople({ added, changed: [] }, make.auditEntry());
      const period = { since: daysOn(-8), until: daysOn(-3) };
      const outcome = ({ course, submittedAt, contentVersion, number, result: of }: ReturnType<typeof attempt>) => ({
        ...{ course, submittedAt, contentVersion, number, band: of.band, total: of.total, byDimension: of.byDimension },
      });
      const here = { best: outcome(on(2, 20)), attempts: 3, retakes: 1 };
      const there = { best: outcome(on(6, 12, { course: OTHER })), attempts: 1, retakes: 0 };
      const latest = { course: make.MEETING_PEOPLE, code: renewed.code, expiresAt: renewed.expiresAt };
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        const told = async (course?: typeof OTHER) => {
          const all = await Array.fromAsync(run.store.resultsWithin(period, course));
          return all.find((one) => one.person === CHEN_BO);
        };
        const { results = [], certificates } = (await told()) ?? {};
        expect(results).toHaveLength(2);
        expect(results).toEqual(expect.arrayContaining([here, there]));
        expect(certificates).toEqual([latest]);
        expect(await told(OTHER)).toEqual({ person: CHEN_BO, results: [there], certificates: [] });
      }
      const never = { since: daysOn(50), until: daysOn(51) };
      expect(await Array.fromAsync(run.store.resultsWithin(never))).toEqual([
        { person: CHEN_BO, results: [], certificates: [latest] },
      ]);
      await run.store.setActive(CHEN_BO, false, make.auditEntry());
      await run.store.erase(CHEN_BO, MORNING, make.auditEntry({ act: 'person-erased', to: CHEN_BO }));
      expect(await Array.fromAsync(run.store.resultsWithin(never))).toEqual([]);
    });

    test('are there once an attempt is submitted, with the language it was handed in in', async () => {
      await kept();
      const open = make.attempt({ id: id('open'), number: 3 });
      await run.store.startAttempt(LI_NA, open);
      await expectMarks(...ALL);
      await run.store.submitAttempt(LI_NA, id('open'), (_, inHand) => ({
        submitted: { ...inHand, submittedAt: MORNING, result: result(4), language: 'zh-CN' },
        certificates: [],
      }));
      await expectMarks(...ALL, marked(4, { first: false, language: 'zh-CN' }));
    });

    test('follow a correction, go with an attempt that is annulled, and stay, as nobody’s, when a person is erased', async () => {
      await kept();
      await run.store.correctAttempt(LI_NA, id('attempt-1'), (_, { result: before }) => ({
        correction: { at: MORNING, by: make.WANG_FANG, kind: 'points-given', reason: '答案也对', before },
        result: result(3),
        certificates: [],
      }));
      await expectMarks(marked(3, { language: 'en' }), ...ALL.slice(1));
      await run.store.annulAttempt(LI_NA, id('attempt-2'), ANNULLED, make.auditEntry({ act: 'attempt-annulled' }));
      await run.store.setActive(SUN_HAO, false, make.auditEntry());
      await run.store.erase(SUN_HAO, MORNING, make.auditEntry({ act: 'person-erased', to: SUN_HAO }));
      await expectMarks(marked(3, { language: 'en' }), marked(0));
    });
  });
}
