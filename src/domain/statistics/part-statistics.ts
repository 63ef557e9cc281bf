import type { Score } from '../assessment/score.ts';
import { type Mark, type MarkedPaper, totalOf } from './marked-paper.ts';
import { correlation, countOf, covariance, inOrder, mean, type Pair, ratio, Sums } from './spread.ts';

/** What the papers that asked a question, or played a role-play, say about it. */
export interface PartStatistics {
  readonly part: Mark['part'];
  /** In how many papers. */
  readonly asked: number;
  /** The share of its points that was earned, 0 to 1. */
  readonly facility: number;
  /**
   * Corrected item-total correlation in percent, −100 to 100: of its points with those of the rest of the paper. Undefined
   * where everybody earned the same.
   */
  readonly discrimination?: number | undefined;
  /** The same as a share of the most that these points allow, in percent. */
  readonly efficiency?: number | undefined;
  /** Its part in what tells papers apart, in percent; undefined where it works against the rest. */
  readonly weight?: number | undefined;
}

/** What is gathered of a part: equal papers together, and how its points go with those of the whole paper. */
interface Gathered {
  readonly tally: Map<number, { readonly own: Score; readonly rest: Score; count: number }>;
  readonly withTotal: Sums;
}

/** Takes in papers one by one, and tells what they say about each of their parts. Equal marks take no more memory. */
export class PartGatherer {
  readonly #parts = new Map<Mark['part'], Gathered>();
  #papers = 0;

  add(paper: MarkedPaper): void {
    this.#papers++;
    const total = totalOf(paper);
    for (const { part, score } of paper) {
      const gathered = this.#parts.get(part) ?? { tally: new Map(), withTotal: new Sums() };
      this.#parts.set(part, gathered);
      gathered.withTotal.add(score.earned, total.earned);
      const key = ((score.earned * RADIX + score.possible) * RADIX + total.earned) * RADIX + total.possible;
      const equal = gathered.tally.get(key);
      if (equal) equal.count++;
      else gathered.tally.set(key, { own: score, rest: without(total, score), count: 1 });
    }
  }

  /**
   * Statistics of each part, as Moodle defines them, of fixed and drawn papers alike: x is what a part earned, T what the
   * whole paper did, o = T − x what the rest did. Where they are compared between papers, whose parts may be worth
   * different points, x and o are shares of what could be earned.
   *
   * - facility: the mean of x;
   * - discrimination: C(x, o) ÷ √(V(x) V(o));
   * - discriminative efficiency: C(x, o) ÷ Cₘₐₓ(x, o), the covariance if both were in order;
   * - effective weight: √C(x, T) ÷ the sum of the same of all parts of a paper, on average over all papers.
   */
  statistics(): PartStatistics[] {
    const all = [...this.#parts].map(([part, { tally, withTotal }]) => {
      const pairs = [...tally.values()].map(pairOf);
      return { part, pairs, asked: countOf(pairs), pull: pullOf(withTotal) };
    });
    const together = all.reduce((sum, { asked, pull = 0 }) => sum + asked * pull, 0) / this.#papers;
    return all.map(({ part, pairs, asked, pull }) => ({
      part,
      asked,
      facility: mean(pairs, ({ x }) => x),
      discrimination: percent(correlation(pairs)),
      efficiency: percent(ratio(covariance(pairs), covariance(inOrder(pairs)))),
      weight: pull === undefined ? undefined : percent(ratio(pull, together)),
    }));
  }
}

/** More than the points of any paper; the fourth power of it is still a whole number to JavaScript. */
const RADIX = 8192;

function pairOf({ own, rest, count }: { readonly own: Score; readonly rest: Score; readonly count: number }): Pair {
  return { x: shareOf(own), y: shareOf(rest), count };
}

function without(total: Score, part: Score): Score {
  return { earned: total.earned - part.earned, possible: total.possible - part.possible };
}

/** A paper of one part has no rest, which earns nothing. */
function shareOf({ earned, possible }: Score): number {
  return possible > 0 ? earned / possible : 0;
}

/** √C(x, T): how far a part pulls papers apart. Undefined where those who earn it earn less in all, and of one paper. */
function pullOf({ covariance: together }: Sums): number | undefined {
  return together >= 0 ? Math.sqrt(together) : undefined;
}

function percent(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}
