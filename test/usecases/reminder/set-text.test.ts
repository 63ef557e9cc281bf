import { describe, expect, test } from 'vitest';
import { filled, type ReminderText, type TextKind, textFault } from '../../../src/domain/reminder/texts.ts';
import { defaultTexts } from '../../../src/i18n/reminder/texts.ts';
import { assignCourse } from '../../../src/usecases/assignment/assign-course.ts';
import { seenOf } from '../../../src/usecases/organisation/settings/part.ts';
import { setText, textPart } from '../../../src/usecases/reminder/set-text.ts';
import { expectOk } from '../../support/learner.ts';
import { COURSE } from '../../support/office.ts';
import { type Desk, DUE, desk, ORIGIN } from './desk.ts';

const text = (change: Partial<ReminderText> = {}): ReminderText => ({
  ...{ subject: 'Please look', opening: 'Dear {name}', closing: '{link}' },
  ...change,
});

async function set({ needs, hr }: Desk, kind: TextKind, change: Partial<Record<'zh-CN' | 'en', ReminderText>>) {
  const defaults = defaultTexts(kind);
  const seen = seenOf(textPart(kind), (await needs.store.organisation())!);
  return setText(needs, hr, { kind, seen, defaults, texts: { ...defaults, ...change } });
}

describe('the words of a reminder', () => {
  test('the defaults of every kind have nothing to mend', () => {
    for (const kind of ['before', 'today', 'late', 'team-late', 'done'] as const)
      for (const language of ['zh-CN', 'en'] as const)
        expect(textFault(kind, defaultTexts(kind)[language])).toBeUndefined();
  });

  test.each<[string, TextKind, Partial<ReminderText>, object]>([
    ['an unknown one', 'late', { opening: 'one\n{nmae}' }, { fault: 'unknown', line: 2, word: '{nmae}' }],
    ['a stray brace', 'late', { closing: 'a\n\n{link} }' }, { fault: 'unknown', line: 3, word: '}' }],
    ['days on the day itself', 'today', { opening: '{days}' }, { fault: 'unknown', line: 1, word: '{days}' }],
    ['a link in the subject', 'late', { subject: '{link}' }, { fault: 'unknown', field: 'subject', word: '{link}' }],
    ['no link', 'late', { closing: 'Bye' }, { fault: 'missing', word: '{link}' }],
    ['no subject', 'late', { subject: ' ' }, { fault: 'empty', field: 'subject' }],
    ['a subject of two lines', 'late', { subject: 'a\nBcc: b' }, { fault: 'several-lines', field: 'subject' }],
    ['too much', 'late', { opening: 'x'.repeat(2001) }, { fault: 'too-long', field: 'opening', word: '2000' }],
  ])('%s is told by name and line', (_, kind, change, fault) => {
    expect(textFault(kind, text(change))).toMatchObject(fault);
  });

  test('are filled in once, so that a name is never taken for a placeholder or a pattern', () => {
    const values = { name: '{link} $& <b>', course: 'C', due: 'D', days: '1', organisation: 'O', link: 'L' };
    expect(filled('{name} {course} {toString}', values)).toBe('{link} $& <b> C {toString}');
  });
});

test.each([
  ['1', 'due in 1 day, 1 DAY, 1 day’s work'],
  ['2', 'due in 2 days, 2 DAYS, 2 day’s work'],
])('English counts days: %s', (days, said) => {
  const values = { name: '', course: '', due: '', days, organisation: '', link: '' };
  expect(filled('due in {days} days, {days} DAYS, {days} day’s work', values)).toBe(said);
});

describe('HR sets the words of a reminder', () => {
  test('and letters are made from them, in the language they were set in alone', async () => {
    const world = await desk();
    const en = text({
      subject: '{course}, {days} days',
      opening: '<b>Dear {name}</b>',
      closing: '{organisation} {link}',
    });
    await expectOk(set(world, 'before', { en }));
    await world.needs.store.setLanguage(world.sunHao.id, 'en');
    await world.look();
    const [liNa, sunHao] = ['li.na', 'sun.hao'].map((name) => world.letters.find(({ to }) => to.startsWith(name)));
    expect(sunHao?.subject).toMatch(/^\w.*, 7 days$/);
    expect(sunHao?.text).toContain('\n\n<b>Dear 孙浩</b>\n\n– ');
    expect(sunHao?.text).toMatch(new RegExp(`\n\n礼成燃气 ${ORIGIN}/courses/meeting-people$`));
    expect(liNa?.text).toContain('您的培训任务：');
  });

  test('what they left as it was stays as it is: the subject of a letter counts what it tells', async () => {
    const world = await desk();
    const { needs, hr, liNa } = world;
    await expectOk(set(world, 'before', { en: { ...defaultTexts('before').en, opening: 'Dear {name}' } }));
    await needs.store.setLanguage(liNa.id, 'en');
    const [other] = [...needs.library.courses.keys()].filter((course) => course !== COURSE);
    const audience = { kind: 'people', people: [liNa.id] } as const;
    await expectOk(assignCourse(needs, hr, { course: other!, audience, due: { kind: 'day', day: DUE } }));
    needs.clock.passDays(4);
    await world.look();
    const letter = world.letters.find(({ to }) => to.startsWith('li.na'));
    expect(letter?.subject).toBe('礼成燃气: 2 courses to look at');
    expect(letter?.text).toContain('Dear 李娜\n\n– ');
  });

  test('those to supervisors have the names of who is late, and where to see the team', async () => {
    const world = await desk();
    const zh = text({ subject: '{name}逾期 {days} 天', opening: '{course}', closing: '{link}' });
    await expectOk(set(world, 'team-late', { 'zh-CN': zh }));
    world.needs.clock.passDays(8);
    await world.look();
    const letter = world.letters.find(({ to }) => to.startsWith('zhao.min'));
    expect(letter?.subject).toBe('李娜（另有 1 个）逾期 1 天');
    expect(letter?.text).toContain(`${ORIGIN}/team`);
  });

  test('with what they were and are in the trail; the default is not kept, and takes their place again', async () => {
    const world = await desk();
    await expectOk(set(world, 'late', { en: text() }));
    expect((await world.needs.store.organisation())?.reminderTexts).toEqual({ late: { en: text() } });
    await expectOk(set(world, 'done', { en: text() }));
    await expectOk(set(world, 'late', {}));
    expect((await world.needs.store.organisation())?.reminderTexts).toEqual({ late: {}, done: { en: text() } });
    const [back] = await world.needs.store.audit({ acts: ['reminder-text-set'], limit: 1 });
    expect(back).toMatchObject({ before: { reminderKind: 'late', 'subject-en': 'Please look' } });
    expect(back?.after).toEqual({ reminderKind: 'late' });
  });

  test('only as far as nobody else changed the same words meanwhile', async () => {
    const world = await desk();
    const { needs, hr } = world;
    const given = { kind: 'late', defaults: defaultTexts('late'), seen: '{"reminderKind":"late"}' } as const;
    await expectOk(set(world, 'late', { en: text() }));
    const theirs = { ...defaultTexts('late'), en: text({ subject: 'Mine' }) };
    expect(await setText(needs, hr, { ...given, texts: theirs })).toMatchObject({ reason: 'settings-moved-on' });
    expect((await needs.store.organisation())?.reminderTexts?.late?.en).toEqual(text());
  });

  test('faulty words are refused with where they are, and nothing is kept', async () => {
    const world = await desk();
    const refused = { reason: 'reminder-text-unknown', fields: ['opening-en'], line: 1, word: '{who}' };
    expect(await set(world, 'late', { en: text({ opening: '{who}' }) })).toMatchObject(refused);
    expect((await world.needs.store.organisation())?.reminderTexts).toBeUndefined();
  });
});
