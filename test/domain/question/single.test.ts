import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import { single } from '../../support/questions.ts';

describe('a single choice', () => {
  const question = single('greet', ['wave', 'nod']);

  test.each([
    { option: 'greet', earned: 10, because: 'the right option earns everything' },
    { option: 'wave', earned: 0, because: 'a wrong option earns nothing' },
    { option: 'shout', earned: 0, because: 'an option that is not there earns nothing' },
    { option: '', earned: 0, because: 'an empty choice earns nothing' },
  ])('$because', ({ option, earned }) => {
    expect(gradeAnswer(question, { kind: 'single', option }, 10)).toEqual({ earned, possible: 10 });
  });

  test('offers its own options and no others', () => {
    expect(isOffered(question, { kind: 'single', option: 'nod' })).toBe(true);
    expect(isOffered(question, { kind: 'single', option: 'shout' })).toBe(false);
  });
});
