import { score } from '../../../src/domain/assessment/score.ts';
import type { QuestionId } from '../../../src/domain/id.ts';
import type { MarkedPaper } from '../../../src/domain/statistics/marked-paper.ts';
import { PartGatherer, type PartStatistics } from '../../../src/domain/statistics/part-statistics.ts';
import { type Reliability, ReliabilityGatherer } from '../../../src/domain/statistics/reliability.ts';

/** A paper of parts: what each is called, earned and could. */
export function paperOf(parts: readonly (readonly [part: string, earned: number, possible: number])[]): MarkedPaper {
  return parts.map(([part, earned, possible]) => ({ part: part as QuestionId, score: score(earned, possible) }));
}

export function partStatistics(papers: readonly MarkedPaper[]): PartStatistics[] {
  const gatherer = new PartGatherer();
  for (const paper of papers) gatherer.add(paper);
  return gatherer.statistics();
}

export function reliabilityOf(papers: readonly MarkedPaper[]): Reliability {
  const gatherer = new ReliabilityGatherer();
  for (const paper of papers) gatherer.add(paper);
  return gatherer.reliability();
}
