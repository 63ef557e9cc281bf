import { expect, test } from 'vitest';
import { moodCourse } from '../../../../src/domain/scenario/lookback/mood-course.ts';

test('tells where a mood began, fell most, rose most and ended', () => {
  expect(moodCourse([45, 55, 50, 20, 28])).toEqual({
    began: 45,
    fell: { turn: 3, to: 20 },
    rose: { turn: 1, to: 55 },
    ended: 28,
  });
});

test('of equal changes tells the first', () => {
  expect(moodCourse([50, 40, 50, 40])).toMatchObject({ fell: { turn: 1, to: 40 }, rose: { turn: 2, to: 50 } });
});

test('tells no change where there was none', () => {
  expect(moodCourse([50, 50, 60])).toEqual({ began: 50, rose: { turn: 2, to: 60 }, ended: 60 });
  expect(moodCourse([50])).toEqual({ began: 50, ended: 50 });
});
