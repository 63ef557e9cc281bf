import { describe, expect, test } from 'vitest';
import type { Due } from '../../../src/domain/assignment/assignment.ts';
import type { Audience } from '../../../src/domain/assignment/audience.ts';
import type { Day, Person } from '../../../src/domain/people/person.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { listAssignments } from '../../../src/usecases/assignment/list-assignments.ts';
import { withdrawAssignment } from '../../../src/usecases/assignment/withdraw-assignment.ts';
import { giveExemption } from '../../../src/usecases/exemption/give-exemption.ts';
import { showHome } from '../../../src/usecases/learning/show-home.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { COURSE, numbered, type Office, office, rows } from '../../support/office.ts';

const EVERYONE: Audience = { kind: 'everyone' };
const IN_14_DAYS: Due = { kind: 'days', days: 14 };
const assign = ({ needs, hr }: Office, audience: Audience = EVERYONE, due: Due = IN_14_DAYS) =>
  assignCourse(needs, hr, { course: COURSE, audience, due });
/** What somebody may do of the course without being asked to. */
const unasked = async ({ needs }: Office, who: Person) =>
  (await showHome(needs, who)).more.filter(({ course }) => course.id === COURSE);
const EAST: Audience = { kind: 'departments', departments: ['城东营业厅'] };

describe('assigning a course', () => {
  test('puts it on the desk of everybody in the audience, with its day, and on nobody else’s', async () => {
    const world = await office();
    expect(await assign(world, EAST)).toEqual({ ok: true, people: 3 });
    const home = await showHome(world.needs, world.liNa);
    expect(home.pending).toMatchObject([
      { course: { id: COURSE }, assigned: true, standing: { stage: 'not-started', due: '2026-03-23', daysLate: 0 } },
    ]);
    expect(await unasked(world, world.liNa)).toEqual([]);
    expect(await showHome(world.needs, world.chenBo)).toMatchObject({ pending: [] });
    expect(await unasked(world, world.chenBo)).toMatchObject([{ assigned: false }]);
  });

  test('comes to a new hire by itself', async () => {
    const world = await office();
    await assign(world, EAST);
    world.needs.clock.passDays(7);
    await importStaff(world.needs, world.hr, rows({ number: '00020', name: '周静', department: '城东营业厅' }));
    const { pending } = await showHome(world.needs, await numbered(world.needs, '00020'));
    expect(pending).toMatchObject([{ standing: { due: '2026-03-30' } }]);
  });

  test('is late from the day after, and no longer once it is passed', async () => {
    const world = await office();
    const { needs, liNa } = world;
    await assign(world);
    needs.clock.passDays(15);
    expect((await showHome(needs, liNa)).pending).toMatchObject([{ standing: { daysLate: 1 } }]);
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    expect(await showHome(needs, liNa)).toMatchObject({
      pending: [],
      passed: [{ standing: { stage: 'passed', daysLate: 0 }, next: { kind: 'done' } }],
    });
  });

  test('leaves an entry in the audit trail with whom and by when', async () => {
    const world = await office();
    await assign(world, EAST);
    expect(await world.needs.store.audit({ limit: 1 })).toMatchObject([
      { act: 'course-assigned', byName: '王芳', toName: COURSE, after: { audience: EAST, due: IN_14_DAYS, people: 3 } },
    ]);
  });

  test('needs a course that there is, and somebody to do it', async () => {
    const world = await office();
    expect(
      await assignCourse(world.needs, world.hr, { course: id('gone'), audience: EVERYONE, due: IN_14_DAYS }),
    ).toEqual({ ok: false, reason: 'no-such-course' });
    expect(await assign(world, { kind: 'departments', departments: ['城西营业厅'] })).toEqual({
      ok: false,
      reason: 'audience-empty',
      people: 0,
      everyone: 5,
    });
    expect(await world.needs.store.organisation()).toMatchObject({ assignments: [] });
  });

  test('by a day that is over, as the organisation counts days, is made only with the number who are late at once', async () => {
    const world = await office();
    world.needs.clock.set(new Date('2026-03-09T16:30:00Z'));
    const { needs, hr, liNa, sunHao } = world;
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    await giveExemption(needs, hr, { person: sunHao.id, course: COURSE, reason: '外派学习，半年后回来。' });
    const by = (day: Day, confirmedLate?: number) =>
      assignCourse(needs, hr, { course: COURSE, audience: EAST, due: { kind: 'day', day }, confirmedLate });
    // Of the three in the east, Li Na has passed and Sun Hao is exempt.
    const refused = { ok: false, reason: 'due-in-past', people: 1 };
    for (const confirmed of [undefined, 0, 3]) expect(await by('2026-03-09', confirmed)).toEqual(refused);
    expect(await world.needs.store.organisation()).toMatchObject({ assignments: [] });
    expect(await by('2026-03-09', 1)).toEqual({ ok: true, people: 3 });
    expect(await by('2026-03-10')).toEqual({ ok: true, people: 3 });
  });
});

describe('the list of assignments', () => {
  test('tells how many people each is for today, and how many have passed', async () => {
    const world = await office();
    const { needs, hr, liNa } = world;
    await assign(world);
    await assign(world, EAST);
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    const listed = await expectOk(listAssignments(needs, hr));
    expect(listed.assignments.map(({ people, passed }) => [people, passed])).toEqual([
      [3, 1],
      [5, 1],
    ]);
    expect(listed.everyone).toBe(5);
    expect(listed.departments).toMatchObject([
      { path: '城东营业厅', count: 3 },
      { path: '客服中心', count: 1 },
    ]);
  });

  test('offers departments above those that people sit in, which an assignment reaches with those below', async () => {
    const world = await office();
    const { needs, hr } = world;
    const classes = ['总部/分部3/班2', '总部 > 分部3 > 班10', '总部/分部3/班2'];
    await importStaff(
      needs,
      hr,
      rows(...classes.map((department, at) => ({ number: `8${at}`, name: '新人', department }))),
    );
    const { departments } = await expectOk(listAssignments(needs, hr));
    const head = departments.find(({ path }) => path === '总部');
    expect(head).toMatchObject({ count: 3, below: [{ path: '总部/分部3', count: 3 }] });
    expect(head?.below[0]?.below.map(({ name, count }) => [name, count])).toEqual([
      ['班2', 2],
      ['班10', 1],
    ]);
    const below = { kind: 'departments', departments: ['总部/分部3'], below: true } as const;
    expect(await assign(world, below)).toEqual({ ok: true, people: 3 });
  });
});

describe('withdrawing an assignment', () => {
  test('takes it off every desk, and what was done stays', async () => {
    const world = await office();
    const { needs, hr, liNa } = world;
    await assign(world);
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    const [made] = (await expectOk(listAssignments(needs, hr))).assignments;
    expect(await withdrawAssignment(needs, hr, made!.assignment.id)).toEqual({ ok: true });
    expect(await listAssignments(needs, hr)).toMatchObject({ assignments: [] });
    expect(await showHome(needs, world.sunHao)).toMatchObject({ pending: [] });
    expect(await unasked(world, world.sunHao)).toMatchObject([{ assigned: false }]);
    expect(await showHome(needs, liNa)).toMatchObject({ passed: [{ assigned: false, standing: { stage: 'passed' } }] });
  });

  test('works once', async () => {
    const world = await office();
    await assign(world);
    const [made] = (await expectOk(listAssignments(world.needs, world.hr))).assignments;
    await withdrawAssignment(world.needs, world.hr, made!.assignment.id);
    for (const gone of [made!.assignment.id, id<'assignment'>('nothing')]) {
      expect(await withdrawAssignment(world.needs, world.hr, gone)).toEqual({
        ok: false,
        reason: 'no-such-assignment',
      });
    }
  });
});
