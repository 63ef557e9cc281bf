import { expect, test } from 'vitest';
import type { Person } from '../../src/domain/people/person.ts';
import type { ReminderText } from '../../src/domain/reminder/texts.ts';
import { daysAfter } from '../../src/domain/time.ts';
import { reminderLetter } from '../../src/i18n/reminder/letter.ts';
import { defaultTexts } from '../../src/i18n/reminder/texts.ts';
import type { Digest, Told } from '../../src/usecases/reminder/letters.ts';
import { course } from '../support/library.ts';
import { id, person } from '../support/make.ts';

const SUN_HAO = person({ id: id('sun-hao'), name: '孙浩' });

/** A letter about what is so many days late; words of the kind "before" are HR's as far as they are given. */
function digest(own: readonly number[], team: readonly number[], change?: Partial<ReminderText>): Digest {
  const told =
    (whose: Person) =>
    (days: number, at: number): Told => {
      const title = { en: `Course ${at + 1}`, 'zh-CN': `课程${at + 1}` };
      const step = days > 0 ? `late-${days}` : `before-${-days}`;
      return { person: whose, course: course({ title }), due: daysAfter('2026-03-16', -days), step, days } as Told;
    };
  return {
    ...{ to: person(), language: 'en', organisation: '礼成燃气', origin: 'https://training.example' },
    ...{ own: own.map(told(person())), team: team.map(told(SUN_HAO)) },
    ...(change && { texts: { before: { en: { ...defaultTexts('before').en, ...change } } } }),
  };
}

test('a subject that HR left as it is counts what the letter tells, whatever else HR wrote', () => {
  const letter = reminderLetter(digest([-1, -7, -7], [], { opening: 'Dear {name}' }));
  expect(letter.subject).toBe('礼成燃气: 3 courses to look at');
  expect(letter.text).toContain('\n\nDear 李娜\n\n– Course 1: due tomorrow');
});

test('a subject of HR’s own stands above the usual text, in right English', () => {
  const words = { subject: '{course}: {days} days' };
  expect(reminderLetter(digest([-1, -7], [], words))).toEqual({
    subject: 'Course 1 and 1 more: 1 day',
    text: reminderLetter(digest([-1, -7], [])).text,
  });
  expect(reminderLetter(digest([-7], [], words)).subject).toBe('Course 1: 7 days');
});

test('below what HR wrote about the reader, their team has a heading of its own', () => {
  const { text } = reminderLetter(digest([-1], [4], { opening: 'Please look:' }));
  expect(text).toMatch(/Please look:\n\n– Course 1: [^\n]*\n\nYour team:\n– 孙浩: Course 1, 4 days late\n\n/);
});
