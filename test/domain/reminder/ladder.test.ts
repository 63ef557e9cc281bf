import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/people/person.ts';
import { remindersFor, type Subject, stepOn } from '../../../src/domain/reminder/ladder.ts';
import { isLate, keyOf, type Reminder } from '../../../src/domain/reminder/reminder.ts';
import { type ReminderRules, DEFAULT_REMINDER_RULES as RULES, setOn } from '../../../src/domain/reminder/rules.ts';
import { daysAfter } from '../../../src/domain/time.ts';
import { id, LI_NA, MEETING_PEOPLE } from '../../support/make.ts';

const ZHAO_MIN = id<'person'>('zhao-min');
const DUE: Day = '2026-03-16';
const OTHER = id<'course'>('telephone');

const subject = (change: Partial<Subject> = {}): Subject => ({
  person: LI_NA,
  supervisor: ZHAO_MIN,
  tasks: [{ course: MEETING_PEOPLE, due: DUE }],
  passed: [],
  toldLate: [],
  ...change,
});
const said = (reminders: readonly Reminder[]) =>
  reminders.map(({ to, step }) => `${to === LI_NA ? 'person' : 'supervisor'} ${step}`);

test('the defaults are those of the design', () => {
  expect(RULES).toEqual({
    before: [7, 1, 0],
    late: [1, 4, 7, 14, 30],
    window: { from: '09:00', until: '18:00' },
    weekdays: [1, 2, 3, 4, 5],
    daysOff: [],
  });
});

test.each<[number, string | undefined, string]>([
  [-8, undefined, 'nobody is reminded yet'],
  [-7, 'before-7', 'a week ahead'],
  [-2, 'before-7', 'still that one, where it was missed'],
  [-1, 'before-1', 'the day before'],
  [0, 'before-0', 'the day itself'],
  [1, 'late-1', 'a day late'],
  [3, 'late-1', 'late at a weekend, told on Monday'],
  [4, 'late-4', 'late for long'],
  [13, 'late-7', 'late for longer'],
  [14, 'late-14', 'two weeks'],
  [30, 'late-30', 'a month'],
  [400, 'late-30', 'the ladder ends there'],
])('%i days from the due day the latest rung is %s: %s', (days, step) => {
  expect(stepOn(daysAfter(DUE, days), DUE, RULES)).toBe(step);
});

describe('a step that HR added', () => {
  const LADDER: ReminderRules = { ...RULES, before: [14, 7, 1], late: [1, 4, 14] };
  const of = (added: number) => setOn(daysAfter(DUE, added), LADDER, { ...RULES, before: [7, 1], late: [1, 4] });
  const on = (day: number, rules = LADDER) => stepOn(daysAfter(DUE, day), DUE, rules);

  test('is told of what has its day for it then or later', () => {
    expect(on(-14, of(-14))).toBe('before-14');
    expect(on(14, of(14))).toBe('late-14');
  });

  test('is told later where it was missed by night, on a day off or while the server was down', () => {
    expect(on(-9, of(-15))).toBe('before-14');
    expect(on(-9, of(-14))).toBe('before-14');
    expect(on(21, of(13))).toBe('late-14');
  });

  test('is not told of what had its day for it before; the steps of before are', () => {
    expect(on(-9, of(-9))).toBeUndefined();
    expect(on(-9, of(-13))).toBeUndefined();
    expect(on(-7, of(-9))).toBe('before-7');
    expect(on(-6, of(-9))).toBe('before-7');
    expect(on(21, of(21))).toBe('late-4');
  });

  test('holds from the day it was added, whatever is set after it; taken away and added again, from then on', () => {
    const added = of(-15);
    const [later, today] = [{ ...LADDER, before: [14, 1] }, daysAfter(DUE, -9)];
    expect(setOn(today, later, added)).toEqual({ ...later, since: added.since });
    const again = setOn(today, LADDER, setOn(today, { ...LADDER, before: [7, 1] }, added));
    expect(again.since).toEqual({ ...added.since, 'before-14': today });
    expect(on(-9, again)).toBeUndefined();
  });

  test('leaves rules as they are where there is none', () => {
    expect(setOn(DUE, { ...RULES, late: [4] }, RULES)).toEqual({ ...RULES, late: [4] });
  });
});

describe('who is told', () => {
  test('ahead of the day, the person alone; when late, the supervisor as well', () => {
    expect(said(remindersFor(subject(), daysAfter(DUE, -1), RULES))).toEqual(['person before-1']);
    expect(said(remindersFor(subject(), daysAfter(DUE, 4), RULES))).toEqual(['supervisor late-4', 'person late-4']);
  });

  test('without a supervisor, only the person', () => {
    expect(said(remindersFor(subject({ supervisor: undefined }), daysAfter(DUE, 4), RULES))).toEqual(['person late-4']);
  });

  const told: Reminder = { to: ZHAO_MIN, about: LI_NA, course: MEETING_PEOPLE, due: DUE, step: 'late-4' };
  const passed = subject({ tasks: [], passed: [MEETING_PEOPLE], toldLate: [told, { ...told, step: 'late-1' }] });

  test('whoever was told that somebody is late is told when they are done after all, and so are they', () => {
    expect(said(remindersFor(passed, daysAfter(DUE, 5), RULES))).toEqual(['supervisor done', 'person done']);
  });

  test('nobody is told so of what they never heard was late, who is not their supervisor any more, or of another course', () => {
    for (const change of [
      { toldLate: [] },
      { supervisor: id<'person'>('new') },
      { supervisor: undefined },
      { passed: [OTHER] },
    ])
      expect(remindersFor({ ...passed, ...change }, daysAfter(DUE, 5), RULES)).toEqual([]);
  });

  test('where the day moved while they were late, once, for the latest day', () => {
    const toldLate = [told, { ...told, due: daysAfter(DUE, 10) }];
    const done = remindersFor({ ...passed, toldLate }, daysAfter(DUE, 15), RULES);
    expect(done.map(({ due }) => due)).toEqual([daysAfter(DUE, 10), daysAfter(DUE, 10)]);
  });
});

test('a day moved later begins the ladder anew, without what is not true yet', () => {
  const moved = subject({ tasks: [{ course: MEETING_PEOPLE, due: daysAfter(DUE, 20) }] });
  expect(remindersFor(moved, daysAfter(DUE, 4), RULES)).toEqual([]);
  expect(said(remindersFor(moved, daysAfter(DUE, 13), RULES))).toEqual(['person before-7']);
});

/** A year in which the server looks on some days only, people finish, and days move. */
const lives = fc.record({
  looks: fc.uniqueArray(fc.integer({ min: -40, max: 80 }), { maxLength: 60 }),
  times: fc.integer({ min: 1, max: 3 }),
  doneOn: fc.option(fc.integer({ min: -40, max: 80 }), { nil: undefined }),
  moves: fc.array(fc.record({ on: fc.integer({ min: -30, max: 60 }), by: fc.integer({ min: -10, max: 30 }) }), {
    maxLength: 3,
  }),
});

test('however often and rarely the server looks: each once, a rung of one day at most once a person, only what is true, and nothing of what is done', () => {
  fc.assert(
    fc.property(lives, ({ looks, times, doneOn = 1000, moves }) => {
      const kept = new Map<string, Reminder>();
      for (const day of looks.toSorted((a, b) => a - b)) {
        const today = daysAfter(DUE, day);
        const due = daysAfter(
          DUE,
          moves.filter(({ on }) => on <= day).reduce((sum, { by }) => sum + by, 0),
        );
        const isDone = day >= doneOn;
        for (let time = 0; time < times; time++) {
          const toldLate = [...kept.values()].filter((one) => isLate(one) && one.to !== one.about);
          const state = subject({
            toldLate,
            ...(isDone && { tasks: [], passed: [MEETING_PEOPLE] }),
            ...(!isDone && { tasks: [{ course: MEETING_PEOPLE, due }] }),
          });
          const fresh = remindersFor(state, today, RULES).filter((one) => !kept.has(keyOf(one)));
          if (time > 0) expect(fresh).toEqual([]);
          for (const one of fresh) {
            expect(one.step === 'done').toBe(isDone);
            if (!isDone) expect(isLate(one)).toBe(today > due);
            kept.set(keyOf(one), one);
          }
        }
      }
      const heard = [...kept.values()].filter(({ step }) => step === 'done' && !looks.some((day) => day >= doneOn));
      expect(heard).toEqual([]);
    }),
  );
});
