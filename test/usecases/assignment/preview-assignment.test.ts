import { describe, expect, test } from 'vitest';
import type { Due } from '../../../src/domain/assignment/assignment.ts';
import type { AudienceDraft, Condition } from '../../../src/domain/assignment/draft.ts';
import type { Day } from '../../../src/domain/people/person.ts';
import { assignDraft } from '../../../src/usecases/assignment/assign-course.ts';
import { previewAssignment } from '../../../src/usecases/assignment/preview-assignment.ts';
import { withdrawAssignment } from '../../../src/usecases/assignment/withdraw-assignment.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import { expectOk } from '../../support/learner.ts';
import { id } from '../../support/make.ts';
import { COURSE, type Office, office, rows } from '../../support/office.ts';

const IN_14_DAYS: Due = { kind: 'days', days: 14 };
const EAST: Condition = { kind: 'departments', departments: ['城东营业厅'], not: false };
const LI_NA: Condition = { kind: 'numbers', numbers: ['00017', '０００１７'], not: false };
const all = (...conditions: Condition[]): AudienceDraft => ({ kind: 'all', conditions });
const ruled = (draft: AudienceDraft, due: Due = IN_14_DAYS) => ({ course: COURSE, draft, due });
const preview = ({ needs, hr }: Office, draft: AudienceDraft, page?: number) =>
  previewAssignment(needs, hr, ruled(draft), page);
const assignmentsIn = async ({ needs }: Office) => (await needs.store.organisation())?.assignments ?? [];

describe('the preview of an assignment', () => {
  test('tells how many people it would be for today, and who', async () => {
    const world = await office();
    const shown = await expectOk(preview(world, all(EAST, { ...LI_NA, not: true })));
    expect(shown).toMatchObject({ count: 2, everyone: 5, page: 1, pages: 1, doubt: undefined });
    expect(shown.people.map(({ name }) => name)).toEqual(['赵敏', '孙浩']);
    expect(await expectOk(preview(world, { kind: 'any', conditions: [EAST, LI_NA] }))).toMatchObject({ count: 3 });
  });

  test('lists them by twenty, up to the last page', async () => {
    const world = await office();
    const many = Array.from({ length: 20 }, (_, at) => ({ number: `9${at + 10}`, name: `新人${at}` }));
    await importStaff(world.needs, world.hr, rows(...many));
    expect(await expectOk(preview(world, { kind: 'everyone' }))).toMatchObject({ count: 25, pages: 2 });
    expect((await expectOk(preview(world, { kind: 'everyone' }, 99))).people).toHaveLength(5);
  });

  test('names the employee numbers that nobody active has', async () => {
    const world = await office();
    await setActive(world.needs, world.hr, { person: world.chenBo.id, active: false });
    const unknown: Condition = { kind: 'numbers', numbers: ['00017', '00019', '777', '777'], not: false };
    const refused = { ok: false, reason: 'no-such-numbers', numbers: ['00019', '777'] };
    expect(await preview(world, all(unknown))).toEqual(refused);
    expect(await assignDraft(world.needs, world.hr, ruled(all(unknown)))).toEqual(refused);
  });

  test('says what is wrong with the course, and how many would be late at once', async () => {
    const { needs, hr } = await office();
    const everyone: AudienceDraft = { kind: 'everyone' };
    expect(await previewAssignment(needs, hr, { ...ruled(everyone), course: id('gone') })).toEqual({
      ok: false,
      reason: 'no-such-course',
    });
    const by = (day: Day) => expectOk(previewAssignment(needs, hr, ruled(everyone, { kind: 'day', day })));
    expect(await by('2026-03-08')).toMatchObject({ count: 5, late: 5 });
    expect(await by('2026-03-09')).toMatchObject({ count: 5, late: undefined });
  });
});

describe('an audience that is easily a mistake', () => {
  const NOBODY = all({ kind: 'hired-since', day: '2099-01-01', not: false });
  const NEARLY_ALL = all({ ...LI_NA, not: true });

  test('is made only with the number that it is', async () => {
    const world = await office();
    const assign = (confirmed?: number) => assignDraft(world.needs, world.hr, { ...ruled(NOBODY), confirmed });
    const refused = { ok: false, reason: 'audience-empty', people: 0, everyone: 5 };
    expect(await preview(world, NOBODY)).toMatchObject({ doubt: 'audience-empty' });
    expect([await assign(), await assign(5)]).toEqual([refused, refused]);
    expect(await assignmentsIn(world)).toEqual([]);
    expect(await assign(0)).toEqual({ ok: true, people: 0 });
    expect(await assignmentsIn(world)).toHaveLength(1);
  });

  test('is more than nine in ten of all, where not everyone was said', async () => {
    const world = await office();
    const { needs, hr } = world;
    const others = (count: number, from: number) =>
      Array.from({ length: count }, (_, at) => ({ number: `9${at + from}`, name: `新人${at + from}` }));
    await importStaff(needs, hr, rows(...others(5, 0)));
    expect(await preview(world, NEARLY_ALL)).toMatchObject({ count: 9, everyone: 10, doubt: undefined });
    await importStaff(needs, hr, rows(...others(1, 5)));
    expect(await preview(world, NEARLY_ALL)).toMatchObject({
      count: 10,
      everyone: 11,
      doubt: 'audience-nearly-everyone',
    });
    expect(await assignDraft(needs, hr, ruled(NEARLY_ALL))).toMatchObject({ reason: 'audience-nearly-everyone' });
    expect(await assignDraft(needs, hr, { ...ruled(NEARLY_ALL), confirmed: 10 })).toEqual({ ok: true, people: 10 });
  });

  test('is everyone, whether it was chosen or the conditions come out as everyone', async () => {
    const world = await office();
    const nobodyLess = all({ kind: 'departments', departments: ['没有这个部门'], not: true });
    const refused = { ok: false, reason: 'audience-everyone', people: 5, everyone: 5 };
    for (const draft of [{ kind: 'everyone' } as const, nobodyLess]) {
      const assign = (confirmed?: number) => assignDraft(world.needs, world.hr, { ...ruled(draft), confirmed });
      expect(await preview(world, draft)).toMatchObject({ count: 5, doubt: 'audience-everyone' });
      expect([await assign(), await assign(4)]).toEqual([refused, refused]);
      expect(await assign(5)).toEqual({ ok: true, people: 5 });
    }
    expect(await assignmentsIn(world)).toHaveLength(2);
  });

  test('is asked again when people came in between', async () => {
    const world = await office();
    const everyHalf = all({ kind: 'departments', departments: ['没有这个部门'], not: true });
    expect(await preview(world, everyHalf)).toMatchObject({ count: 5, doubt: 'audience-everyone' });
    await importStaff(world.needs, world.hr, rows({ number: '00020', name: '周静' }));
    expect(await assignDraft(world.needs, world.hr, { ...ruled(everyHalf), confirmed: 5 })).toMatchObject({
      reason: 'audience-everyone',
      people: 6,
    });
  });
});

test('a draft of one condition is that condition, kept with people by id', async () => {
  const world = await office();
  await assignDraft(world.needs, world.hr, ruled(all(LI_NA)));
  await assignDraft(world.needs, world.hr, ruled(all(EAST, { ...LI_NA, not: true })));
  expect((await assignmentsIn(world)).map(({ audience }) => audience)).toEqual([
    { kind: 'people', people: [world.liNa.id] },
    {
      kind: 'all',
      of: [
        { kind: 'departments', departments: ['城东营业厅'] },
        { kind: 'not', of: { kind: 'people', people: [world.liNa.id] } },
      ],
    },
  ]);
});

describe('a rule that is there already', () => {
  const WEST: Condition = { kind: 'departments', departments: ['客服中心', '城东营业厅'], not: false };
  const WEST_AGAIN: Condition = { ...WEST, departments: [...WEST.departments].reverse() };

  test('is told with the one that is there, and made once more only where that is confirmed', async () => {
    const world = await office();
    const { needs, hr } = world;
    const assign = (draft: AudienceDraft, confirmedAlike?: number) =>
      assignDraft(needs, hr, { ...ruled(draft), confirmedAlike });
    expect((await expectOk(preview(world, all(WEST, EAST)))).alike).toEqual([]);
    await expectOk(assign(all(WEST, EAST)));
    const [made] = await assignmentsIn(world);
    // In whatever order conditions and departments are named.
    expect((await expectOk(preview(world, all(EAST, WEST_AGAIN)))).alike).toEqual([made]);
    const refused = { ok: false, reason: 'assigned-alike', count: 1 };
    expect([await assign(all(EAST, WEST_AGAIN)), await assign(all(WEST, EAST), 2)]).toEqual([refused, refused]);
    expect(await assignmentsIn(world)).toHaveLength(1);
    await expectOk(assign(all(WEST, EAST), 1));
    expect(await assignmentsIn(world)).toHaveLength(2);
  });

  test('is there however the path of a department is written, and however often', async () => {
    const { needs, hr } = await office();
    const at = (...departments: string[]) => all({ kind: 'departments', departments, not: false });
    await expectOk(assignDraft(needs, hr, { ...ruled(at('客服中心/城东')), confirmed: 0 }));
    const again = (...departments: string[]) => assignDraft(needs, hr, { ...ruled(at(...departments)), confirmed: 0 });
    for (const paths of [['客服中心 > 城东'], ['客服中心／城东', '客服中心/城东']])
      expect(await again(...paths)).toMatchObject({ reason: 'assigned-alike', count: 1 });
    await expectOk(again('客服中心'));
  });

  test('is another one where people or day differ, or the first was withdrawn', async () => {
    const world = await office();
    const { needs, hr } = world;
    await expectOk(assignDraft(needs, hr, ruled(all(EAST))));
    const hire: Due = { kind: 'days', days: 14, from: 'hire' };
    for (const rule of [ruled(all(LI_NA)), ruled(all(EAST), hire), ruled(all(EAST), { kind: 'days', days: 15 })])
      await expectOk(assignDraft(needs, hr, rule));
    const joining: Due = { ...hire, from: 'joining' };
    expect(await assignDraft(needs, hr, ruled(all(EAST), joining))).toMatchObject({ reason: 'assigned-alike' });
    const [first] = await assignmentsIn(world);
    await expectOk(withdrawAssignment(needs, hr, first!.id));
    await expectOk(assignDraft(needs, hr, ruled(all(EAST), joining)));
  });
});
