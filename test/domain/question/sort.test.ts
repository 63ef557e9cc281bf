import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import { anySort, sort } from '../../support/questions.ts';

const put = (bins: Record<string, string>) => ({ kind: 'sort', bins }) as const;

describe('sorting into bins', () => {
  const question = sort({ say: ['please', 'thanks'], never: ['no-idea', 'not-my-job'] });

  test.each([
    { bins: {}, earned: 0, because: 'nothing sorted earns nothing' },
    { bins: { please: 'say' }, earned: 2, because: 'each thing in its bin earns its share, rounded down' },
    {
      bins: { please: 'say', thanks: 'say', 'no-idea': 'never', 'not-my-job': 'never' },
      earned: 10,
      because: 'everything in its bin earns everything',
    },
    {
      bins: { please: 'say', thanks: 'say', 'no-idea': 'say', 'not-my-job': 'say' },
      earned: 5,
      because: 'everything in one bin earns only what belongs there',
    },
    {
      bins: { please: 'never', thanks: 'never' },
      earned: 0,
      because: 'a thing in the wrong bin earns nothing and costs nothing',
    },
    { bins: { hello: 'say', please: 'shelf' }, earned: 0, because: 'things and bins that are not there earn nothing' },
  ])('$because', ({ bins, earned }) => {
    expect(gradeAnswer(question, put(bins as Record<string, string>), 10)).toEqual({ earned, possible: 10 });
  });

  test('one more thing in its bin never scores less', () => {
    const anyBins = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.constantFrom('say', 'never-say', 'either'),
    );
    fc.assert(
      fc.property(anySort, anyBins, (asked, bins) => {
        const before = gradeAnswer(asked, put(bins), 10).earned;
        for (const { id, bin } of asked.items) {
          expect(gradeAnswer(asked, put({ ...bins, [id]: bin }), 10).earned).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  test('offers its own things and bins, not necessarily all of them', () => {
    expect(isOffered(question, put({}))).toBe(true);
    expect(isOffered(question, put({ please: 'never' }))).toBe(true);
    expect(isOffered(question, put({ please: 'shelf' }))).toBe(false);
    expect(isOffered(question, put({ hello: 'say' }))).toBe(false);
  });
});
