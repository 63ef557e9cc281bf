import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { type ReminderRules, DEFAULT_REMINDER_RULES as RULES } from '../../src/domain/reminder/rules.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { aheadName, ladderSentences, windowSentence } from '../../src/i18n/reminder/ladder.ts';
import { stepName } from '../../src/i18n/reminder/names.ts';
import { translator } from '../../src/i18n/translate.ts';

const words = (language: Language) => ({ t: translator(language), format: formatFor(language, 'UTC'), language });
const ladder = (change: Partial<ReminderRules>, language: Language = 'en') =>
  ladderSentences(words(language), { ...RULES, ...change });
const when = (change: Partial<ReminderRules>, language: Language = 'en') =>
  windowSentence(words(language), { ...RULES, ...change });

describe('HR’s page says when people are told', () => {
  test('on the day itself only where that is a step', () => {
    expect(ladder({})[0]).toBe('People are told 7, 1 days before the due day and on the due day.');
    expect(ladder({ before: [14, 7, 1] })[0]).toBe('People are told 14, 7, 1 days before the due day.');
    expect(ladder({ before: [14, 7, 1] }, 'zh-CN')[0]).toBe('到期前 14、7、1 天提醒本人。');
    expect(ladder({ before: [1] })[0]).toBe('People are told 1 day before the due day.');
    expect(ladder({ before: [0] }, 'zh-CN')[0]).toBe('到期当天提醒本人。');
  });

  test('and that nobody is, where nothing goes out', () => {
    expect(ladder({ before: [], late: [] })).toEqual([
      'Nobody is told before a course is due.',
      'Nobody is told when it is late.',
    ]);
    expect(ladder({ late: [1] })[1]).toMatch(/^When a course is 1 day late, /);
  });

  test('on which days of the week, and whether days off are kept', () => {
    expect(when({})).toBe('They go out from 09:00 until 18:00, Monday to Friday.');
    expect(when({}, 'zh-CN')).toBe('在周一至周五 09:00 至 18:00 发送。');
    expect(when({ weekdays: [1] })).toContain(', Monday.');
    expect(when({ weekdays: [1, 3, 5] }, 'zh-CN')).toContain('周一、周三和周五');
    expect(when({ weekdays: [1, 2, 3, 4, 5, 6, 7], daysOff: ['2026-10-01'] })).toContain(
      ', every day, but for days off.',
    );
  });
});

test('what a calendar reminds of is named as the ladder is, and not at all without steps before', () => {
  expect(aheadName(words('zh-CN'), { before: [7, 0] })).toBe('到期前 7 天和到期当天');
  expect(aheadName(words('en'), { before: [] })).toBe('');
});

test('a step says at how many days it is told, since somebody may be later than that', () => {
  const { t } = words('en');
  expect((['before-7', 'before-0', 'late-1', 'late-14'] as const).map((step) => stepName(t, step))).toEqual([
    ...['At 7 days before', 'On the day', 'At 1 day late', 'At 14 days late'],
  ]);
});
