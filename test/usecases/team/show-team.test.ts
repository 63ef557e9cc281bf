import { expect, test } from 'vitest';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { showTeam, type TeamFilter, teamFilterFrom } from '../../../src/usecases/team/show-team.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office, rows } from '../../support/office.ts';

/** Chen Bo leads Zhao Min, who leads Li Na and Sun Hao, and Wu Di; everybody but Sun Hao has a task that is late. */
async function house() {
  const world = await office();
  const { needs, hr, zhaoMin, liNa } = world;
  const moved = await importStaff(
    needs,
    hr,
    rows(
      { number: '00016', name: '赵敏', supervisor: '00019' },
      { number: '00020', name: '吴迪', department: '客服中心', supervisor: '00019' },
    ),
  );
  expect(moved).toMatchObject({ ok: true });
  const wuDi = (await needs.store.personNumbered('00020'))!;
  const audience = { kind: 'people', people: [zhaoMin.id, liNa.id, wuDi.id] } as const;
  await assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 1 } });
  needs.clock.passDays(3);
  return { ...world, wuDi };
}

const names = async ({ needs, chenBo }: Awaited<ReturnType<typeof house>>, filter: TeamFilter) =>
  (await expectOk(showTeam(needs, chenBo, filter))).rows.map(({ person }) => person.name);

test('a supervisor sees everybody below, down all levels, and counts the whole team', async () => {
  const world = await house();
  const team = await expectOk(showTeam(world.needs, world.chenBo));
  expect(team.members.map(({ summary, level }) => [summary.person.name, level])).toEqual([
    ['赵敏', 1],
    ['李娜', 2],
    ['孙浩', 2],
    ['吴迪', 1],
  ]);
  expect(team.tally).toMatchObject({ assigned: 3, late: 3 });
  expect(team.leads.map(({ name }) => name)).toEqual(['赵敏']);
  const own = await expectOk(showTeam(world.needs, world.zhaoMin));
  expect(own.members.map(({ summary }) => summary.person.name)).toEqual(['李娜', '孙浩']);
});

test('the list is narrowed to whom a lead is over, and to what lists are narrowed to', async () => {
  const world = await house();
  expect(await names(world, {})).toEqual(['赵敏', '李娜', '吴迪']);
  expect(await names(world, { under: '00016' })).toEqual(['赵敏', '李娜']);
  expect(await names(world, { under: '00017' })).toEqual([]);
  expect(await names(world, { department: '客服中心', late: true })).toEqual(['吴迪']);
  expect(await names(world, { sort: '-number' })).toEqual(['吴迪', '李娜', '赵敏']);
});

test('which norms somebody missed, and who earned more points, cannot be asked for', () => {
  expect(teamFilterFrom(new URLSearchParams('norm=handshake-smile&under=00016'))).toEqual({ under: '00016' });
  for (const sort of ['points', '-points'])
    expect(teamFilterFrom(new URLSearchParams({ sort })).sort, sort).toBeUndefined();
  expect(teamFilterFrom(new URLSearchParams('sort=-band')).sort).toBe('-band');
});

test('which norms a team misses most is told once five of its people were assessed, and never by whom', async () => {
  const world = await office();
  const { needs, hr, zhaoMin, liNa, sunHao } = world;
  const more = ['00021', '00022', '00023'].map((number) => ({ number, name: `新人${number}`, supervisor: '00016' }));
  await importStaff(needs, hr, rows(...more));
  const people = [liNa, sunHao];
  for (const { number } of more) people.push((await needs.store.personNumbered(number))!);
  const missed = async () => (await expectOk(showTeam(needs, zhaoMin))).missed;
  for (const person of people) {
    expect(await missed()).toBeUndefined();
    await studyAll(needs, person);
    await sit(needs, person, 'wrong');
  }
  const told = await missed();
  expect(told?.length).toBeGreaterThan(0);
  for (const one of told!) expect(Object.keys(one)).toEqual(['norm', 'results']);
});
