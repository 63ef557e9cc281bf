import type { CourseId } from '../../../domain/id.ts';
import { type LanguageGap, LanguageGatherer } from '../../../domain/statistics/language-gap.ts';
import type { MarkedAttempt } from '../../../domain/statistics/marked-attempt.ts';
import { PartGatherer, type PartStatistics } from '../../../domain/statistics/part-statistics.ts';
import { type Reliability, ReliabilityGatherer } from '../../../domain/statistics/reliability.ts';
import type { Needs } from '../../needs.ts';
import { aged } from '../aged.ts';

/** Which attempts statistics are of. */
export const COUNTED = ['first', 'all'] as const;
export type Counted = (typeof COUNTED)[number];

export interface CourseStatistics {
  readonly attempts: number;
  readonly reliability: Reliability;
  readonly parts: readonly (PartStatistics & { readonly languages?: LanguageGap | undefined })[];
}

/** Statistics as they were at a moment. */
export interface Statistics {
  readonly at: Date;
  readonly courses: Readonly<Record<Counted, ReadonlyMap<CourseId, CourseStatistics>>>;
}

/** Statistics of all assessments as this process last worked them out; see {@link aged}. */
export const keptStatistics = aged(({ store }: Pick<Needs, 'store' | 'now'>, at) => workOutStatistics(store, at));

/** Statistics of all assessments, from the marks of all attempts: seconds of work where there are hundreds of thousands. */
export async function workOutStatistics(store: Needs['store'], at: Date): Promise<Statistics> {
  const gatherers = { first: new Map<CourseId, Gatherers>(), all: new Map<CourseId, Gatherers>() };
  for await (const attempt of store.markedAttempts()) {
    for (const counted of COUNTED) {
      if (counted === 'first' && !attempt.first) continue;
      const own = gatherers[counted].get(attempt.course) ?? new Gatherers();
      gatherers[counted].set(attempt.course, own);
      own.add(attempt);
    }
  }
  const of = (counted: Counted) => new Map([...gatherers[counted]].map(([course, own]) => [course, own.statistics()]));
  return { at, courses: { first: of('first'), all: of('all') } };
}

class Gatherers {
  readonly #parts = new PartGatherer();
  readonly #reliability = new ReliabilityGatherer();
  readonly #languages = new LanguageGatherer();
  #attempts = 0;

  add(attempt: MarkedAttempt): void {
    this.#attempts++;
    this.#parts.add(attempt.paper);
    this.#reliability.add(attempt.paper);
    this.#languages.add(attempt);
  }

  statistics(): CourseStatistics {
    return {
      attempts: this.#attempts,
      reliability: this.#reliability.reliability(),
      parts: this.#parts.statistics().map((one) => ({ ...one, languages: this.#languages.gap(one.part) })),
    };
  }
}
