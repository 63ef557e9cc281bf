import { describe, expect, test } from 'vitest';
import { toLibrary } from '../../../src/authored/library.ts';
import { coverageOf } from '../../../src/domain/library/coverage.ts';
import { DEFAULT_REMINDER_RULES } from '../../../src/domain/reminder/rules.ts';
import type { Ruled } from '../../../src/usecases/needs.ts';
import { rulesSeen, setHouseRules } from '../../../src/usecases/organisation/set-house-rules.ts';
import { lastChanges, latestOf } from '../../../src/usecases/organisation/settings/last-changes.ts';
import { previewHouseRules } from '../../../src/usecases/organisation/settings/preview-house-rules.ts';
import { previewReminders } from '../../../src/usecases/organisation/settings/preview-reminders.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { listDue } from '../../../src/usecases/rights/list-due.ts';
import { expectOk } from '../../support/learner.ts';
import { norm, realContent } from '../../support/library.ts';
import { office } from '../../support/office.ts';
import { DUE, desk } from '../reminder/desk.ts';

const NOT_ALLOWED = { ok: false, reason: 'not-allowed' };

describe('before reminders are set otherwise', () => {
  const daysOff = ['2026-03-16'] as const;

  test('HR sees how many would go out on another day, for two people who are due on a Monday', async () => {
    const { needs, hr } = await desk();
    const preview = await previewReminders(needs, hr, { rules: { ...DEFAULT_REMINDER_RULES, daysOff } });
    // The reminder of the day itself is not told once the day is over.
    expect(preview).toMatchObject({ ok: true, moved: [{ from: DUE, count: 2 }], otherHour: 0, tasks: 2 });
  });

  test('a supervisor who is told as well counts, too', async () => {
    const { needs, hr } = await desk();
    const rules = { ...DEFAULT_REMINDER_RULES, daysOff: ['2026-03-17'] as const };
    const preview = await previewReminders(needs, hr, { rules });
    expect(preview).toMatchObject({ moved: [{ from: '2026-03-17', to: '2026-03-18', count: 4 }] });
  });

  test('what was told already is not counted', async () => {
    const { needs, hr, look } = await desk();
    const rules = { ...DEFAULT_REMINDER_RULES, before: [] };
    const counted = async () => {
      const preview = await previewReminders(needs, hr, { rules });
      return preview.ok && preview.moved.reduce((sum, { count }) => sum + count, 0);
    };
    expect(await counted()).toBe(4);
    await look();
    expect(await counted()).toBe(2);
  });

  test('a new step is not counted for what had its day for it before', async () => {
    const { needs, hr } = await desk();
    const rules = { ...DEFAULT_REMINDER_RULES, before: [14, 7, 1, 0] };
    expect(await previewReminders(needs, hr, { rules })).toMatchObject({ moved: [], otherHour: 0 });
  });

  test('another time zone tells how many due days and late tasks change', async () => {
    const { needs, hr } = await desk();
    // The 17th in Shanghai, and still the 16th in New York.
    needs.clock.set(new Date('2026-03-16T16:30:00Z'));
    const preview = await previewReminders(needs, hr, { timeZone: 'America/New_York' });
    expect(preview).toMatchObject({ ok: true, tasks: 2, otherDay: 0, late: [2, 0] });
  });

  test('nobody but HR sees it', async () => {
    const { needs, zhaoMin } = await desk();
    expect(await previewReminders(needs, zhaoMin, {})).toEqual(NOT_ALLOWED);
  });
});

describe('before norms get other numbers', () => {
  const WRITTEN = [
    norm('hold', { figure: { value: 3, unit: 'second', least: 2, most: 5 } }),
    norm('old', { marked: 'sex' }),
  ];

  test('HR sees which of them change, and not those that stay', async () => {
    const { needs, hr } = await office();
    const form = { seen: rulesSeen(), figures: { hold: 4 }, shown: ['old'], inForce: ['old'] };
    expect(await previewHouseRules(needs, hr, form, WRITTEN)).toMatchObject({ ok: true, norms: ['hold'] });
    const both = { ...form, inForce: [] };
    expect(await previewHouseRules(needs, hr, both, WRITTEN)).toMatchObject({ ok: true, norms: ['hold', 'old'] });
    const none = { ...form, figures: { hold: 3 } };
    expect(await previewHouseRules(needs, hr, none, WRITTEN)).toMatchObject({ ok: true, norms: [] });
  });

  test('of a norm that the library teaches, HR sees in how many lessons and questions', async () => {
    const { needs, hr } = await office();
    const taught = [...needs.library.courses.values()].flatMap(({ lessons }) =>
      lessons.flatMap(({ teaches }) => teaches),
    )[0]!;
    const written = [norm(taught, { figure: { value: 3, unit: 'second', least: 2, most: 5 } })];
    const form = { seen: rulesSeen(), figures: { [taught]: 4 }, shown: [], inForce: [] };
    const preview = await previewHouseRules(needs, hr, form, written);
    expect(preview.ok && preview.lessons).toBeGreaterThan(0);
    expect(preview.ok && preview.papers).toBe(0);
  });

  test('of a norm that would be on again, HR sees what would teach and ask it, and which norm that is', async () => {
    const content = await realContent();
    const marked = content.norms.filter((one) => one.marked);
    const library = toLibrary(content, { figures: {}, off: marked.map(({ id }) => id) });
    const { needs, hr } = await office({ library });
    const server = { ...needs, libraryUnder: async ({ houseRules }: Ruled = {}) => toLibrary(content, houseRules) };
    const shown = marked.map(({ id }) => id);
    const off = { seen: rulesSeen(), figures: {}, shown, inForce: [] };
    await expectOk(setHouseRules(server, hr, off, content.norms));
    const stillOff = await expectOk(previewHouseRules(server, hr, off, content.norms));
    expect(stillOff).toMatchObject({ norms: [], onAgain: [], lessons: 0, questions: 0 });
    const back = marked.find(({ id }) =>
      coverageOf(toLibrary(content)).some(({ norm, lessons }) => norm.id === id && lessons.length > 0),
    )!;
    const on = await expectOk(previewHouseRules(server, hr, { ...off, inForce: [back.id] }, content.norms));
    const coming = toLibrary(content, { figures: {}, off: shown.filter((id) => id !== back.id) });
    const expected = coverageOf(coming).find(({ norm }) => norm.id === back.id)!;
    expect(on).toMatchObject({ norms: [back.id], onAgain: [back.id], lessons: expected.lessons.length });
    expect(on.questions).toBe(new Set([...expected.drills, ...expected.questions]).size);
    expect(on.lessons + on.questions).toBeGreaterThan(1);
  });

  test('a number out of bounds is named, and nobody but HR asks', async () => {
    const { needs, hr, liNa } = await office();
    const form = { seen: rulesSeen(), figures: { hold: 9 }, shown: [], inForce: [] };
    expect(await previewHouseRules(needs, hr, form, WRITTEN)).toMatchObject({ reason: 'figure-out-of-bounds' });
    expect(await previewHouseRules(needs, liNa, form, WRITTEN)).toEqual(NOT_ALLOWED);
  });

  test('each norm tells who changed its number, or switched it off, last', async () => {
    const { needs, hr } = await office();
    const set = async (hold: number, inForce: string[]) => {
      const seen = rulesSeen((await needs.store.organisation())?.houseRules);
      await expectOk(setHouseRules(needs, hr, { seen, figures: { hold }, shown: ['old'], inForce }, WRITTEN));
    };
    await set(4, ['old']);
    await set(4, []);
    const changes = await lastChanges(needs, ['house-rules-set']);
    expect([...changes.keys()].toSorted()).toEqual(['hold', 'off:old']);
    expect(changes.get('off:old')!.seq).toBeGreaterThan(changes.get('hold')!.seq);
    expect(latestOf(changes, ['hold', 'off:old'])).toBe(changes.get('off:old'));
    expect(latestOf(changes, ['nothing'])).toBeUndefined();
  });
});

test('before data is kept for fewer months, HR sees who would be erased, and nothing is changed', async () => {
  const { needs, hr, chenBo } = await office();
  await expectOk(setActive(needs, hr, { person: chenBo.id, active: false }));
  needs.clock.passDays(400);
  expect(await listDue(needs, hr)).toEqual({ ok: true, due: [] });
  expect(await listDue(needs, hr, { leaverMonths: 12 })).toMatchObject({ due: [{ person: { name: '陈波' } }] });
  expect((await needs.store.organisation())?.retention).toBeUndefined();
});
