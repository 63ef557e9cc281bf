import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { phrase as kind } from '../../../src/domain/question/kinds/phrase/phrase.ts';
import { reviewQuestion } from '../../../src/domain/question/review.ts';
import { beginningOf } from '../../../src/domain/question/said.ts';
import { phrase } from '../../support/questions.ts';

const say = (text: string) => ({ kind: 'phrase', text }) as const;
const question = phrase({ greeting: '您好', name: '我是', offer: '帮您' }, { shrug: '不知道', blunt: '什么事' });

describe('a phrase', () => {
  test.each([
    { text: '您好，我是小李，我来帮您。', earned: 9, because: 'everything said earns everything' },
    { text: '您好，我来帮您。', earned: 6, because: 'each element earns its share' },
    { text: '您好，我是小李，我来帮您，不知道。', earned: 6, because: 'a forbidden word takes one back' },
    { text: '您好，不知道，不知道。', earned: 0, because: 'and takes it once, however often it is said' },
    { text: '什么事？不知道。', earned: 0, because: 'never less than nothing' },
    { text: '😀……', earned: 0, because: 'what says nothing earns nothing' },
  ])('$because', ({ text, earned }) => {
    expect(gradeAnswer(question, say(text), 9)).toEqual({ earned, possible: 9 });
  });

  test('takes up to 500 characters', () => {
    expect(isOffered(question, say('啊'.repeat(500)))).toBe(true);
    expect(isOffered(question, say('啊'.repeat(501)))).toBe(false);
  });

  test('is refused where no store could hold it: with NUL, or half a character', () => {
    expect(isOffered(question, say('您好\0'))).toBe(false);
    expect(isOffered(question, say('您好\ud83d'))).toBe(false);
    expect(isOffered(question, say('您好😀'))).toBe(true);
  });

  test('is cut between characters, where it must be', () => {
    expect(beginningOf('您好😀', 4)).toBe('您好😀');
    expect(beginningOf('您好😀', 3)).toBe('您好');
  });

  test('looked back on, has what was said with its passages, each element, what was forbidden and why, and a model', () => {
    const answer = say('您好，我也不知道');
    const review = reviewQuestion(question, answer, gradeAnswer(question, answer, 9), 'en');
    expect(review.said).toEqual({
      text: answer.text,
      language: 'zh-CN',
      marks: [
        { from: 0, to: 2, part: 'greeting', good: true },
        { from: 5, to: 8, part: 'shrug', good: false },
      ],
    });
    expect(review.parts.map(({ form, id, correct, right }) => [form, id, correct, right])).toEqual([
      ['element', 'greeting', true, '您好'],
      ['element', 'name', false, '我是'],
      ['element', 'offer', false, '帮您'],
      ['forbidden', 'shrug', false, ''],
    ]);
    expect(review.parts.at(-1)?.because).toBe('shrug hurts');
    expect(review).toMatchObject({ model: '您好。我是。帮您', tally: { hits: 1, wrong: 1, of: 3 } });
  });

  test('that was skipped has all its elements missing, and nothing said', () => {
    const review = reviewQuestion(question, undefined, gradeAnswer(question, undefined, 9), 'en');
    expect(review.parts.map(({ correct }) => correct)).toEqual([false, false, false]);
    expect(review.said).toBeUndefined();
  });
});

describe('its authors', () => {
  const faults = (change: Partial<QuestionOf<'phrase'>>) =>
    kind.faults({ ...question, ...change }, { isPicture: () => true, statesOf: () => [] });
  const both = (text: string) => ({ 'zh-CN': text, en: text });
  const [greeting] = question.required;

  test('hear nothing of a sound question', () => {
    expect(faults({})).toEqual([]);
  });

  test('are told where a pattern cannot be read, and what to mend', () => {
    const broken = { 'zh-CN': ['(您好'], en: ['hello', 'a|'] };
    expect(faults({ required: [{ ...greeting!, unless: broken }] })).toEqual([
      { field: 'required.greeting.unless.zh-CN', mend: 'the pattern "(您好": "(" is not closed.' },
      { field: 'required.greeting.unless.en', mend: expect.stringContaining('the pattern "a|": nothing stands') },
    ]);
    const [shrug] = question.forbidden;
    expect(faults({ forbidden: [{ ...shrug!, patterns: broken }] })).toMatchObject([
      { field: 'forbidden.shrug.patterns.zh-CN' },
      { field: 'forbidden.shrug.patterns.en' },
    ]);
  });

  test('are told where the model answer would not earn everything, in either language', () => {
    expect(faults({ model: { 'zh-CN': '您好，我是小李，帮您，不知道', en: '您好，我是小李' } })).toEqual([
      { field: 'model.zh-CN', mend: expect.stringContaining('"shrug" forbids') },
      { field: 'model.en', mend: expect.stringContaining('meets "offer"') },
    ]);
  });

  test('are told where an example does not meet its own element, or is forbidden', () => {
    const required = [{ ...greeting!, example: { 'zh-CN': '早', en: '您好，什么事' } }];
    expect(faults({ required, model: both('您好') })).toEqual([
      { field: 'required.greeting.example.zh-CN', mend: expect.stringContaining('does not meet') },
      { field: 'required.greeting.example.en', mend: expect.stringContaining('"blunt" forbids') },
    ]);
  });

  test('are told when an element and a forbidden word have the same id', () => {
    expect(faults({ forbidden: [{ ...question.forbidden[0]!, id: 'name' }] })).toMatchObject([{ field: 'required' }]);
  });
});
