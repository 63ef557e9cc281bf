import { describe, expect, test } from 'vitest';
import { MailFault } from '../../../src/usecases/mail.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { askReminder } from '../../../src/usecases/reminder/ask-reminder.ts';
import { listPlanned, plannedFilterFrom } from '../../../src/usecases/reminder/list-planned.ts';
import { listReminders, reminderFilterFrom } from '../../../src/usecases/reminder/list-reminders.ts';
import { remindedAmong } from '../../../src/usecases/reminder/reminded.ts';
import { MORNING } from '../../support/clock.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { reminder } from '../../support/make.ts';
import { COURSE } from '../../support/office.ts';
import { DUE, desk } from './desk.ts';

const refusing = async ({ to }: { to: string }) => {
  if (to === 'li.na@example.com') throw new MailFault('recipient-refused');
};

describe('the page of HR', () => {
  test('tells beforehand what goes out next and when, and afterwards what went out and what did not', async () => {
    const { needs, hr, look, answer, liNa, sunHao } = await desk();
    needs.clock.set(new Date('2026-03-08T04:00:00Z'));
    const before = await expectOk(listReminders(needs, hr, {}));
    expect(before).toMatchObject({ count: 0, isMailed: true, look: undefined, next: { at: MORNING, count: 2 } });
    expect(before.next.rows.map(({ to }) => to?.name).toSorted()).toEqual([sunHao.name, liNa.name].toSorted());
    needs.clock.set(MORNING);
    answer.send = refusing;
    await look();
    const after = await expectOk(listReminders(needs, hr, {}));
    expect(after).toMatchObject({ count: 2, look: { at: MORNING }, next: { count: 1 } });
    const trouble = await expectOk(listReminders(needs, hr, { pick: 'trouble' }));
    expect(trouble.rows).toMatchObject([
      { to: { id: liNa.id }, fate: 'retrying', again: true, kept: { fault: 'recipient-refused' } },
    ]);
    const named = await expectOk(listReminders(needs, hr, { search: sunHao.number }));
    expect(named.rows).toMatchObject([{ to: { id: sunHao.id }, fate: 'sent', again: false }]);
  });

  test('names who is late and has nobody above them, the only ones of whom nobody else is told', async () => {
    const { needs, hr, zhaoMin, liNa, sunHao, look, letters } = await desk();
    await expectOk(setActive(needs, hr, { person: zhaoMin.id, active: false }));
    needs.clock.set(new Date('2026-03-18T01:00:00Z'));
    await look();
    expect(letters.map(({ to }) => to).toSorted()).toEqual(['li.na@example.com', 'sun.hao@example.com']);
    const { unsupervised } = await expectOk(listReminders(needs, hr, {}));
    expect(unsupervised.map(({ id }) => id)).toEqual([liNa.id, sunHao.id]);
  });

  test('gives the nearest page, and reads what an address asks for', async () => {
    const { needs, hr, look } = await desk();
    await look();
    expect(await listReminders(needs, hr, {}, 99)).toMatchObject({ page: 1, pages: 1, count: 2 });
    expect(reminderFilterFrom(new URLSearchParams('state=unsure&search=+Li+'))).toEqual({
      pick: 'unsure',
      search: 'Li',
    });
    expect(reminderFilterFrom(new URLSearchParams('state=lost'))).toEqual({ pick: undefined, search: undefined });
  });
});

describe('the list of what goes out next', () => {
  test('is all of it, narrowed by whom it is to or about, by its task and by when', async () => {
    const { needs, hr, liNa, sunHao, zhaoMin } = await desk();
    needs.clock.set(new Date('2026-03-16T20:00:00Z'));
    const namesOf = async (query: string) => {
      const { rows } = await expectOk(listPlanned(needs, hr, plannedFilterFrom(new URLSearchParams(query))));
      return rows.map(({ to, about }) => [to?.name, about?.name]);
    };
    const all = await namesOf('');
    expect(all).toHaveLength(4);
    expect(await namesOf('step=late')).toEqual(all);
    expect(await namesOf('step=before')).toEqual([]);
    expect(await namesOf(`course=${COURSE}&department=城东营业厅`)).toEqual(all);
    expect(await namesOf('course=none')).toEqual([]);
    // Zhao Min is told of both, so her name finds what she is told.
    expect(await namesOf(`search=${zhaoMin.name}`)).toEqual([
      [zhaoMin.name, liNa.name],
      [zhaoMin.name, sunHao.name],
    ]);
    expect(await namesOf(`search=${liNa.number}`)).toHaveLength(2);
  });

  test('has pages, and holds nothing that went out', async () => {
    const { needs, hr, look } = await desk();
    expect(await listPlanned(needs, hr, {}, 99)).toMatchObject({ at: MORNING, count: 2, page: 1, pages: 1 });
    await look();
    expect(await listPlanned(needs, hr, {})).toMatchObject({ count: 0, rows: [] });
  });
});

describe('HR has a reminder sent again', () => {
  test('that failed, and it goes out with the next ones', async () => {
    const { needs, hr, look, answer, liNa, letters } = await desk();
    answer.send = refusing;
    await look();
    answer.send = undefined;
    const own = reminder({ to: liNa.id, about: liNa.id, course: COURSE, due: DUE });
    expect(await askReminder(needs, hr, own)).toEqual({ ok: true });
    expect((await needs.store.audit({ limit: 1 }))[0]).toMatchObject({
      act: 'reminder-asked',
      to: liNa.id,
      after: { course: COURSE, reminderAbout: [liNa.id], reminderStep: 'before-7' },
    });
    await look();
    expect(letters.filter(({ to }) => to === liNa.email)).toHaveLength(1);
    expect(await askReminder(needs, hr, own)).toEqual({ ok: false, reason: 'reminder-outdated' });
  });

  test('not when it is not true any more, or there is none', async () => {
    const { needs, hr, look, answer, liNa } = await desk();
    answer.send = refusing;
    await look();
    const own = reminder({ to: liNa.id, about: liNa.id, course: COURSE, due: DUE });
    expect(await askReminder(needs, hr, { ...own, step: 'late-4' })).toEqual({
      ok: false,
      reason: 'reminder-outdated',
    });
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    expect(await askReminder(needs, hr, own)).toEqual({ ok: false, reason: 'reminder-outdated' });
  });
});

test('people and their supervisors see that somebody was reminded, and that the supervisor was told', async () => {
  const { needs, look, liNa } = await desk();
  const seen = async () => (await remindedAmong(needs, [liNa.id]))({ person: liNa.id, course: COURSE, due: DUE });
  expect(await seen()).toBeUndefined();
  await look();
  expect(await seen()).toEqual({ at: MORNING, supervisorToo: false });
  const later = new Date('2026-03-17T01:00:00Z');
  needs.clock.set(later);
  await look();
  expect(await seen()).toEqual({ at: later, supervisorToo: true });
});
