import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { DEFAULT_REMINDER_RULES } from '../../../src/domain/reminder/rules.ts';
import { reminderForm } from '../../../src/domain/reminder/rules-form.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { withdrawAssignment } from '../../../src/usecases/assignment/withdraw-assignment.ts';
import { ownCalendar } from '../../../src/usecases/calendar/own-calendar.ts';
import { setCalendar } from '../../../src/usecases/calendar/set-calendar.ts';
import { showFeed } from '../../../src/usecases/calendar/show-feed.ts';
import { giveExemption } from '../../../src/usecases/exemption/give-exemption.ts';
import { organisationOf } from '../../../src/usecases/needs.ts';
import { seenOf } from '../../../src/usecases/organisation/settings/part.ts';
import { REMINDER_RULES, setReminderRules } from '../../../src/usecases/organisation/settings/set-reminder-rules.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { erasePerson } from '../../../src/usecases/rights/erase-person.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { COURSE, type Office, office } from '../../support/office.ts';

async function linked(): Promise<
  Office & { readonly token: string; readonly feed: () => ReturnType<typeof showFeed> }
> {
  const world = await office();
  await setCalendar(world.needs, world.liNa, 'new');
  const token = await tokenOf(world, world.liNa);
  return { ...world, token, feed: () => showFeed(world.needs, token) };
}

async function tokenOf({ needs }: Office, who: Person): Promise<string> {
  return (await ownCalendar(needs, who))?.token ?? '';
}

const assign = ({ needs, hr }: Office, day: `${number}-${number}-${number}`) =>
  expectOk(assignCourse(needs, hr, { course: COURSE, audience: { kind: 'everyone' }, due: { kind: 'day', day } }));
const told = async (feed: ReturnType<typeof showFeed>) => (await feed)?.events.map(({ kind, day }) => `${kind} ${day}`);

describe('a calendar', () => {
  test('has what somebody has still to do, on the day it is due, late or not, in their language', async () => {
    const world = await linked();
    expect(await world.feed()).toEqual({ language: 'zh-CN', organisation: '礼成燃气', reminds: [7, 1, 0], events: [] });
    await assign(world, '2026-03-16');
    await world.needs.store.setLanguage(world.liNa.id, 'en');
    expect(await world.feed()).toMatchObject({
      language: 'en',
      events: [{ uid: `due.${COURSE}.${world.liNa.id}`, kind: 'due', day: '2026-03-16', course: { id: COURSE } }],
    });
    world.needs.clock.passDays(30);
    expect(await told(world.feed())).toEqual(['due 2026-03-16']);
  });

  test('reminds on the days that HR set for letters', async () => {
    const { needs, hr, feed } = await linked();
    const form = { ...reminderForm(DEFAULT_REMINDER_RULES), before: '14, 3' };
    await expectOk(setReminderRules(needs, hr, { seen: seenOf(REMINDER_RULES, await organisationOf(needs)), form }));
    expect((await feed())?.reminds).toEqual([14, 3]);
  });

  test('keeps an entry the same when its day moves', async () => {
    const world = await linked();
    await assign(world, '2026-03-16');
    const before = (await world.feed())?.events[0];
    const [old] = (await world.needs.store.organisation())?.assignments ?? [];
    await expectOk(withdrawAssignment(world.needs, world.hr, old!.id));
    expect(await told(world.feed())).toEqual([]);
    await assign(world, '2026-03-30');
    expect((await world.feed())?.events[0]).toEqual({ ...before, day: '2026-03-30' });
  });

  test('loses what is done or need not be done, and has when the certificate’s renewal opens and when it ends', async () => {
    const world = await linked();
    const { needs, liNa } = world;
    await assign(world, '2026-03-16');
    await studyAll(needs, liNa);
    await sit(needs, liNa, 'right');
    expect(await told(world.feed())).toEqual(['renewal-opens 2027-01-08', 'certificate-ends 2027-03-09']);
    needs.clock.passDays(310);
    expect(await told(world.feed())).toEqual(['certificate-ends 2027-03-09']);
    needs.clock.passDays(60);
    expect(await told(world.feed())).toEqual([]);
  });

  test('leaves out what HR exempts from', async () => {
    const world = await linked();
    await assign(world, '2026-03-16');
    const exemption = { person: world.liNa.id, course: COURSE, reason: '产假中，暂不参加本次培训。' };
    await expectOk(giveExemption(world.needs, world.hr, exemption));
    expect(await told(world.feed())).toEqual([]);
  });

  test('says nothing of anybody else', async () => {
    const world = await linked();
    await assign(world, '2026-03-16');
    const text = JSON.stringify(await world.feed());
    for (const other of [world.hr, world.zhaoMin, world.sunHao, world.chenBo])
      for (const said of [other.name, other.id]) expect(text).not.toContain(said);
  });
});

describe('the link to a calendar', () => {
  test('is one’s own: another’s token with one’s name on it leads nowhere', async () => {
    const world = await linked();
    await setCalendar(world.needs, world.sunHao, 'new');
    const proof = (await tokenOf(world, world.sunHao)).split('.')[1];
    expect(proof).toHaveLength(32);
    for (const token of [`${world.liNa.id}.${proof}`, `${world.liNa.id}.`, world.liNa.id, '', '.', 'nobody.else'])
      expect(await showFeed(world.needs, token)).toBeUndefined();
  });

  test('is no invitation, and no invitation is one', async () => {
    const { needs, liNa, token } = await linked();
    const nonce = (await needs.store.record(liNa.id))?.calendar?.nonce ?? '';
    expect(needs.links.fits(token, liNa.id, nonce)).toBe(false);
    expect(await showFeed(needs, needs.links.invitation(liNa.id, nonce))).toBeUndefined();
  });

  test('stops working when it is replaced, and another works', async () => {
    const world = await linked();
    await setCalendar(world.needs, world.liNa, 'new');
    expect(await world.feed()).toBeUndefined();
    expect(await showFeed(world.needs, await tokenOf(world, world.liNa))).toBeDefined();
  });

  test('stops working when it is switched off', async () => {
    const world = await linked();
    await setCalendar(world.needs, world.liNa, 'off');
    expect(await world.feed()).toBeUndefined();
    expect(await ownCalendar(world.needs, world.liNa)).toBeUndefined();
    expect(await showFeed(world.needs, world.needs.links.calendar(world.liNa.id, ''))).toBeUndefined();
  });

  test('stops working when the person leaves, and for good when they are erased', async () => {
    const world = await linked();
    const { needs, hr, liNa } = world;
    await setActive(needs, hr, { person: liNa.id, active: false });
    expect(await world.feed()).toBeUndefined();
    await expectOk(erasePerson(needs, hr, { person: liNa.id, number: liNa.number, reason: '本人书面要求删除。' }));
    expect(await world.feed()).toBeUndefined();
    expect((await needs.store.record(liNa.id))?.calendar).toBeUndefined();
  });
});
