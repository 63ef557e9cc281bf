import type { NormId } from '../../id.ts';
import type { Candidate } from './candidates.ts';
import type { Least } from './least.ts';

/** A paper in the making. */
export class Draft {
  /** All candidates, in the order in which this paper would have them: the first that may be asked is asked. */
  readonly order: readonly Candidate[];
  readonly taken: Candidate[] = [];
  readonly #asks = new Map<NormId, number>();

  constructor(order: readonly Candidate[]) {
    this.order = order;
  }

  take(candidate: Candidate): void {
    this.taken.push(candidate);
    for (const norm of candidate.question.norms) this.#asks.set(norm, this.#askings(norm) + 1);
  }

  /** Takes the first of these that tests no norm the paper tests already; if there is none, simply the first. */
  takeFrom(candidates: readonly Candidate[]): void {
    const first = candidates.find((one) => this.isFree(one)) ?? candidates[0];
    if (first) this.take(first);
  }

  replace(out: Candidate, next: Candidate): void {
    this.taken.splice(this.taken.indexOf(out), 1);
    for (const norm of out.question.norms) this.#asks.set(norm, this.#askings(norm) - 1);
    this.take(next);
  }

  isAsked(norm: NormId): boolean {
    return this.#askings(norm) > 0;
  }

  /** Whether no question of the paper tests a norm that this one tests; one question may be left out of account. */
  isFree({ question }: Candidate, but?: Candidate): boolean {
    return question.norms.every((norm) => this.#askings(norm) === Number(but?.question.norms.includes(norm) ?? false));
  }

  /** How many questions more it would take. */
  lacks({ count, of }: Least): number {
    return Math.max(0, count - this.taken.filter(of).length);
  }

  #askings(norm: NormId): number {
    return this.#asks.get(norm) ?? 0;
  }
}
