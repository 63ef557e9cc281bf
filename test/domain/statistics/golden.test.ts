import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../src/domain/id.ts';
import { paperOf, partStatistics, reliabilityOf } from './papers.ts';

/** Eight papers of four questions, right or wrong, whose statistics were worked out by Moodle's definitions elsewhere. */
const PAPERS = ['1111', '1110', '1101', '1010', '1100', '0001', '1000', '0100'].map((row) =>
  paperOf([...row].map((one, place) => [`q${place + 1}`, Number(one), 1])),
);

const GOLDEN = [
  { part: 'q1', facility: 0.75, discrimination: 25.26, efficiency: 42.86 },
  { part: 'q2', facility: 0.625, discrimination: 14.91, efficiency: 20 },
  { part: 'q3', facility: 0.375, discrimination: 23.35, efficiency: 27.27 },
  { part: 'q4', facility: 0.375, discrimination: -6.67, efficiency: -9.09 },
];

describe('of papers whose statistics are known', () => {
  it.each(GOLDEN)('$part has the same', ({ part, facility, discrimination, efficiency }) => {
    const found = partStatistics(PAPERS).find((one) => one.part === (part as QuestionId));
    expect(found?.asked).toBe(8);
    expect(found?.facility).toBe(facility);
    expect(found?.discrimination).toBeCloseTo(discrimination, 2);
    expect(found?.efficiency).toBeCloseTo(efficiency, 2);
  });

  it('the assessment has the same reliability', () => {
    const { papers, alpha, errorRatio, standardError } = reliabilityOf(PAPERS);
    expect(papers).toBe(8);
    expect(alpha).toBeCloseTo(26.29, 2);
    expect(errorRatio).toBeCloseTo(85.85, 2);
    expect(standardError).toBeCloseTo(0.9667, 4);
  });

  it('all effective weights together are the whole', () => {
    const weights = partStatistics(PAPERS).map(({ weight }) => weight ?? 0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
  });
});
