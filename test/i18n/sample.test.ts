import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { TEXT_KINDS } from '../../src/domain/reminder/texts.ts';
import { sampleLetters } from '../../src/i18n/reminder/sample.ts';
import { course } from '../support/library.ts';

const courses = ['one', 'two', 'three'].map((name) => course({ title: { 'zh-CN': name, en: name } }));
const samples = (language: (typeof LANGUAGES)[number], kind: (typeof TEXT_KINDS)[number]) =>
  sampleLetters(language, { kind, courses, organisation: '礼成', origin: 'https://training.example' });

describe('the preview of a letter', () => {
  test.each(TEXT_KINDS)('of the kind %s tells one thing, and another several, in both languages', (kind) => {
    for (const language of LANGUAGES) {
      const lines = samples(language, kind).map(({ listed }) => listed.join('\n').split('\n').length);
      expect(lines).toEqual([1, kind === 'done' ? 2 : 3]);
    }
  });

  test('tells what is late and what is still to come in one letter, the latest first', () => {
    const [, several] = samples('en', 'late');
    expect(several?.listed.join('\n')).toMatch(/4 days late.*\n.*1 day late.*\n.*in 7 days/);
    expect(several?.values.days).toBe('4');
  });

  test('is the letter that is sent as long as no words are set', () => {
    const [one, several] = samples('en', 'late');
    expect(one?.standard.subject).toContain('4 days');
    expect(several?.standard.text).toContain(several!.listed[0]);
  });
});
