import type { NormId, QuestionId } from '../id.ts';
import type { Bilingual } from '../language.ts';

export const QUESTION_KINDS = ['single', 'multiple', 'order', 'sort'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

interface Asked {
  readonly id: QuestionId;
  /** At least one; the first is the one the question is counted under. */
  readonly norms: readonly [NormId, ...NormId[]];
  /** 1 easy, 3 hard. */
  readonly difficulty: 1 | 2 | 3;
  readonly prompt: Bilingual;
  /** Id of a picture shown with the prompt. */
  readonly picture?: string;
  /** Why the right answer is right. */
  readonly explanation: Bilingual;
}

/** A box to tick, with the reason why it is right or wrong. */
export interface Option {
  readonly id: string;
  readonly text: Bilingual;
  readonly right: boolean;
  readonly because: Bilingual;
}

/** Exactly one option is right. */
export interface SingleQuestion extends Asked {
  readonly kind: 'single';
  readonly options: readonly Option[];
}

/** One or more options are right. */
export interface MultipleQuestion extends Asked {
  readonly kind: 'multiple';
  readonly options: readonly Option[];
}

/** Steps to be put in sequence; `items` are authored in the right one. */
export interface OrderQuestion extends Asked {
  readonly kind: 'order';
  readonly items: readonly { readonly id: string; readonly text: Bilingual }[];
  /** The pairs the sources put in order, `[earlier, later]`; all pairs when left out. Only these are scored. */
  readonly pairs?: readonly (readonly [string, string])[];
  /** Pairs that earn nothing at all when broken. */
  readonly mustPrecede?: readonly (readonly [string, string])[];
}

/** Things to be put into bins. */
export interface SortQuestion extends Asked {
  readonly kind: 'sort';
  readonly bins: readonly { readonly id: string; readonly text: Bilingual }[];
  readonly items: readonly SortItem[];
}

export interface SortItem {
  readonly id: string;
  readonly text: Bilingual;
  /** Id of the bin it belongs in. */
  readonly bin: string;
  readonly because: Bilingual;
}

export type Question = SingleQuestion | MultipleQuestion | OrderQuestion | SortQuestion;

/** What a person answered; absent when skipped. */
export type Answer =
  | { readonly kind: 'single'; readonly option: string }
  | { readonly kind: 'multiple'; readonly options: readonly string[] }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  /** Item id → bin id. */
  | { readonly kind: 'sort'; readonly bins: Readonly<Record<string, string>> };

export type Answers = Readonly<Record<string, Answer>>;
