import { beforeEach, describe, expect, test } from 'vitest';
import type { RunCount } from '../../../src/domain/scenario/report/runs.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';
import { foundWith, handIn, type Run, SCENARIO } from './run.ts';

const { LI_NA, id } = make;
const OTHER = id<'scenario'>('complaint');
const GOOD = ['stand-up', 'offer-seat'];
const SUN_HAO = id<'person'>('sun-hao');

const paper = (version?: string) => ({
  ...make.attempt().paper,
  scenarios: [SCENARIO, OTHER],
  ...(version && { versions: { [SCENARIO]: version, [OTHER]: 'other-1' } }),
});
const played = (number: number, choices: readonly string[], version = 'version-1') =>
  make.submittedAttempt({
    ...{ id: id(`attempt-${number}`), number, startedAt: daysOn(number - 3), paper: paper(version) },
    choices: { [SCENARIO]: choices },
  });
const countOf = (change: Partial<RunCount>): RunCount => ({
  ...{ version: 'version-1', department: '城东营业厅', first: true, choices: GOOD, count: 1 },
  ...change,
});

/** What test/store/contract.ts asks of every store about the role-plays of assessments, counted. */
export function runPromises(run: Run): void {
  describe('runs of a role-play', () => {
    const counted = (scenario = SCENARIO) => run.store.countRuns(scenario);
    const somebody = (name: string, change: Parameters<typeof make.person>[0] = {}) =>
      make.person({ id: id(name), number: name, ...change });
    const expectCounted = async (...wanted: readonly RunCount[]) => {
      expect(await counted()).toHaveLength(wanted.length);
      expect(await counted()).toEqual(expect.arrayContaining([...wanted]));
    };

    beforeEach(() =>
      foundWith(
        run,
        make.record({ attempts: [played(1, GOOD), played(2, ['stand-up']), played(3, ['stand-up'])] }),
        make.record({ person: somebody('sun-hao'), attempts: [played(1, GOOD), played(2, GOOD, 'version-2')] }),
        make.record({ person: somebody('chen-bo', { department: '' }), attempts: [played(1, GOOD, '')] }),
      ),
    );

    test('are counted with those equal to them, by version, department and first or later attempt', async () => {
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        await expectCounted(
          countOf({ count: 2 }),
          countOf({ first: false, choices: ['stand-up'], count: 2 }),
          countOf({ version: 'version-2', first: false }),
          countOf({ version: '', department: '' }),
        );
      }
    });

    test('count once their attempt is submitted, and only when a reply was given', async () => {
      await run.store.startAttempt(LI_NA, make.attempt({ id: id('open'), number: 4, paper: paper('version-3') }));
      await run.store.addChoice(LI_NA, id('open'), { scenario: OTHER, choice: 'listen', after: 0 }, MORNING);
      expect(await counted(OTHER)).toEqual([]);
      const before = await counted();
      await run.store.submitAttempt(LI_NA, id('open'), handIn);
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await counted(OTHER)).toEqual([countOf({ version: 'other-1', first: false, choices: ['listen'] })]);
        expect(await counted()).toHaveLength(before.length);
      }
    });

    test('in practice are counted nowhere', async () => {
      const before = await counted();
      const seen = { run: 1, after: 0 };
      await run.store.rehearse(LI_NA, SCENARIO, { seen, run: make.run(), ended: true }, MORNING);
      expect(await counted()).toEqual(before);
    });

    test('go with people who change department, stay when they leave, and are gone when they are erased', async () => {
      const moved = [somebody('sun-hao', { department: '客服中心' })];
      await run.store.importPeople({ added: [], changed: moved }, make.auditEntry());
      await run.store.setActive(SUN_HAO, false, make.auditEntry());
      const there = async () => (await counted()).filter(({ department }) => department === '客服中心');
      expect(await there()).toHaveLength(2);
      await run.restart();
      expect(await there()).toHaveLength(2);
      await run.store.erase(SUN_HAO, MORNING, make.auditEntry({ act: 'person-erased', to: SUN_HAO }));
      for (const restart of [false, true]) {
        if (restart) await run.restart();
        expect(await there()).toEqual([]);
        expect(await counted()).toHaveLength(3);
      }
    });

    test('of a scenario nobody played, or whose name begins another, are none', async () => {
      expect(await counted(id('nothing'))).toEqual([]);
      expect(await counted(id(SCENARIO.slice(0, -1)))).toEqual([]);
    });
  });
}
