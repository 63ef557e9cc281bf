import { LANGUAGES, type Language } from '../language.ts';
import type { MarkedAttempt } from './marked-attempt.ts';
import { type Mark, totalOf } from './marked-paper.ts';

/** How a question does in each language. */
export interface LanguageGap {
  readonly asked: Readonly<Record<Language, number>>;
  /** The share of its points that was earned, 0 to 1. */
  readonly facility: Readonly<Record<Language, number>>;
  /** The language in which it is harder than can be chance, if any: its words may say something else there. */
  readonly harderIn?: Language;
}

/** Fewer papers in a language say nothing of it. */
const FEWEST_EACH = 30;
/** A smaller difference matters to nobody, however sure it is. */
const SMALLEST = 0.1;
/** Chance exceeds so many standard errors about once in a hundred questions. */
const SURE = 2.58;

interface Sums {
  count: number;
  shares: number;
  /** Of the share of its points less the share of the rest: people of one language may be better at everything. */
  over: number;
  squares: number;
}

/** Takes in attempts one by one, and tells of each part how it does in the two languages. */
export class LanguageGatherer {
  readonly #parts = new Map<Mark['part'], Record<Language, Sums>>();

  add({ language, paper }: MarkedAttempt): void {
    if (!language) return;
    const total = totalOf(paper);
    for (const { part, score } of paper) {
      const rest = { earned: total.earned - score.earned, possible: total.possible - score.possible };
      const share = score.earned / score.possible;
      const over = share - (rest.possible > 0 ? rest.earned / rest.possible : 0);
      const all = this.#parts.get(part) ?? { 'zh-CN': newSums(), en: newSums() };
      this.#parts.set(part, all);
      const sums = all[language];
      sums.count++;
      sums.shares += share;
      sums.over += over;
      sums.squares += over * over;
    }
  }

  /**
   * Undefined where either language has too few papers. A part is harder in a language when people fall behind their own
   * other answers with it more than people of the other language do: by a tenth of its points and 2.58 standard errors of
   * the difference of two means, √(s₁² ÷ n₁ + s₂² ÷ n₂).
   */
  gap(part: Mark['part']): LanguageGap | undefined {
    const all = this.#parts.get(part);
    if (!all || LANGUAGES.some((language) => all[language].count < FEWEST_EACH)) return undefined;
    const { 'zh-CN': chinese, en: english } = all;
    const difference = english.over / english.count - chinese.over / chinese.count;
    const error = Math.sqrt(errorOf(english) + errorOf(chinese));
    const isSure = Math.abs(difference) >= Math.max(SMALLEST, SURE * error);
    return {
      asked: { 'zh-CN': chinese.count, en: english.count },
      facility: { 'zh-CN': chinese.shares / chinese.count, en: english.shares / english.count },
      ...(isSure && { harderIn: difference < 0 ? 'en' : 'zh-CN' }),
    };
  }
}

function newSums(): Sums {
  return { count: 0, shares: 0, over: 0, squares: 0 };
}

/** The squared standard error of a mean. */
function errorOf({ count, over, squares }: Sums): number {
  return Math.max(0, squares - (over * over) / count) / (count - 1) / count;
}
