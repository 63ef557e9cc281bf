import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartStatistics } from '../../../src/domain/statistics/part-statistics.ts';
import { FEWEST, type Verdict, verdictOn } from '../../../src/domain/statistics/verdict.ts';
import { paperOf, partStatistics, reliabilityOf } from './papers.ts';

/** Papers that each draw some of six questions, with points of up to ten. */
const anyPapers = fc.array(
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(10)), { minLength: 2 })
    .map((parts) => paperOf([...new Map(parts)].map(([part, earned]) => [part, earned, 10]))),
  { minLength: 1, maxLength: 30 },
);

describe('statistics', () => {
  it('stay within their ranges, whatever is drawn, and never are no number', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        for (const { facility, discrimination = 0, efficiency = 0, weight = 0 } of partStatistics(papers)) {
          expect(facility).toBeGreaterThanOrEqual(0);
          expect(facility).toBeLessThanOrEqual(1);
          expect(Math.abs(discrimination)).toBeLessThanOrEqual(100.001);
          expect(efficiency).toBeLessThanOrEqual(100.001);
          expect(weight).toBeGreaterThanOrEqual(0);
        }
        const { alpha = 0, errorRatio = 0, standardError = 0 } = reliabilityOf(papers);
        expect(alpha).toBeLessThanOrEqual(100.001);
        expect(errorRatio).toBeGreaterThanOrEqual(0);
        expect(standardError).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('do not depend on the order of papers', () => {
    fc.assert(
      fc.property(anyPapers, (papers) => {
        const near = ({ asked, facility }: PartStatistics) => ({ asked, facility: Math.round(facility * 1e9) });
        const known = new Map(partStatistics(papers.toReversed()).map((one) => [one.part, near(one)]));
        for (const one of partStatistics(papers)) expect(near(one)).toEqual(known.get(one.part));
      }),
    );
  });

  it('are the same in papers where everything is worth twice as much', () => {
    const rows = [
      [1, 1, 0],
      [1, 0, 0],
      [0, 1, 1],
      [1, 1, 1],
    ];
    const of = (worth: number) =>
      partStatistics(rows.map((row) => paperOf(row.map((right, at) => [`q${at}`, right * worth, worth]))));
    expect(of(2)).toEqual(of(1));
  });

  it('of a question that only some papers drew come from those alone', () => {
    const papers = [
      paperOf([
        ['drawn', 1, 1],
        ['other', 1, 1],
      ]),
      paperOf([
        ['drawn', 0, 1],
        ['other', 0, 1],
      ]),
      paperOf([
        ['third', 1, 1],
        ['other', 0, 1],
      ]),
    ];
    const drawn = partStatistics(papers).find(({ part }) => part === paperOf([['drawn', 0, 1]])[0]?.part);
    expect(drawn).toMatchObject({ asked: 2, facility: 0.5 });
    expect(drawn?.discrimination).toBeCloseTo(100, 6);
  });

  it('say nothing of what everybody earned alike, nor of one paper', () => {
    const alike = [1, 2, 3].map((other) =>
      paperOf([
        ['alike', 1, 1],
        ['other', other, 3],
      ]),
    );
    const [statistics] = partStatistics(alike);
    expect(statistics).toMatchObject({ facility: 1, discrimination: undefined, efficiency: undefined });
    expect(partStatistics(alike.slice(0, 1))[0]).toMatchObject({ asked: 1, discrimination: undefined });
    expect(reliabilityOf(alike.slice(0, 1))).toEqual({ papers: 1 });
    expect(reliabilityOf([])).toEqual({ papers: 0 });
  });
});

describe('the plain word', () => {
  const of = (known: Partial<PartStatistics>) =>
    verdictOn({ part: paperOf([['q', 0, 1]])[0]!.part, asked: 100, facility: 0.7, discrimination: 35, ...known });

  it.each<[Verdict, Partial<PartStatistics>]>([
    ['too-few', { asked: FEWEST - 1, discrimination: -50 }],
    ['keyed-wrong', { discrimination: -10.1 }],
    ['weak', { discrimination: -9.9 }],
    ['keyed-wrong', { asked: 10_000, discrimination: -2 }],
    ['keyed-wrong', { facility: 0.1, discrimination: -30 }],
    ['too-easy', { facility: 0.95, discrimination: undefined }],
    ['too-hard', { facility: 0.2 }],
    ['weak', { discrimination: 19.9 }],
    ['good', { discrimination: 20 }],
  ])('is "%s" for %o', (verdict, known) => {
    expect(of(known)).toBe(verdict);
  });
});
