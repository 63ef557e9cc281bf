import { expect, test } from 'vitest';
import type { Audience } from '../../../src/domain/assignment/audience.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { listAssignments } from '../../../src/usecases/assignment/list-assignments.ts';
import { changePeople } from '../../../src/usecases/people/change/change-people.ts';
import { previewChange } from '../../../src/usecases/people/change/preview-change.ts';
import { previewUndo, undoChange } from '../../../src/usecases/people/change/undo-change.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { previewImport } from '../../../src/usecases/people/import/preview-import.ts';
import { expectOk } from '../../support/learner.ts';
import { COURSE, type Office, office, rows } from '../../support/office.ts';

const [OLD, NEW] = ['城东营业厅', '城区营业厅'];
const EAST: Audience = { kind: 'departments', departments: [OLD, '客服中心'] };

/** An office where the hall, of three, and the call centre, of one, are asked for a course; and the list that renames the hall. */
async function renaming(audience: Audience = EAST) {
  const world = await office();
  await expectOk(assignCourse(world.needs, world.hr, { course: COURSE, audience, due: { kind: 'days', days: 14 } }));
  const hall = (await world.needs.store.people()).filter(({ person }) => person.department === OLD);
  const list = rows(...hall.map(({ person: { number, name } }) => ({ number, name, department: NEW })));
  return { ...world, hall, list };
}
const listed = async ({ needs, hr }: Office) => (await expectOk(listAssignments(needs, hr))).assignments[0];

test('a staff list that renames a department says which assignments lose whom', async () => {
  const { needs, hr, list } = await renaming();
  const { consequences } = await expectOk(previewImport(needs, hr, list));
  expect(consequences).toMatchObject({
    emptied: [{ department: OLD, below: false, to: [{ department: NEW, people: 3 }], leaving: 0, becomes: NEW }],
    assignments: [{ audience: EAST }],
    ...{ losing: 3, gaining: 0, renamed: { losing: 0, gaining: 0 } },
  });
});

test('taken as it is, the assignment names a department that nobody is in, and the list of assignments says so', async () => {
  const world = await renaming();
  expect(await importStaff(world.needs, world.hr, world.list)).toMatchObject({ changed: 3, renamed: 0 });
  expect(await listed(world)).toMatchObject({ people: 1, nobody: { departments: [OLD], positions: [], people: 0 } });
});

test('taken with the new name in the assignments, nobody loses a task, and one entry tells of both', async () => {
  const world = await renaming();
  const { needs, hr, list } = world;
  needs.clock.set(new Date('2026-05-01T01:00:00Z'));
  expect(await listed(world)).toMatchObject({ people: 4, late: 4 });
  expect(await importStaff(needs, hr, list, { rename: true })).toMatchObject({ changed: 3, renamed: 1 });
  expect(await listed(world)).toMatchObject({
    // Nobody has moved: what was late is.
    ...{ people: 4, late: 4, nobody: undefined },
    assignment: { audience: { kind: 'departments', departments: [NEW, '客服中心'] } },
  });
  expect(await needs.store.audit({ limit: 1 })).toMatchObject([
    { act: 'people-imported', after: { renamed: `${OLD} → ${NEW}`, assignments: 1 } },
  ]);
});

test('a department with those below it is renamed by what is above its parts', async () => {
  const { needs, hr, hall } = await renaming();
  const parts = (above: string) =>
    rows(
      ...hall.map(({ person }, at) => ({ number: person.number, name: person.name, department: `${above}/班${at}` })),
    );
  await importStaff(needs, hr, parts('公司/东区'));
  const audience: Audience = { kind: 'not', of: { kind: 'departments', departments: ['公司 > 东区'], below: true } };
  await expectOk(assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'days', days: 14 } }));
  const { consequences } = await expectOk(previewImport(needs, hr, parts('公司/城区')));
  expect(consequences.emptied).toMatchObject([{ department: '公司 > 东区', below: true, becomes: '公司/城区' }]);
  expect(consequences.renames.map(({ after }) => after)).toEqual([
    { kind: 'not', of: { kind: 'departments', departments: ['公司/城区'], below: true } },
  ]);
});

test('a department whose people go to several, or leave, is not renamed', async () => {
  const { needs, hr, hall } = await renaming();
  const split = rows(
    ...hall.map(({ person: { number, name } }, at) => ({ number, name, department: at === 0 ? NEW : '城西营业厅' })),
  );
  const { consequences } = await expectOk(previewImport(needs, hr, split));
  expect(consequences.emptied).toMatchObject([
    {
      to: [
        { department: '城西营业厅', people: 2 },
        { department: NEW, people: 1 },
      ],
    },
  ]);
  expect(consequences.renames).toEqual([]);
  const leave = { choice: { people: hall.map(({ person }) => person.id) }, draft: { kind: 'deactivate' } } as const;
  const left = (await expectOk(previewChange(needs, hr, leave))).consequences;
  expect(left).toMatchObject({ emptied: [{ to: [], leaving: 3 }], losing: 0, renames: [] });
});

test('a bulk change offers the same, and so does taking it back', async () => {
  const world = await renaming();
  const { needs, hr, hall } = world;
  const change = {
    choice: { people: hall.map(({ person }) => person.id) },
    draft: { kind: 'department', department: NEW },
  } as const;
  const { seen } = await expectOk(previewChange(needs, hr, change));
  expect(await changePeople(needs, hr, { ...change, seen, rename: true })).toEqual({ ok: true, changed: 3 });
  expect(await listed(world)).toMatchObject({
    people: 4,
    assignment: { audience: { departments: [NEW, '客服中心'] } },
  });
  const entry = (await needs.store.audit({ limit: 1 }))[0]?.seq ?? 0;
  const undo = await expectOk(previewUndo(needs, hr, entry));
  expect(undo.consequences).toMatchObject({ losing: 3, renamed: { losing: 0 } });
  expect(await undoChange(needs, hr, { entry, seen: undo.seen, rename: true })).toEqual({ ok: true, restored: 3 });
  expect(await listed(world)).toMatchObject({ people: 4, assignment: { audience: EAST } });
});
