import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../../src/domain/assignment/audience.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { assignCourse } from '../../../../src/usecases/assignment/assign-course.ts';
import { showHome } from '../../../../src/usecases/learning/show-home.ts';
import { setActive } from '../../../../src/usecases/people/account/set-active.ts';
import { setOfficer } from '../../../../src/usecases/people/account/set-officer.ts';
import { changePeople } from '../../../../src/usecases/people/change/change-people.ts';
import { type ChangeDraft, previewChange } from '../../../../src/usecases/people/change/preview-change.ts';
import { previewUndo, undoChange } from '../../../../src/usecases/people/change/undo-change.ts';
import { importStaff } from '../../../../src/usecases/people/import/import-staff.ts';
import { previewImport } from '../../../../src/usecases/people/import/preview-import.ts';
import { showPerson } from '../../../../src/usecases/people/show-person.ts';
import { showTimeline } from '../../../../src/usecases/people/timeline/show-timeline.ts';
import { copyOwn } from '../../../../src/usecases/rights/copy-person.ts';
import { expectOk } from '../../../support/learner.ts';
import { COURSE, numbered, office, rows } from '../../../support/office.ts';

const CALLING: Audience = { kind: 'departments', departments: ['客服中心'] };

/** A course is assigned to the call centre, by fourteen days after joining, and three weeks go by. */
async function threeWeeksLater() {
  const world = await office();
  const { needs, hr, liNa } = world;
  await expectOk(assignCourse(needs, hr, { course: COURSE, audience: CALLING, due: { kind: 'days', days: 14 } }));
  needs.clock.passDays(21);
  return {
    ...world,
    change: async (people: readonly Person[], draft: ChangeDraft) => {
      const choice = { people: people.map(({ id }) => id) };
      const { seen } = await expectOk(previewChange(needs, hr, { choice, draft }));
      await expectOk(changePeople(needs, hr, { choice, draft, seen }));
    },
    undoLatest: async () => {
      const [latest] = await needs.store.audit({ limit: 1 });
      const { seen } = await expectOk(previewUndo(needs, hr, latest!.seq));
      await expectOk(undoChange(needs, hr, { entry: latest!.seq, seen }));
    },
    import: (department: string, name = liNa.name) =>
      expectOk(importStaff(needs, hr, rows({ number: liNa.number, name, department }))),
    /** `day` or `day, days late`, of what somebody has to do. */
    due: async (who: Person) => {
      const { pending } = await showHome(needs, await numbered(needs, who.number));
      return pending.map(({ standing: { due, daysLate } }) => (daysLate > 0 ? `${due}, ${daysLate} late` : due));
    },
  };
}

describe('a transfer needs no work', () => {
  test('by a change of many people: fourteen days from that day, and those who were there are as late as before', async () => {
    const { change, due, liNa, chenBo } = await threeWeeksLater();
    await change([liNa, chenBo], { kind: 'department', department: '客服中心' });
    expect(await due(liNa)).toEqual(['2026-04-13']);
    expect(await due(chenBo)).toEqual(['2026-03-23, 7 late']);
  });

  test('by a staff list, whatever else the list or an officer changes afterwards', async () => {
    const { needs, hr, due, liNa, ...world } = await threeWeeksLater();
    await world.import('客服中心');
    needs.clock.passDays(2);
    await world.import('客服中心', '李娜娜');
    await expectOk(setOfficer(needs, hr, { person: liNa.id, hr: true }));
    expect(await due(liNa)).toEqual(['2026-04-13']);
  });

  test('by undoing a change that had taken somebody away days before', async () => {
    const { needs, change, undoLatest, due, chenBo } = await threeWeeksLater();
    await change([chenBo], { kind: 'department', department: '维修部' });
    expect(await due(chenBo)).toEqual([]);
    needs.clock.passDays(3);
    await undoLatest();
    expect(await due(chenBo)).toEqual(['2026-04-16']);
  });

  test('by undoing a change at once nobody’s day becomes another', async () => {
    const { needs, change, undoLatest, due, liNa, chenBo } = await threeWeeksLater();
    await change([liNa, chenBo], { kind: 'department', department: '维修部' });
    await undoLatest();
    expect(await due(chenBo)).toEqual(['2026-03-23, 7 late']);
    for (const who of [liNa, chenBo]) expect(await numbered(needs, who.number)).toEqual(who);
  });
});

describe('who comes back after they had left has fourteen days from that day, and is told since when they count', () => {
  const whole = (department: string, ...rest: string[]) =>
    rows(
      ...[
        { number: '00001', name: '王芳' },
        { number: '00016', name: '赵敏' },
      ],
      ...rest.map((number) => ({ number, name: number === '00019' ? '陈波' : '李娜', department })),
    );

  test.each(['by hand', 'by undoing a change', 'by a staff list'])('%s', async (how) => {
    const { needs, hr, change, undoLatest, due, liNa, chenBo } = await threeWeeksLater();
    const list = async (...numbers: string[]) => {
      const [sheet, sent] = [whole('客服中心', ...numbers), { whole: true }];
      const { seen, diff } = await expectOk(previewImport(needs, hr, sheet, sent));
      await expectOk(importStaff(needs, hr, sheet, { ...sent, seen, leaving: diff.left.length }));
    };
    if (how === 'by hand') await expectOk(setActive(needs, hr, { person: chenBo.id, active: false }));
    else if (how === 'by a staff list') await list('00017');
    else await change([chenBo, liNa], { kind: 'deactivate' });
    needs.clock.passDays(200);
    if (how === 'by hand') await expectOk(setActive(needs, hr, { person: chenBo.id, active: true }));
    else if (how === 'by a staff list') await list('00017', '00019');
    else await undoLatest();
    expect(await due(chenBo)).toEqual(['2026-10-30']);
    const { pending } = await showHome(needs, await numbered(needs, chenBo.number));
    expect(pending[0]?.reasons).toMatchObject([{ joined: '2026-10-16' }]);
    const { standings } = await expectOk(showPerson(needs, hr, chenBo.id));
    expect(standings[0]?.because).toMatchObject({ joined: '2026-10-16' });
  });
});

test('a move stands in the timeline once, however it came about, and in the copy of everything about them', async () => {
  const { needs, hr, change, liNa, ...world } = await threeWeeksLater();
  const told = async () => {
    const { rows } = await expectOk(showTimeline(needs, hr, { person: liNa.id, group: 'profile' }));
    return rows.flatMap((event) => (event.kind === 'entry' ? event.entry.act : event.kind));
  };
  const before = await told();
  const { now } = needs;
  let asked = 0;
  // A staff list takes a while to be told of.
  Object.assign(needs, { now: () => new Date(now().getTime() + ++asked) });
  await world.import('客服中心');
  expect(await told()).toEqual(['people-imported', 'people-changed', ...before]);
  needs.clock.passDays(2);
  await change([liNa], { kind: 'add-position', position: 'call-agent' });
  expect(await told()).toEqual(['people-changed', 'people-imported', 'people-changed', ...before]);
  const { copy } = await expectOk(copyOwn(needs, await numbered(needs, liNa.number), 'en'));
  expect(copy.profile.moves).toMatchObject([
    { department: '城东营业厅', positions: [] },
    { department: '客服中心', positions: [] },
  ]);
});
