import { expect, test } from 'vitest';
import { summaryOf } from '../../src/domain/people/summary.ts';
import { summarySchema } from '../../src/store/documents/summary.ts';
import * as make from '../support/make.ts';

test('a summary kept by an earlier version, which said when lessons were finished, says now that they were', () => {
  const summary = summaryOf(make.record({ lessons: { handshake: make.lessonProgress() } }));
  const earlier = { ...summary, finishedLessons: { handshake: '2026-03-09T00:55:00.000Z' } };
  expect(summarySchema.parse(JSON.parse(JSON.stringify(earlier)))).toEqual(summary);
  expect(summarySchema.safeParse({ ...summary, finishedLessons: { handshake: false } }).success).toBe(false);
});
