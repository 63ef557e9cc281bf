import { expect, test } from 'vitest';
import { TEAM_LISTS, teamListNamed } from '../../src/components/team/lists.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { assignCourse } from '../../src/usecases/assignment/assign-course.ts';
import type { Needs } from '../../src/usecases/needs.ts';
import { sit, studyAll } from '../support/learner.ts';
import { localsOf } from '../support/locals.ts';
import { COURSE, office } from '../support/office.ts';

/** The list as a file would have it: its headings, then its rows. */
async function taken(needs: Needs, who: Person, address: string) {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  const file = await teamListNamed(pathname.slice(1))?.({
    locals: await localsOf(needs, who),
    query: searchParams,
  });
  return file?.[0] && [file[0].columns.map(({ heading }) => heading), ...file[0].rows];
}

/** Zhao Min leads Li Na and Sun Hao; they and Chen Bo, who is not hers, failed. */
async function house() {
  const world = await office();
  const { needs, hr, liNa, sunHao, chenBo } = world;
  const audience = { kind: 'people', people: [liNa.id, chenBo.id] } as const;
  await assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 14 } });
  for (const person of [liNa, sunHao, chenBo]) {
    await studyAll(needs, person);
    await sit(needs, person, 'wrong');
  }
  return world;
}

test('a supervisor takes the lists of their own people alone, nobody else takes any, and it is in the audit trail', async () => {
  const { needs, hr, liNa, zhaoMin, chenBo } = await house();
  for (const name of Object.keys(TEAM_LISTS)) {
    for (const who of [hr, liNa, chenBo]) expect(await taken(needs, who, name)).toBeUndefined();
    const before = (await needs.store.audit({ limit: 1 }))[0]!.seq;
    const list = await taken(needs, zhaoMin, name);
    expect(JSON.stringify(list)).not.toMatch(/陈波|00019|客服中心/);
    const [entry] = await needs.store.audit({ limit: 1 });
    const after = { list: `team-${name}`, rows: list!.length - 1 };
    expect(entry).toMatchObject({ seq: before + 1, by: zhaoMin.id, act: 'list-downloaded', after });
    for (const row of list!) expect(row).toHaveLength(list![0]!.length);
  }
});

test('no filter opens the lists to somebody of another team', async () => {
  const { needs, zhaoMin } = await house();
  for (const name of ['tasks', 'people', 'retakes', 'certificates'])
    for (const filter of ['search=陈波', 'department=客服中心', 'under=00019'])
      if (filter !== 'under=00019' || name === 'tasks' || name === 'people')
        expect(await taken(needs, zhaoMin, `${name}?${filter}`), `${name}?${filter}`).toHaveLength(1);
});

test('the lists are narrowed as their pages are; everybody is among the people, with a task or without', async () => {
  const { needs, zhaoMin } = await house();
  const numbers = async (address: string) => (await taken(needs, zhaoMin, address))?.slice(1).map(([number]) => number);
  expect(await numbers('people')).toEqual(['00017', '00018']);
  expect(await numbers('people?idle=1')).toEqual(['00018']);
  expect(await numbers('retakes')).toEqual(['00017', '00018']);
  expect(await numbers('retakes?search=孙')).toEqual(['00018']);
  expect(await numbers('tasks?assigned=1')).toEqual(['00017']);
});

test('no list has a name that an object has anyway', () => {
  for (const name of ['constructor', 'toString', '__proto__', undefined]) expect(teamListNamed(name)).toBeUndefined();
});
