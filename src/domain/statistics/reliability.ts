import { type MarkedPaper, totalOf } from './marked-paper.ts';
import { ratio, Sums } from './spread.ts';

/** How far the points of an assessment can be relied on. Undefined where the papers are too few or too alike to say. */
export interface Reliability {
  /** Papers counted: those of the commonest length. */
  readonly papers: number;
  /** Cronbach's alpha in percent: of the spread of points, how much the parts of a paper agree on. Can be below 0. */
  readonly alpha?: number | undefined;
  /** What chance adds to the spread of points, in percent of it. */
  readonly errorRatio?: number | undefined;
  /** The spread of points that is chance: a result would come out within one of it two times of three. */
  readonly standardError?: number | undefined;
}

/** What is gathered of papers of one length. */
interface Alike {
  papers: number;
  readonly totals: Sums;
  readonly places: readonly Sums[];
}

/** Takes in papers one by one and tells how reliable their points are. */
export class ReliabilityGatherer {
  readonly #byLength = new Map<number, Alike>();

  add(paper: MarkedPaper): void {
    const alike = this.#byLength.get(paper.length) ?? {
      ...{ papers: 0, totals: new Sums(), places: paper.map(() => new Sums()) },
    };
    this.#byLength.set(paper.length, alike);
    const total = totalOf(paper).earned;
    alike.papers++;
    alike.totals.add(total, total);
    alike.places.forEach((place, at) => {
      const earned = paper[at]?.score.earned ?? 0;
      place.add(earned, earned);
    });
  }

  /**
   * Internal consistency, as Moodle reports it: α = P ÷ (P − 1) · (1 − Σ V(xₚ) ÷ V(T)) over the P places of a paper,
   * whatever was drawn for each; error ratio √(1 − α); standard error √(1 − α) · √V(T).
   * (L. J. Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16, 1951.)
   */
  reliability(): Reliability {
    const lengths = [...this.#byLength.values()];
    const { papers, totals, places } = lengths.reduce((most, one) => (one.papers > most.papers ? one : most), NONE);
    const spread = totals.covariance;
    const apart = ratio(
      places.reduce((sum, place) => sum + place.covariance, 0),
      spread,
    );
    if (places.length < 2 || apart === undefined) return { papers };
    const alpha = (places.length / (places.length - 1)) * (1 - apart);
    const error = Math.sqrt(1 - alpha);
    return { papers, alpha: 100 * alpha, errorRatio: 100 * error, standardError: error * Math.sqrt(spread) };
  }
}

const NONE: Alike = { papers: 0, totals: new Sums(), places: [] };
