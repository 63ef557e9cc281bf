import { describe, expect, test } from 'vitest';
import type { NormId } from '../../../src/domain/id.ts';
import { dayIn, daysAfter } from '../../../src/domain/time.ts';
import { submitAttempt } from '../../../src/usecases/assessment/submit-attempt.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { withdrawAssignment } from '../../../src/usecases/assignment/withdraw-assignment.ts';
import { AUDIT_PAGE, listAudit } from '../../../src/usecases/audit/list-audit.ts';
import { organisationOf } from '../../../src/usecases/needs.ts';
import { changeOrganisation } from '../../../src/usecases/organisation/change-organisation.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { showPerson } from '../../../src/usecases/people/show-person.ts';
import { filterFrom, type ResultFilter } from '../../../src/usecases/results/filter/result-filter.ts';
import { downloadResults, listResults } from '../../../src/usecases/results/list-results.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { showTeam } from '../../../src/usecases/team/show-team.ts';
import { answersTo, begin, expectOk, sit, study, studyAll } from '../../support/learner.ts';
import { COURSE, office, rows, theCourse } from '../../support/office.ts';

/**
 * A fortnight on, in the eastern department: Li Na has passed, Sun Hao has failed on handshakes and cards, Zhao Min has read
 * a lesson and is a day late. Chen Bo, elsewhere, has nothing to do.
 */
async function fortnightOn() {
  const world = await office();
  const { needs, hr, liNa, sunHao, zhaoMin } = world;
  const audience = { kind: 'departments', departments: ['城东营业厅'] } as const;
  await assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 14 } });
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  await studyAll(needs, sunHao);
  const attempt = await begin(needs, sunHao);
  const weak = (norm: NormId) => ['handshake', 'business-card'].includes(needs.library.norms.get(norm)?.topic ?? '');
  const answers = answersTo(needs, attempt, ({ norms: [first] }) => weak(first));
  await submitAttempt(needs, sunHao, { attempt: attempt.id, answers });
  await study(needs, zhaoMin, theCourse(needs).lessons[0]!.id);
  needs.clock.passDays(15);
  return world;
}

describe('the overview', () => {
  test('says who is done with which band, who is late, who failed, by department', async () => {
    const { needs, hr } = await fortnightOn();
    const overview = await expectOk(showOverview(needs, hr));
    const bands = { excellent: 1, good: 0, pass: 0, fail: 1 };
    expect(overview).toMatchObject({
      people: 5,
      notSignedUp: 4,
      tally: { assigned: 3, passed: 1, failed: 1, late: 2, bands },
      setAside: [],
    });
    expect(overview.departments).toMatchObject([{ name: '城东营业厅', tally: { assigned: 3 } }]);
    expect(overview.late.map(({ person, standing }) => [person.name, standing.daysLate])).toEqual([
      ['赵敏', 1],
      ['孙浩', 1],
    ]);
    expect(overview.failed.map(({ person }) => person.name)).toEqual(['孙浩']);
  });

  test('says on which norms people failed, most often first, counting each person’s latest attempt once', async () => {
    const { needs, hr, sunHao } = await fortnightOn();
    const [latest] = (await needs.store.record(sunHao.id))?.attempts ?? [];
    const { missed } = await expectOk(showOverview(needs, hr));
    expect(new Set(missed.map(({ norm }) => norm.id))).toEqual(new Set(latest?.result?.missed));
    expect(missed.every(({ results }) => results === 1)).toBe(true);
  });

  test('of a new installation is empty', async () => {
    const { needs, hr } = await office();
    expect(await showOverview(needs, hr)).toMatchObject({
      tally: { assigned: 0, passed: 0 },
      departments: [],
      late: [],
      failed: [],
      missed: [],
    });
  });
});

test('what was worked out for a list before does not outlive the day, the organisation or the person it was for', async () => {
  const { needs, hr, zhaoMin } = await fortnightOn();
  const lateNow = async () => (await expectOk(showOverview(needs, hr))).late.map(({ standing }) => standing.daysLate);
  expect(await lateNow()).toEqual([1, 1]);
  needs.clock.passDays(1);
  expect(await lateNow()).toEqual([2, 2]);
  await setActive(needs, hr, { person: zhaoMin.id, active: false });
  expect(await lateNow()).toEqual([2]);
  const [assignment] = (await needs.store.organisation())?.assignments ?? [];
  await withdrawAssignment(needs, hr, assignment!.id);
  expect(await lateNow()).toEqual([]);
});

describe('the list of results', () => {
  const names = async (filter: ResultFilter) => {
    const { needs, hr } = await fortnightOn();
    const { rows } = await expectOk(listResults(needs, hr, filter));
    return rows.map(({ person }) => person.name);
  };

  test.each<{ filter: ResultFilter; found: string[] }>([
    { filter: {}, found: ['赵敏', '李娜', '孙浩'] },
    { filter: { late: true }, found: ['赵敏', '孙浩'] },
    { filter: { stage: 'passed' }, found: ['李娜'] },
    { filter: { stage: 'learning' }, found: ['赵敏'] },
    { filter: { band: 'fail' }, found: ['孙浩'] },
    { filter: { department: '客服中心' }, found: [] },
    { filter: { course: COURSE, search: '00017' }, found: ['李娜'] },
    { filter: { search: '孙' }, found: ['孙浩'] },
    { filter: { course: 'karate' }, found: [] },
    { filter: { norm: 'nothing' }, found: [] },
    { filter: { position: 'manager' }, found: [] },
    { filter: { sort: '-late' }, found: ['赵敏', '孙浩', '李娜'] },
    { filter: { sort: 'points' }, found: ['孙浩', '李娜', '赵敏'] },
    { filter: { sort: '-points' }, found: ['李娜', '孙浩', '赵敏'] },
    { filter: { sort: '-number' }, found: ['孙浩', '李娜', '赵敏'] },
    { filter: { sort: 'name' }, found: ['李娜', '孙浩', '赵敏'] },
    { filter: { sort: 'stage' }, found: ['赵敏', '孙浩', '李娜'] },
  ])('with %j', async ({ filter, found }) => {
    expect(await names(filter)).toEqual(found);
  });

  test('by days holds the first and the last of them, in the organisation’s time zone', async () => {
    const { needs, hr, sunHao } = await fortnightOn();
    const { timeZone } = await organisationOf(needs);
    const [latest] = (await needs.store.record(sunHao.id))?.attempts ?? [];
    const day = dayIn(timeZone, latest!.submittedAt!);
    const found = async (filter: ResultFilter) => (await expectOk(listResults(needs, hr, filter))).rows.length;
    expect(await found({ since: day, until: day })).toBe(2);
    expect(await found({ since: daysAfter(day, 1) })).toBe(0);
    expect(await found({ until: daysAfter(day, -1) })).toBe(0);
  });

  test('of a department holds those of the departments below it, unless it alone is asked for', async () => {
    const { needs, hr, liNa } = await fortnightOn();
    const move = (await needs.store.record(liNa.id))!.person;
    await importStaff(needs, hr, rows({ number: move.number, name: move.name, department: '城东营业厅/二楼' }));
    const found = async (filter: ResultFilter) => {
      const { rows: own } = await expectOk(listResults(needs, hr, filter));
      return own.map(({ person }) => person.name);
    };
    expect(await found({ department: '城东营业厅' })).toEqual(['赵敏', '李娜', '孙浩']);
    expect(await found({ department: '城东营业厅', alone: true })).toEqual(['赵敏', '孙浩']);
    expect(await found({ department: '城东营业厅/二楼' })).toEqual(['李娜']);
    expect(await found({ department: '城东营业厅 > 二楼' })).toEqual(['李娜']);
  });

  test('says what it comes to: how many people, and which bands', async () => {
    const { needs, hr } = await fortnightOn();
    const { tally } = await expectOk(listResults(needs, hr, { late: true }));
    expect(tally).toMatchObject({ people: 2, late: 2, bands: { excellent: 0, fail: 1 } });
  });

  test('finds who missed a norm in the latest attempt', async () => {
    const { needs, hr, sunHao } = await fortnightOn();
    const [latest] = (await needs.store.record(sunHao.id))?.attempts ?? [];
    const [norm] = latest?.result?.missed ?? [];
    const { rows } = await expectOk(listResults(needs, hr, { norm }));
    expect(rows.map(({ person }) => person.name)).toEqual(['孙浩']);
  });

  test('to take away is the same list, and that it was taken is on record', async () => {
    const { needs, hr } = await fortnightOn();
    expect(await downloadResults(needs, hr, { late: true })).toEqual(await listResults(needs, hr, { late: true }));
    expect(await needs.store.audit({ limit: 1 })).toMatchObject([
      { act: 'results-downloaded', after: { late: true, rows: 2 } },
    ]);
  });

  test('to take away leaves no trace of the name that was searched for', async () => {
    const { needs, hr } = await fortnightOn();
    await downloadResults(needs, hr, { search: '孙' });
    expect((await needs.store.audit({ limit: 1 }))[0]?.after).toEqual({ search: true, rows: 1 });
  });

  test('takes from an address only what means something', () => {
    const query = new URLSearchParams(
      'department=%20城东%20&course=&stage=lost&band=good&late=yes&norm=handshake-smile&search=%20',
    );
    expect(filterFrom(query)).toEqual({ department: '城东', band: 'good', norm: 'handshake-smile' });
    expect(filterFrom(new URLSearchParams('late=1&stage=failed&sort=-late&since=2026-02-30'))).toEqual({
      ...{ late: true, stage: 'failed', sort: '-late' },
    });
  });
});

test('a supervisor sees how far her people are, and no answers', async () => {
  const { needs, zhaoMin } = await fortnightOn();
  const team = await expectOk(showTeam(needs, zhaoMin));
  expect(team.rows.map(({ person, standing }) => [person.name, standing.stage])).toEqual([
    ['李娜', 'passed'],
    ['孙浩', 'failed'],
  ]);
  expect(team.tally).toMatchObject({ assigned: 2, passed: 1, failed: 1, late: 1 });
  expect(JSON.stringify(team.rows.map(({ course: _, ...row }) => row))).not.toMatch(/"answers"|"choices"|"paper"/);
});

test('HR sees a person’s attempts and certificates, latest first', async () => {
  const { needs, hr, liNa } = await fortnightOn();
  await sit(needs, liNa, 'wrong');
  const page = await expectOk(showPerson(needs, hr, liNa.id));
  expect(page.attempts.map(({ number }) => number)).toEqual([2, 1]);
  expect(page.certificates).toHaveLength(1);
  expect(page.standings).toMatchObject([
    { standing: { stage: 'passed', band: 'excellent' }, attempts: 2, last: { band: 'fail' } },
  ]);
});

test('the audit trail comes newest first, fifty at a time', async () => {
  const { needs, hr } = await office();
  for (let time = 0; time < AUDIT_PAGE; time++)
    await changeOrganisation(needs, hr, { name: `名${time}`, timeZone: 'UTC', language: 'en' });
  const first = await expectOk(listAudit(needs, hr));
  expect(first.entries).toHaveLength(50);
  expect(first.entries[0]).toMatchObject({ seq: 52, act: 'organisation-changed' });
  const second = await expectOk(listAudit(needs, hr, { before: first.older }));
  expect(second.entries.map(({ seq, act }) => [seq, act])).toEqual([
    [2, 'people-imported'],
    [1, 'organisation-founded'],
  ]);
});
