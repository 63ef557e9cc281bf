import type { SubmittedAttempt } from '../../src/domain/assessment/attempt.ts';
import type { Score } from '../../src/domain/assessment/score.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Library } from '../../src/domain/library/library.ts';
import { arithmeticOf } from '../../src/i18n/arithmetic/arithmetic.ts';
import type { ArithmeticWords, Part, Step, StepTable } from '../../src/i18n/arithmetic/step.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { sayer, translator } from '../../src/i18n/translate.ts';

export function wordsIn(language: Language, library: Library): ArithmeticWords {
  return { t: translator(language), say: sayer(language), format: formatFor(language, 'Asia/Shanghai'), library };
}

/** The steps of an attempt's arithmetic, by their titles. */
export function stepsOf(words: ArithmeticWords, attempt: SubmittedAttempt): Map<string, readonly Part[]> {
  return new Map(arithmeticOf(words, attempt).map(({ title, parts }) => [title, parts]));
}

/** Every sentence of some steps, in order; tables aside. */
export function sentencesOf(steps: readonly Pick<Step, 'parts'>[]): string[] {
  return steps.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'list' ? part.items : part.kind === 'table' ? [] : [part.text])),
  );
}

export function tablesOf(steps: readonly Pick<Step, 'parts'>[]): StepTable[] {
  return steps.flatMap(({ parts }) => parts.filter((part) => part.kind === 'table'));
}

/** Reads "1,204 / 1,600". */
export function scoreIn(cell = ''): Score {
  const [earned = Number.NaN, possible = Number.NaN] = cell.split(' / ').map(numberIn);
  return { earned, possible };
}

/** A share beside what was asked for, as it is told. */
export interface Comparison {
  readonly score: Score;
  readonly percent: number;
  readonly left: number;
  readonly right: number;
  readonly isAtLeast: boolean;
}

const COMPARISON =
  /([\d,]+) × 100 = ([\d,]+?)(?: (is at least|is less than)|，(不小于|小于)) ([\d,]+) × ([\d,]+) = ([\d,]+)/g;

/** The comparisons told in a sentence. */
export function comparisonsIn(sentence: string): Comparison[] {
  return [...sentence.matchAll(COMPARISON)].map((found) => {
    const [earned = 0, left = 0, percent = 0, possible = 0, right = 0] = [1, 2, 5, 6, 7].map((group) =>
      numberIn(found[group] ?? ''),
    );
    const isAtLeast = found[3] === 'is at least' || found[4] === '不小于';
    return { score: { earned, possible }, percent, left, right, isAtLeast };
  });
}

function numberIn(written: string): number {
  return Number(written.replaceAll(',', ''));
}
