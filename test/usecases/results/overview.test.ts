import { expect, test } from 'vitest';
import { BANDS } from '../../../src/domain/assessment/band.ts';
import { DEADLINES } from '../../../src/domain/assignment/due/deadline.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { appeal } from '../../../src/usecases/appeal/appeal.ts';
import { listAppeals } from '../../../src/usecases/appeal/list-appeals.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { listFlags } from '../../../src/usecases/flag/list-flags.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { listPeople } from '../../../src/usecases/people/list-people.ts';
import type { ResultFilter } from '../../../src/usecases/results/filter/result-filter.ts';
import { listAttempts } from '../../../src/usecases/results/list-attempts.ts';
import { listResults } from '../../../src/usecases/results/list-results.ts';
import { changesSince } from '../../../src/usecases/results/overview/changes-since.ts';
import { departmentLevel } from '../../../src/usecases/results/overview/department-level.ts';
import { showOverview } from '../../../src/usecases/results/show-overview.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { showTeam } from '../../../src/usecases/team/show-team.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office, rows } from '../../support/office.ts';

const none = { attempts: 0, failed: 0, late: 0, appeals: 0, flags: 0, joined: 0, left: 0 };

test('what changed since the last visit counts from the beginning of that day on', async () => {
  const { needs, hr, liNa, sunHao, chenBo } = await office();
  const audience = { kind: 'people', people: [liNa.id, sunHao.id] } as const;
  await assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 3 } });
  const since = async (at: Date) => expectOk(changesSince(needs, hr, at));
  const arrived = needs.now();
  expect(await since(arrived)).toMatchObject({ ...none, joined: 5 });

  needs.clock.passDays(4);
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'wrong');
  const visited = needs.now();
  expect(await since(visited)).toMatchObject({ ...none, attempts: 1, failed: 1, late: 2 });

  needs.clock.passDays(2);
  await setActive(needs, hr, { person: chenBo.id, active: false });
  expect(await since(needs.now())).toMatchObject({ ...none, left: 1 });
  const both = await since(visited);
  expect(both).toMatchObject({ attempts: 1, failed: 1, late: 2, left: 1 });
  expect((await expectOk(listAttempts(needs, hr, { since: both.day }))).count).toBe(both.attempts);
});

test('what has changed since is for HR alone', async () => {
  const { needs, zhaoMin } = await office();
  expect(await changesSince(needs, zhaoMin, needs.now())).toEqual({ ok: false, reason: 'not-allowed' });
});

test('the last twelve months show each result in the month it was reached in, as the organisation counts months', async () => {
  const { needs, hr, liNa, sunHao } = await office();
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  const [first] = (await expectOk(showOverview(needs, hr))).months.slice(-1);
  expect(first).toMatchObject({ bands: { excellent: 1, fail: 0 } });

  needs.clock.passDays(31);
  await studyAll(needs, sunHao);
  await sit(needs, sunHao, 'wrong');
  const { months } = await expectOk(showOverview(needs, hr));
  expect(months).toHaveLength(12);
  expect(months.slice(-2)).toMatchObject([
    { first: first!.first, bands: { excellent: 1, fail: 0 } },
    { bands: { excellent: 0, fail: 1 } },
  ]);

  needs.clock.passDays(366);
  const later = (await expectOk(showOverview(needs, hr))).months;
  expect(later.flatMap(({ bands }) => Object.values(bands)).reduce((sum, count) => sum + count)).toBe(0);
});

test('each number of what changed is that of the list it leads to, on whatever day the last visit was', async () => {
  const { needs, hr, zhaoMin, liNa, sunHao, chenBo } = await office();
  const audience = { kind: 'people', people: [zhaoMin.id, liNa.id, sunHao.id] } as const;
  await assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 3 } });
  needs.clock.passDays(1);
  await studyAll(needs, liNa);
  const first = await sit(needs, liNa, 'wrong');
  await expectOk(appeal(needs, liNa, { attempt: first.id, text: '我认为这份试卷评得不对，请重新看一看。' }));
  needs.clock.passDays(2);
  await expectOk(setActive(needs, hr, { person: sunHao.id, active: false }));
  await expectOk(erasePerson(needs, hr, { person: sunHao.id, number: sunHao.number, reason: '本人要求' }));
  await studyAll(needs, liNa);
  needs.clock.passMinutes(1);
  await sit(needs, liNa, 'wrong');
  needs.clock.passDays(2);
  await expectOk(setActive(needs, hr, { person: chenBo.id, active: false }));

  const seen = { attempts: 0, late: 0, left: 0, appeals: 0 };
  for (let days = 0; days <= 5; days++) {
    const changes = await expectOk(changesSince(needs, hr, new Date(needs.now().getTime() - days * 86_400_000)));
    const since = changes.day;
    const people = async (state: 'active' | 'left') => (await expectOk(listPeople(needs, hr, { state, since }))).found;
    const results = async (filter: ResultFilter) => (await expectOk(listResults(needs, hr, filter))).rows.length;
    expect(changes).toEqual({
      ...{ ok: true, day: since },
      attempts: (await expectOk(listAttempts(needs, hr, { since }))).count,
      failed: await results({ stage: 'failed', since }),
      late: await results({ lateSince: since }),
      appeals: (await expectOk(listAppeals(needs, hr, { since, language: 'zh-CN' }))).count,
      flags: (await expectOk(listFlags(needs, hr, { since, language: 'zh-CN' }))).count,
      joined: await people('active'),
      left: await people('left'),
    });
    for (const key of ['attempts', 'late', 'left', 'appeals'] as const) seen[key] = Math.max(seen[key], changes[key]);
  }
  expect(seen, 'with the earlier paper that is appealed, and without the one who was erased').toEqual({
    ...{ attempts: 2, late: 2, left: 1, appeals: 1 },
  });
});

test('a month’s number of a band is that of the results whose best was reached in it', async () => {
  const { needs, hr, liNa, sunHao } = await office();
  for (const one of [liNa, sunHao]) {
    await studyAll(needs, one);
    await sit(needs, one, one === liNa ? 'right' : 'wrong');
    needs.clock.passDays(31);
  }
  // A later attempt that is no better stays in the month of the best one.
  await sit(needs, liNa, 'wrong');
  const { months } = await expectOk(showOverview(needs, hr));
  for (const { first, bands } of months) {
    for (const band of BANDS) {
      const listed = await expectOk(listResults(needs, hr, { reached: first.slice(0, 7), band }));
      expect(listed.rows.length, `${first} ${band}`).toBe(bands[band]);
    }
  }
  expect(months.flatMap(({ bands }) => Object.values(bands)).reduce((sum, count) => sum + count)).toBe(2);
});

test('of the tasks due in a month it is told what became of that day, each number being that of its list', async () => {
  const { needs, hr, zhaoMin, liNa, sunHao, chenBo } = await office();
  const ask = async (people: readonly Person[], days: number) => {
    const audience = { kind: 'people', people: people.map(({ id }) => id) } as const;
    await expectOk(assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days } }));
  };
  await ask([zhaoMin, liNa, sunHao], 20);
  await ask([chenBo], 45);
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  needs.clock.passDays(40);
  // What is passed better later was passed in time all the same.
  await sit(needs, liNa, 'right');
  await studyAll(needs, sunHao);
  await sit(needs, sunHao, 'right');

  const { months } = await expectOk(showOverview(needs, hr));
  const due = months.filter(({ tasks }) => Object.values(tasks).some((count) => count > 0));
  expect(due.map(({ tasks }) => tasks)).toEqual([
    { kept: 1, after: 1, ahead: 0, over: 1 },
    { kept: 0, after: 0, ahead: 1, over: 0 },
  ]);
  for (const { first, tasks } of months) {
    for (const deadline of DEADLINES) {
      const listed = await expectOk(listResults(needs, hr, { dueIn: first.slice(0, 7), deadline }));
      expect(listed.rows.length, `${first} ${deadline}`).toBe(tasks[deadline]);
    }
  }
  const { months: team } = await expectOk(showTeam(needs, zhaoMin));
  const sums = DEADLINES.map((deadline) => team.reduce((sum, { tasks }) => sum + tasks[deadline], 0));
  expect(sums, 'of her own two people').toEqual([1, 1, 0, 0]);
});

test('a department is one row however its path is written, with the number of its list', async () => {
  const { needs, hr } = await office();
  const staff = { hired: '2026-03-02' };
  await expectOk(
    importStaff(
      needs,
      hr,
      rows(
        { number: '00101', name: '吴一', department: '销售/城东', ...staff },
        { number: '00102', name: '吴二', department: '销售 > 城东', ...staff },
      ),
    ),
  );
  const audience = { kind: 'everyone' } as const;
  await expectOk(assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 3 }, confirmed: 7 }));
  const { departments } = await expectOk(showOverview(needs, hr));
  expect(departments.find(({ name }) => name === '销售/城东')?.tally.assigned).toBe(2);
});

test('a tree of departments is counted from the top, each with those below, and opened one level at a time', async () => {
  const { needs, hr } = await office();
  const names = ['公司', '公司/北区/一店', '公司 > 北区/二店', '公司/南区/三店', ''];
  const staff = names.map((department, at) => ({
    number: `002${at}`,
    name: `吴${at}`,
    department,
    hired: '2026-03-02',
  }));
  await expectOk(importStaff(needs, hr, rows(...staff)));
  const audience = { kind: 'everyone' } as const;
  await expectOk(assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 3 }, confirmed: 10 }));
  const { departments } = await expectOk(showOverview(needs, hr));
  const seen = async (within?: string) => {
    const { rows: found, tally } = departmentLevel(departments, within);
    for (const row of found) {
      const listed = await expectOk(listResults(needs, hr, { ...row.filter, assigned: true }));
      expect(listed.rows.length, `${within}: ${row.name}`).toBe(row.tally.assigned);
    }
    expect(found.reduce((sum, row) => sum + row.tally.assigned, 0)).toBe(tally.assigned);
    return Object.fromEntries(found.map(({ name, tally: own, within: below }) => [name, [own.assigned, below]]));
  };
  const top = { 城东营业厅: [3, undefined], 客服中心: [1, undefined], 公司: [4, '公司'], '': [2, undefined] };
  expect(await seen()).toEqual(top);
  expect(await seen('公司')).toEqual({ '': [1, undefined], 北区: [2, '公司/北区'], 南区: [1, '公司/南区'] });
  expect(await seen('公司 / 北区')).toEqual({ 一店: [1, undefined], 二店: [1, undefined] });
  expect(await seen('没有')).toEqual(top);

  // Where everybody is in one company, its parts are the first to be told apart.
  const own = departments.filter(({ name }) => name.startsWith('公司/') || name.startsWith('公司 '));
  expect(departmentLevel(own)).toMatchObject({ path: ['公司'], start: 1, rows: [{ name: '北区' }, { name: '南区' }] });
  expect(departmentLevel(own, '公司/北区')).toMatchObject({ path: ['公司', '北区'], start: 1 });
});
