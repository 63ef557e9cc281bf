import { describe, expect, test } from 'vitest';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { listAssignments } from '../../../src/usecases/assignment/list-assignments.ts';
import { showAssignment } from '../../../src/usecases/assignment/show-assignment.ts';
import { withdrawAssignment } from '../../../src/usecases/assignment/withdraw-assignment.ts';
import { giveExemption } from '../../../src/usecases/exemption/give-exemption.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, office } from '../../support/office.ts';

const EAST = { kind: 'departments', departments: ['城东营业厅'] } as const;

/** Everyone within 30 days; the east within 7, three weeks ago. Li Na has passed, Sun Hao is exempt. */
async function underWay() {
  const world = await office();
  const { needs, hr, liNa, sunHao } = world;
  await assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'days', days: 30 } });
  await assignCourse(needs, hr, { course: COURSE, audience: EAST, due: { kind: 'days', days: 7 } });
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  needs.clock.passDays(21);
  await giveExemption(needs, hr, { person: sunHao.id, course: COURSE, reason: '外派学习，半年后回来。' });
  const { assignments, withdrawn } = await expectOk(listAssignments(needs, hr));
  const [east, all] = assignments;
  return { ...world, east: east!, all: all!, withdrawn };
}

describe('assignments under way', () => {
  test('say how many they are for, and how many passed, are late, are exempt and would lose the task', async () => {
    const { east, all } = await underWay();
    expect(east).toMatchObject({ people: 3, passed: 1, late: 1, exempt: 1, losing: 0 });
    // Zhao Min is late by the other assignment; the officer and Chen Bo are asked by this one alone.
    expect(all).toMatchObject({ people: 5, passed: 1, late: 1, exempt: 1, losing: 2 });
  });

  test('say how many would keep the task by a later day, and by which', async () => {
    const { needs, hr, east, all } = await underWay();
    // Zhao Min alone: Li Na has passed, Sun Hao is exempt.
    expect(east.moving).toEqual({ people: 1, first: '2026-04-08', last: '2026-04-08' });
    expect(all.moving).toBeUndefined();

    await assignCourse(needs, hr, { course: COURSE, audience: EAST, due: { kind: 'day', day: '2026-03-31' } });
    await withdrawAssignment(needs, hr, east.assignment.id);
    const listed = (await expectOk(listAssignments(needs, hr))).assignments;
    expect(listed.map(({ losing, moving }) => [losing, moving])).toEqual([
      [0, { people: 1, first: '2026-04-08', last: '2026-04-08' }],
      [2, undefined],
    ]);
  });

  test.each([
    ['late', ['赵敏']],
    ['passed', ['李娜']],
    ['exempt', ['孙浩']],
    ['pending', ['王芳', '赵敏', '陈波']],
  ] as const)('list exactly those who are %s', async (pick, names) => {
    const { needs, hr, all } = await underWay();
    const { tasks } = await expectOk(showAssignment(needs, hr, all.assignment.id, { pick }));
    expect(tasks.rows.map(({ person }) => person.name)).toEqual(names);
  });

  test('are searched by name and number, and say which assignment asks earlier', async () => {
    const { needs, hr, all, east } = await underWay();
    const { tasks, by } = await expectOk(showAssignment(needs, hr, all.assignment.id, { search: '0016' }));
    expect(tasks.rows).toMatchObject([{ person: { name: '赵敏' }, because: { id: east.assignment.id } }]);
    expect(by).toBe('王芳');
    expect(JSON.stringify(tasks)).not.toContain('外派');
  });

  test('are for nobody once withdrawn, and stand behind the others', async () => {
    const { needs, hr, all, withdrawn } = await underWay();
    expect(withdrawn).toEqual([]);
    await withdrawAssignment(needs, hr, all.assignment.id);
    const page = await expectOk(listAssignments(needs, hr));
    expect([page.assignments.length, page.withdrawn.map(({ id }) => id)]).toEqual([1, [all.assignment.id]]);
    expect((await expectOk(showAssignment(needs, hr, all.assignment.id))).tasks.rows).toEqual([]);
    expect(await showAssignment(needs, hr, 'none')).toEqual({ ok: false, reason: 'no-such-assignment' });
  });
});
