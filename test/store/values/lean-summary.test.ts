import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { SPECIMEN } from '../../../src/store/lowdb/summaries/specimen.ts';
import { leanSummary } from '../../../src/store/values/lean-summary.ts';

const lean = () => leanSummary(summaryOf(structuredClone(SPECIMEN)));

describe('a summary in less memory', () => {
  test('says the same, its fields in the same order', () => {
    expect(JSON.stringify(lean())).toBe(JSON.stringify(summaryOf(SPECIMEN)));
  });

  test('what people have alike is there once', () => {
    const [one, other] = [lean(), lean()];
    expect(other.finishedLessons).toBe(one.finishedLessons);
    expect(other.courses.course?.last?.missed).toBe(one.courses.course?.last?.missed);
    expect(other.courses.failed?.retake?.redone).toBe(one.courses.failed?.retake?.redone);
  });

  test('what is there once stays as it is', () => {
    expect(Object.isFrozen(lean().finishedLessons)).toBe(true);
  });
});
