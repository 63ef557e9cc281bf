import { beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/domain/assessment/attempt.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { reportFilterFrom } from '../../../src/usecases/results/scenarios/filter.ts';
import { listReports } from '../../../src/usecases/results/scenarios/list-reports.ts';
import { showReport } from '../../../src/usecases/results/scenarios/show-report.ts';
import { keepScenarios } from '../../../src/usecases/scenario/version.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { library, realLibrary } from '../../support/library.ts';
import * as make from '../../support/make.ts';
import { COURSE, type Office, office } from '../../support/office.ts';
import { text } from '../../support/questions.ts';
import { rehearseAll } from '../../support/rehearse.ts';
import { scenario } from '../../support/scenarios.ts';

const BEFORE = scenario({
  door: { greet: { to: 'glad', mood: 5, points: { language: 1 } }, stare: { to: 'lost', mood: -20 } },
  glad: {},
  lost: {},
});
const AFTER = scenario(
  {
    door: { greet: { to: 'hall', mood: 5 }, stare: { to: 'hall', mood: -20, broken: ['greeting-greet-first'] } },
    hall: { help: { to: 'glad', points: { process: 1 } }, wait: { to: 'cool', mood: -6 } },
    glad: {},
    cool: {},
  },
  { title: text('The visitor of {{day}}'), variations: { day: { one: [text('Monday')] } } },
);
const OTHER = { ...BEFORE, id: make.id<'scenario'>('caller') };
const VISITOR = BEFORE.id;
const EAST = '城东营业厅';

const served = (only: Parameters<typeof library>[0]['scenarios']) => library({ scenarios: only });

interface Played {
  readonly who: string;
  readonly runs: readonly (readonly string[])[];
  readonly versions?: Paper['versions'];
  readonly department?: string;
}

describe('a report of a role-play', () => {
  let world: Office;
  let before: string;
  const plays = async ({ who, runs, versions, department = EAST }: Played) => {
    const person = make.person({ id: make.id(who), number: who, department });
    const attempts = runs.map((choices, index) =>
      make.submittedAttempt({
        ...{ id: make.id(`${who}-${index}`), number: index + 1 },
        ...{ paper: { ...make.attempt().paper, scenarios: [VISITOR], ...(versions && { versions }) } },
        choices: { [VISITOR]: choices },
      }),
    );
    const added = [make.record({ person, attempts })];
    expect(await world.needs.store.importPeople({ added, changed: [] }, make.auditEntry())).toBe('imported');
  };
  const report = (address = '') =>
    expectOk(
      showReport(world.needs, world.hr, { ...reportFilterFrom(new URLSearchParams(address)), scenario: VISITOR }),
    );

  beforeEach(async () => {
    const [old, now, real] = [served([BEFORE]), served([AFTER, OTHER]), await realLibrary()];
    before = old.versions.get(VISITOR) ?? '';
    const current = now.versions.get(VISITOR) ?? '';
    world = await office({ library: { ...real, scenarios: now.scenarios, versions: now.versions } });
    await keepScenarios({ ...world.needs, library: old });
    await plays({
      who: 'a',
      runs: [
        ['stare', 'wait'],
        ['greet', 'help'],
      ],
      versions: { [VISITOR]: current },
    });
    await plays({
      who: 'b',
      runs: [
        ['stare', 'wait'],
        ['greet', 'wait'],
      ],
      versions: { [VISITOR]: current },
    });
    await plays({ who: 'c', runs: [['greet', 'help']], department: '' });
    await plays({ who: 'd', runs: [['stare'], ['greet']], versions: { [VISITOR]: before } });
    await plays({ who: 'e', runs: [['bow', 'bow']], versions: { [VISITOR]: 'of-long-ago' } });
    await plays({ who: 'f', runs: [['bow']] });
  });

  test('counts the runs of the version that is served, those of before versions were kept included', async () => {
    const { tally, columns, versions, unread, departments, scenario: told } = await report();
    expect(tally).toMatchObject({ runs: 5, ended: 5, lost: 3 });
    expect(columns).toMatchObject([{ whose: { kind: 'everybody' }, tally: { runs: 5 } }]);
    expect(versions.map(({ runs }) => runs)).toEqual([5, 2]);
    expect(unread).toBe(2);
    expect(departments.toSorted()).toEqual(['-', EAST]);
    expect(told.title.en).toBe('The visitor of Monday');
  });

  test('of an earlier version reads that version, and mixes it with no other', async () => {
    const { tally, version, scenario: told } = await report(`version=${before}`);
    expect(version).toBe(before);
    expect(told.scenes.map(({ id }) => id)).toEqual(['door', 'glad', 'lost']);
    expect(tally).toMatchObject({ runs: 2, ended: 2, lost: 1, others: 0 });
    expect((await report('version=none')).tally.runs).toBe(5);
  });

  test('sets a department beside everybody, and first attempts beside later ones', async () => {
    const runs = async (address: string) => (await report(address)).columns.map(({ tally }) => tally.runs);
    expect(await runs(`department=${EAST}`)).toEqual([5, 4]);
    expect(await runs('department=-')).toEqual([5, 1]);
    expect(await runs('attempts=first')).toEqual([3]);
    expect(await runs('attempts=compare')).toEqual([3, 2]);
    expect(await runs(`attempts=compare&department=${EAST}`)).toEqual([2, 2]);
    expect(await runs(`attempts=later&department=${EAST}`)).toEqual([2, 2]);
    expect(await runs('attempts=often')).toEqual([5]);
    expect((await report('attempts=later')).tally.runs).toBe(2);
  });

  test('names the scene that loses most customers, the reply, the norm it breaks and the lessons that teach it', async () => {
    const { worst } = await report();
    expect(worst).toMatchObject({ scene: { id: 'door' }, lost: 2, reply: { id: 'stare' } });
    expect(worst?.broken.map(({ norm }) => norm.id)).toEqual(['greeting-greet-first']);
    const [taught] = worst?.broken[0]?.lessons ?? [];
    expect(taught?.lesson.teaches).toContain('greeting-greet-first');
    expect(taught?.course.lessons).toContain(taught?.lesson);
    expect((await report('department=-')).worst).toBeUndefined();
  });

  test('stands in a list of all role-plays, with the runs of other versions beside', async () => {
    const { rows } = await expectOk(listReports(world.needs, world.hr));
    expect(rows).toMatchObject([
      { scenario: { id: VISITOR }, tally: { runs: 5 }, others: 4, worst: { number: 1, lost: 2 } },
      { scenario: { id: OTHER.id }, tally: { runs: 0 }, others: 0 },
    ]);
    expect(rows[1]?.worst).toBeUndefined();
  });

  test('is for HR only, and of role-plays there are', async () => {
    const notAllowed = { ok: false, reason: 'not-allowed' };
    for (const who of [world.zhaoMin, world.liNa] satisfies Person[]) {
      expect(await listReports(world.needs, who)).toEqual(notAllowed);
      expect(await showReport(world.needs, who, { scenario: VISITOR })).toEqual(notAllowed);
    }
    const none = await showReport(world.needs, world.hr, { scenario: 'none' });
    expect(none).toEqual({ ok: false, reason: 'no-such-scenario' });
  });
});

test('an assessment handed in is counted as it was played, and practice is not', async () => {
  const { needs, hr, liNa, sunHao } = await office();
  const course = needs.library.courses.get(COURSE)!;
  const { id } = course.assessment.scenarios[0]!;
  await studyAll(needs, liNa);
  const attempt = await sit(needs, liNa, 'right');
  const choices = attempt.choices[id] ?? [];
  await rehearseAll(needs, sunHao, id, choices);
  const { tally } = await expectOk(showReport(needs, hr, { scenario: id }));
  expect(tally).toMatchObject({ runs: 1, ended: 1, lost: 0, bands: { excellent: 1 } });
  const given = [...tally.scenes.values()].flatMap(({ replies }) => [...replies.keys()]);
  expect(given).toEqual(choices);
});
