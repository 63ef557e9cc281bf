import { describe, expect, test } from 'vitest';
import { reminderLetter } from '../../../src/i18n/reminder/letter.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { importStaff } from '../../../src/usecases/people/import/import-staff.ts';
import type { Digest } from '../../../src/usecases/reminder/letters.ts';
import { listReminders } from '../../../src/usecases/reminder/list-reminders.ts';
import { sendReminders } from '../../../src/usecases/reminder/send-reminders.ts';
import { expectOk } from '../../support/learner.ts';
import { COURSE, numbered, rows } from '../../support/office.ts';
import { DUE, desk, ORIGIN } from './desk.ts';

const [LI_NA, SUN_HAO] = ['li.na@example.com', 'sun.hao@example.com'];
const readers = (letters: readonly { to: string }[]) => letters.map(({ to }) => to).toSorted();

describe('one letter that goes wrong otherwise', () => {
  const failing = (name: string) => (digest: Digest) => {
    if (digest.to.name === name) throw new Error(`no words for ${name}`);
    return reminderLetter(digest);
  };

  test('since it cannot be written is tried again, and the others go out before anybody is told', async () => {
    for (const name of ['李娜', '孙浩']) {
      const { needs, letters } = await desk();
      const look = sendReminders(needs, { origin: ORIGIN, write: failing(name) });
      await expect(look).rejects.toThrow(`no words for ${name}`);
      expect(letters).toHaveLength(1);
      needs.clock.passMinutes(5);
      expect(await sendReminders(needs, { origin: ORIGIN, write: reminderLetter })).toMatchObject({ sent: 1 });
      expect(readers(letters)).toEqual([LI_NA, SUN_HAO]);
    }
  });

  test('on its way may have gone out, so HR is asked, and the others go out', async () => {
    const { look, answer, letters, needs, hr } = await desk();
    answer.send = async ({ to }) => {
      if (to === LI_NA) throw new TypeError('a fault of our own');
    };
    await expect(look()).rejects.toThrow('a fault of our own');
    expect(readers(letters)).toEqual([SUN_HAO]);
    const { rows: listed } = await expectOk(listReminders(needs, hr, { pick: 'trouble' }));
    expect(listed).toMatchObject([{ to: { email: LI_NA }, fate: 'unsure', again: true, kept: { fault: 'other' } }]);
  });
});

describe('letters that take long', () => {
  const CLERKS = 40;

  /** Forty more clerks with the task; each letter takes a minute of the clock. */
  async function crowd() {
    const world = await desk();
    const { needs, hr, answer } = world;
    const numbers = Array.from({ length: CLERKS }, (_, at) => `C${at}`);
    await expectOk(
      importStaff(
        needs,
        hr,
        rows(...numbers.map((number) => ({ number, name: number, email: `${number}@example.com` }))),
      ),
    );
    const people = await Promise.all(numbers.map(async (number) => (await numbered(needs, number)).id));
    const audience = { kind: 'people', people } as const;
    await expectOk(assignCourse(needs, hr, { course: COURSE, audience, due: { kind: 'day', day: DUE } }));
    answer.send = async () => needs.clock.passMinutes(1);
    const sendingNow = async () =>
      (await needs.store.reminders({ fates: ['sending', 'unsure'], now: needs.now(), from: 0, limit: 1 })).count;
    return { ...world, sendingNow };
  }

  test('are not begun after the hours are over, and go out the next day', async () => {
    const { needs, look, letters, sendingNow } = await crowd();
    needs.clock.set(new Date('2026-03-09T09:50:00Z'));
    await look();
    expect(letters.length).toBeLessThan(16);
    expect(await sendingNow()).toBe(0);
    needs.clock.set(new Date('2026-03-10T01:00:00Z'));
    for (let time = 0; time < 5; time++) await look();
    expect(new Set(readers(letters)).size).toBe(CLERKS + 2);
    expect(letters).toHaveLength(CLERKS + 2);
  });

  test('are not begun any more once the server stops, and the next one sends them', async () => {
    const { needs, look, letters, sendingNow } = await crowd();
    const stopped = () => letters.length >= 3;
    await sendReminders(needs, { origin: ORIGIN, write: reminderLetter, stopped });
    expect(letters.length).toBeLessThan(9);
    expect(await sendingNow()).toBe(0);
    for (let time = 0; time < 5; time++) await look();
    expect(letters).toHaveLength(CLERKS + 2);
  });

  test('are not begun when somebody else could take them for lost', async () => {
    const { needs, look, letters, answer } = await crowd();
    const lost: number[] = [];
    answer.send = async () => {
      needs.clock.passMinutes(2);
      const query = { fates: ['unsure'], now: needs.now(), from: 0, limit: 1 } as const;
      lost.push((await needs.store.reminders(query)).count);
    };
    for (let time = 0; time < 5; time++) await look();
    expect(lost.filter((count) => count > 0)).toEqual([]);
    expect(letters).toHaveLength(CLERKS + 2);
  });
});
