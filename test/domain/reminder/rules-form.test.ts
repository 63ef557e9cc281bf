import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/people/person.ts';
import { DEFAULT_REMINDER_RULES } from '../../../src/domain/reminder/rules.ts';
import { type ReminderForm, readReminderForm, reminderForm } from '../../../src/domain/reminder/rules-form.ts';
import { daysAfter } from '../../../src/domain/time.ts';

const usual = reminderForm(DEFAULT_REMINDER_RULES);
const read = (change: Partial<ReminderForm>) => readReminderForm({ ...usual, ...change });
const rules = (change: Partial<ReminderForm>) => {
  const found = read(change);
  return found.ok ? found.rules : found;
};

describe('the rules of reminders as HR types them', () => {
  test('say the steps in their order, each once, however they are separated', () => {
    expect(rules({ before: '1，7 0、7', late: '30;1' })).toMatchObject({ before: [7, 1, 0], late: [1, 30] });
  });

  test('say nothing where nothing is to be sent', () => {
    expect(rules({ before: '', late: ' ' })).toMatchObject({ before: [], late: [] });
  });

  test('may give days off one by one or from first to last, in either language', () => {
    const daysOff = '2026-10-01 ~ 2026-10-03\n\n2026年5月1日至2026年5月2日\n1 January 2027\n2026-10-02';
    expect(rules({ daysOff })).toMatchObject({
      daysOff: ['2026-05-01', '2026-05-02', '2026-10-01', '2026-10-02', '2026-10-03', '2027-01-01'],
    });
  });

  test.each<[Partial<ReminderForm>, object]>([
    [{ before: '7, soon' }, { reason: 'reminder-days-faulty', fields: ['before'] }],
    [{ before: '-1' }, { reason: 'reminder-days-faulty', fields: ['before'] }],
    [{ before: '366' }, { reason: 'reminder-days-faulty', fields: ['before'] }],
    [{ late: '0' }, { reason: 'reminder-days-faulty', fields: ['late'] }],
    [{ late: '1 2 3 4 5 6 7 8 9 10 11' }, { reason: 'reminder-days-faulty', fields: ['late'] }],
    [{ from: '18:00', until: '09:00' }, { reason: 'reminder-hours-faulty' }],
    [{ from: '09:00', until: '09:00' }, { reason: 'reminder-hours-faulty' }],
    [{ until: '24:00' }, { reason: 'reminder-hours-faulty' }],
    [{ weekdays: [] }, { reason: 'reminder-no-weekday' }],
    [{ weekdays: [8] }, { reason: 'reminder-no-weekday' }],
    [{ daysOff: '2026-10-01\n\nspring' }, { reason: 'reminder-day-off-faulty', line: 3 }],
    [{ daysOff: '2026-02-30' }, { reason: 'reminder-day-off-faulty', line: 1 }],
    [{ daysOff: '2026-10-03 ~ 2026-10-01' }, { reason: 'reminder-day-off-faulty', line: 1 }],
    [{ daysOff: '2026-10-01 ~ ' }, { reason: 'reminder-day-off-faulty', line: 1 }],
    [{ daysOff: '2026-10-01 ~ 2026-10-02 ~ 2026-10-03' }, { reason: 'reminder-day-off-faulty', line: 1 }],
    [{ daysOff: '2026-01-01 ~ 2126-01-01' }, { reason: 'reminder-day-off-faulty', line: 1 }],
    [
      { daysOff: '2026-01-01~2026-12-31\n2027-01-01~2027-12-31\n2028-01-01~2028-12-31' },
      { reason: 'reminder-too-many-days-off' },
    ],
  ])('%j is told', (change, fault) => {
    expect(read(change)).toMatchObject({ ok: false, ...fault });
  });

  test('shown again say the same', () => {
    const some = (least: number) => fc.uniqueArray(fc.integer({ min: least, max: 365 }), { maxLength: 10 });
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(some(0), some(1), days, (before, late, off) => {
        const daysOff = off.toSorted((a, b) => a - b).map((after) => daysAfter('2026-01-01' as Day, after));
        const typed = {
          ...DEFAULT_REMINDER_RULES,
          before: before.toSorted((a, b) => b - a),
          late: late.toSorted((a, b) => a - b),
          daysOff,
        };
        expect(readReminderForm(reminderForm(typed))).toEqual({ ok: true, rules: typed });
      }),
    );
  });
});
