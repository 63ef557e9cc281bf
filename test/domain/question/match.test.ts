import { describe, expect, test } from 'vitest';
import { gradeAnswer, isOffered } from '../../../src/domain/question/grade.ts';
import { match } from '../../support/questions.ts';

const matched = (pairs: Record<string, string>) => ({ kind: 'match', pairs }) as const;

describe('matching', () => {
  const question = match({ hurried: 'be-brief', angry: 'listen', unsure: 'explain', old: 'speak-up' }, ['argue']);

  test.each<{ pairs: Record<string, string>; earned: number; because: string }>([
    { pairs: {}, earned: 0, because: 'nothing matched earns nothing' },
    { pairs: { angry: 'listen' }, earned: 2, because: 'each pair earns its share, rounded down' },
    {
      pairs: { angry: 'explain', unsure: 'listen' },
      earned: 0,
      because: 'a wrong pair earns nothing and costs nothing',
    },
    {
      pairs: { hurried: 'be-brief', angry: 'listen', unsure: 'argue', old: 'speak-up' },
      earned: 7,
      because: 'a match that belongs to nothing spoils one pair only',
    },
    {
      pairs: { hurried: 'be-brief', angry: 'listen', unsure: 'explain', old: 'speak-up' },
      earned: 10,
      because: 'all pairs earn everything',
    },
  ])('$because', ({ pairs, earned }) => {
    expect(gradeAnswer(question, matched(pairs), 10).earned).toBe(earned);
  });

  test.each<{ pairs: Record<string, string>; because: string }>([
    { pairs: { angry: 'listen', unsure: 'listen' }, because: 'one match for two' },
    { pairs: { calm: 'listen' }, because: 'an item that is not there' },
    { pairs: { angry: 'sing' }, because: 'a match that is not there' },
  ])('does not offer $because', ({ pairs }) => {
    expect(isOffered(question, matched(pairs))).toBe(false);
  });
});
