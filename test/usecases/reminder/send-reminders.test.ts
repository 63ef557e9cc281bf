import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_REMINDER_RULES } from '../../../src/domain/reminder/rules.ts';
import { reminderForm } from '../../../src/domain/reminder/rules-form.ts';
import { reminderLetter } from '../../../src/i18n/reminder/letter.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { MailFault } from '../../../src/usecases/mail.ts';
import { organisationOf } from '../../../src/usecases/needs.ts';
import { changeOrganisation } from '../../../src/usecases/organisation/change-organisation.ts';
import { seenOf } from '../../../src/usecases/organisation/settings/part.ts';
import { REMINDER_RULES, setReminderRules } from '../../../src/usecases/organisation/settings/set-reminder-rules.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { askReminder } from '../../../src/usecases/reminder/ask-reminder.ts';
import { lastLook } from '../../../src/usecases/reminder/last-look.ts';
import { listReminders } from '../../../src/usecases/reminder/list-reminders.ts';
import { sendReminders } from '../../../src/usecases/reminder/send-reminders.ts';
import { MORNING } from '../../support/clock.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE } from '../../support/office.ts';
import { type Desk, desk, ORIGIN } from './desk.ts';

const [LI_NA, SUN_HAO, ZHAO_MIN] = ['li.na@example.com', 'sun.hao@example.com', 'zhao.min@example.com'];
const NONE = { sent: 0, shown: 0, failed: 0 };
const readers = (letters: readonly { to: string }[]) => letters.map(({ to }) => to).toSorted();

test('a week ahead each is reminded once, in their language, of what is due when and where to go', async () => {
  const { look, letters, needs, sunHao } = await desk();
  await needs.store.setLanguage(sunHao.id, 'en');
  expect(await look()).toEqual({ sent: 2, shown: 0, failed: 0 });
  expect(readers(letters)).toEqual([LI_NA, SUN_HAO]);
  const [chinese, english] = [LI_NA, SUN_HAO].map((address) => letters.find(({ to }) => to === address));
  expect(chinese?.subject).toMatch(/^礼成燃气提醒：《.+》将于2026年3月16日到期，还有 7 天$/);
  expect(chinese?.text).toContain('李娜，您好');
  expect(english?.subject).toMatch(/^礼成燃气: .+: due on 16 March 2026, in 7 days$/);
  expect(english?.text).toContain('https://training.example/courses/meeting-people');
  expect(await look()).toEqual(NONE);
  expect(await Promise.all([look(), look()])).toEqual([NONE, NONE]);
});

test('a step that HR adds counts from then on: nobody is told at once of what it would have said before', async () => {
  const { look, letters, needs, hr } = await desk();
  await look();
  needs.clock.passDays(1);
  const set = async (before: string) => {
    const organisation = await organisationOf(needs);
    const form = { ...reminderForm(DEFAULT_REMINDER_RULES), before };
    return expectOk(setReminderRules(needs, hr, { seen: seenOf(REMINDER_RULES, organisation), form }));
  };
  await set('14, 7, 6, 3, 1');
  await set('14, 7, 6, 5, 3, 1');
  expect((await organisationOf(needs)).reminders?.since?.['before-14']).toBe('2026-03-10');
  letters.length = 0;
  await look();
  expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining('6'), expect.stringContaining('6')]);
  const next = await assignCourse(needs, hr, {
    ...{ course: [...needs.library.courses.keys()].find((course) => course !== COURSE)! },
    ...{ audience: { kind: 'people', people: [hr.id] }, due: { kind: 'day', day: '2026-03-19' } },
  });
  expect(next.ok).toBe(true);
  expect((await listReminders(needs, hr, {})) as object).toMatchObject({ next: { count: 0 } });
});

test('nothing goes out at night, at weekends, and twice when two look at the same moment', async () => {
  const { look, letters, needs } = await desk();
  for (const at of ['2026-03-09T00:59:00Z', '2026-03-09T10:00:00Z', '2026-03-14T04:00:00Z']) {
    needs.clock.set(new Date(at));
    expect(await look()).toEqual(NONE);
  }
  needs.clock.set(new Date('2026-03-10T01:00:00Z'));
  await Promise.all([look(), look(), look()]);
  expect(readers(letters)).toEqual([LI_NA, SUN_HAO]);
});

test('who had a letter yesterday may have one today, also on a day that a clock change begins without its first hour', async () => {
  const { look, needs, hr } = await desk();
  const name = { name: '礼成燃气', language: 'zh-CN' } as const;
  await expectOk(changeOrganisation(needs, hr, { ...name, timeZone: 'America/Santiago' }));
  const form = { ...reminderForm(DEFAULT_REMINDER_RULES), weekdays: [7] };
  await setReminderRules(needs, hr, { seen: seenOf(REMINDER_RULES, await organisationOf(needs)), form });
  const asked = vi.spyOn(needs.store, 'mailedSince');
  needs.clock.set(new Date('2026-09-06T15:00:00Z'));
  await look();
  expect(asked).toHaveBeenCalledWith(new Date('2026-09-06T04:00:00Z'));
});

test('what was missed is sent when it is the latest that is true, and nothing is made up for', async () => {
  const { look, letters, needs } = await desk();
  needs.clock.set(new Date('2026-03-21T04:00:00Z'));
  expect(await look()).toEqual(NONE);
  needs.clock.set(new Date('2026-03-23T04:00:00Z'));
  await look();
  expect(readers(letters)).toEqual([LI_NA, SUN_HAO, ZHAO_MIN]);
  const supervisor = letters.find(({ to }) => to === ZHAO_MIN);
  expect(supervisor?.subject).toBe('礼成燃气提醒：团队中有 2 人培训逾期');
  expect(supervisor?.text).toContain('李娜：《');
  expect(supervisor?.text).toContain('》已逾期 7 天');
  expect(supervisor?.text).toContain('https://training.example/team');
  expect(supervisor?.text).not.toContain('您的培训任务');
});

test('when somebody who was late is done after all, who was told so hears it, in one letter a day', async () => {
  const { look, letters, needs, liNa, sunHao } = await desk();
  needs.clock.set(new Date('2026-03-17T01:00:00Z'));
  await look();
  letters.length = 0;
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  await look();
  expect(letters).toEqual([]);
  needs.clock.set(new Date('2026-03-18T01:00:00Z'));
  await studyAll(needs, sunHao);
  await sit(needs, sunHao, 'right');
  await look();
  expect(readers(letters)).toEqual([LI_NA, SUN_HAO, ZHAO_MIN]);
  expect(letters.find(({ to }) => to === ZHAO_MIN)?.subject).toBe('礼成燃气提醒：团队中有 2 人已补完培训');
  letters.length = 0;
  needs.clock.passDays(30);
  await look();
  expect(letters).toEqual([]);
});

describe('what is done after all', () => {
  /** Both were late on the first day, of which Zhao Min was told. */
  async function late() {
    const world = await desk();
    world.needs.clock.set(new Date('2026-03-17T01:00:00Z'));
    await world.look();
    world.letters.length = 0;
    return world;
  }
  async function passed({ needs, sunHao }: Desk) {
    await studyAll(needs, sunHao);
    await sit(needs, sunHao, 'right');
  }

  test('is told the next day to whoever had a letter that day, though their supervisor heard at once', async () => {
    const world = await late();
    const { look, letters, needs, hr, sunHao } = world;
    const course = [...needs.library.courses.keys()].find((id) => id !== COURSE)!;
    const audience = { kind: 'people', people: [sunHao.id] } as const;
    await expectOk(assignCourse(needs, hr, { course, audience, due: { kind: 'day', day: '2026-03-25' } }));
    needs.clock.set(new Date('2026-03-18T01:00:00Z'));
    await look();
    await passed(world);
    await look();
    expect(letters.map(({ to }) => to)).toEqual([SUN_HAO, ZHAO_MIN]);
    needs.clock.passDays(1);
    await look();
    expect(letters.map(({ to }) => to)).toEqual([SUN_HAO, ZHAO_MIN, SUN_HAO]);
    expect(letters.at(-1)?.subject).toContain('已补完');
    needs.clock.passDays(1);
    await look();
    expect(letters.filter(({ to }) => to === SUN_HAO)).toHaveLength(2);
  });

  test('is sent again by itself when the mail server refused it, and when HR asks', async () => {
    const world = await late();
    const { look, letters, answer, needs, hr } = world;
    await passed(world);
    needs.clock.set(new Date('2026-03-18T01:00:00Z'));
    answer.send = async () => {
      throw new MailFault('later');
    };
    await look();
    const { rows: listed } = await expectOk(listReminders(needs, hr, { pick: 'trouble' }));
    expect(listed.map(({ to }) => to?.email).toSorted()).toEqual([SUN_HAO, ZHAO_MIN]);
    const toSupervisor = listed.find(({ to }) => to?.email === ZHAO_MIN)?.reminder;
    expect(await askReminder(needs, hr, toSupervisor!)).toEqual({ ok: true });
    answer.send = undefined;
    await look();
    expect(readers(letters)).toEqual([ZHAO_MIN]);
    needs.clock.passMinutes(5);
    await look();
    expect(readers(letters)).toEqual([SUN_HAO, ZHAO_MIN]);
  });
});

test('whoever passed or left gets nothing, and their supervisor nothing about them', async () => {
  const { look, letters, needs, hr, liNa, sunHao } = await desk();
  await studyAll(needs, liNa);
  await sit(needs, liNa, 'right');
  await expectOk(setActive(needs, hr, { person: sunHao.id, active: false }));
  for (let day = 0; day < 60; day++) {
    needs.clock.passDays(1);
    await look();
  }
  expect(letters).toEqual([]);
});

test('without a mail server, or an address, a reminder is in the product alone', async () => {
  const { look, needs, liNa } = await desk({ mail: false });
  expect(await look()).toEqual({ sent: 0, shown: 2, failed: 0 });
  expect(await needs.store.remindersAbout([liNa.id])).toMatchObject([{ state: 'shown', step: 'before-7' }]);
  expect(await look()).toEqual(NONE);
});

test('while the password of the mail server cannot be read, letters wait, and HR sees why', async () => {
  const { look, needs, letters, hr, liNa, zhaoMin } = await desk();
  await expectOk(setActive(needs, hr, { person: zhaoMin.id, active: false }));
  const locked = { ...needs, mail: undefined, isMailLocked: true };
  const sending = { origin: ORIGIN, write: reminderLetter };
  expect(await sendReminders(locked, sending)).toEqual(NONE);
  expect(await needs.store.remindersAbout([liNa.id])).toEqual([]);
  const page = await expectOk(listReminders(locked, hr, {}));
  expect(page).toMatchObject({ isMailed: false, isMailLocked: true, count: 0, next: { count: 2 } });
  needs.clock.set(new Date('2026-03-16T01:00:00Z'));
  await look();
  expect(readers(letters)).toEqual([LI_NA, SUN_HAO]);
  expect(letters[0]?.text).toContain('今天');
  expect(await listReminders(needs, hr, {})).toMatchObject({ isMailed: true, isMailLocked: false });
});

describe('a mail server that fails', () => {
  test('on one address fails for that one alone, who is tried again', async () => {
    const { look, letters, answer, needs, liNa } = await desk();
    answer.send = async ({ to }) => {
      if (to === LI_NA) throw new MailFault('later');
    };
    expect(await look()).toEqual({ sent: 1, shown: 0, failed: 1 });
    expect(await needs.store.remindersAbout([liNa.id])).toMatchObject([{ state: 'failed', fault: 'later', tries: 1 }]);
    answer.send = undefined;
    needs.clock.passMinutes(4);
    expect(await look()).toEqual(NONE);
    needs.clock.passMinutes(1);
    expect(await look()).toEqual({ sent: 1, shown: 0, failed: 0 });
    expect(readers(letters)).toEqual([LI_NA, SUN_HAO]);
  });

  test('on everybody is asked by one letter, and the rest waits untouched', async () => {
    const { look, answer, needs } = await desk();
    let asked = 0;
    answer.send = async () => {
      asked++;
      throw new MailFault('unreachable');
    };
    expect(await look()).toEqual({ sent: 0, shown: 0, failed: 1 });
    expect(asked).toBe(1);
    expect(lastLook(needs.store)).toEqual({ at: MORNING, fault: 'unreachable' });
    answer.send = undefined;
    needs.clock.passMinutes(5);
    expect(await look()).toEqual({ sent: 2, shown: 0, failed: 0 });
  });

  test('at one address alone holds up the others once, and then comes after them', async () => {
    const { look, letters, answer, needs } = await desk();
    let first: string | undefined;
    answer.send = async ({ to }) => {
      first ??= to;
      if (to === first) throw new MailFault('silent');
    };
    expect(await look()).toEqual({ sent: 0, shown: 0, failed: 1 });
    needs.clock.passMinutes(5);
    expect(await look()).toEqual({ sent: 1, shown: 0, failed: 1 });
    expect(readers(letters)).toEqual([LI_NA, SUN_HAO].filter((to) => to !== first));
  });

  test('so that nobody knows is not asked again, nor is what was taken up when the server died', async () => {
    const { look, letters, answer, needs, hr, liNa } = await desk();
    answer.send = async () => {
      throw new MailFault('later', { unsure: true });
    };
    const died = vi.spyOn(needs.store, 'settleReminders').mockRejectedValue(new Error('the process died'));
    await expect(look()).rejects.toThrow('the process died');
    died.mockRestore();
    answer.send = undefined;
    needs.clock.passMinutes(31);
    await look();
    needs.clock.passDays(3);
    await look();
    expect(letters).toHaveLength(1);
    const { rows: listed } = await expectOk(listReminders(needs, hr, { pick: 'unsure' }));
    expect(listed).toHaveLength(1);
    expect(listed[0]?.to?.id === liNa.id).toBe(letters[0]?.to === SUN_HAO);
  });

  test('is not tried in the night, and given up after five times', async () => {
    const { look, answer, needs, liNa, sunHao, hr } = await desk();
    await expectOk(setActive(needs, hr, { person: sunHao.id, active: false }));
    let asked = 0;
    answer.send = async () => {
      asked++;
      throw new MailFault('recipient-refused');
    };
    for (let minutes = 0; minutes < 3 * 1440; minutes += 10) {
      await look();
      needs.clock.passMinutes(10);
    }
    expect(asked).toBe(5);
    expect(await needs.store.remindersAbout([liNa.id])).toMatchObject([{ state: 'failed', tries: 5 }]);
  });
});

test('the server stops between letters', async () => {
  const { needs, letters } = await desk();
  const { sendReminders } = await import('../../../src/usecases/reminder/send-reminders.ts');
  await sendReminders(needs, {
    origin: '',
    write: () => ({ subject: '', text: '' }),
    stopped: () => letters.length > 0,
  });
  expect(letters).toHaveLength(1);
});
