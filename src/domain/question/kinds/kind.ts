import type { Language } from '../../language.ts';
import type { Answer, Question, QuestionKind } from '../question.ts';
import type { ReviewedPart } from '../review.ts';
import type { ShownQuestion } from '../shown.ts';

export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
export type AnswerOf<Kind extends QuestionKind> = Extract<Answer, { kind: Kind }>;
export type ShownOf<Kind extends QuestionKind> = Extract<ShownQuestion, { kind: Kind }>;

/** What a kind of question is made of in the domain; the registry in `index.ts` names any that is missing. */
export interface Kind<K extends QuestionKind> {
  /**
   * How right an answer is, as a fraction `right ÷ of` with whole numbers, 0 ≤ right ≤ of and of ≥ 1.
   * The points are that share of the question's points, rounded down.
   */
  readonly grade: (question: QuestionOf<K>, answer: AnswerOf<K>) => { readonly right: number; readonly of: number };
  /** Whether the answer only names what the question offers. */
  readonly offers: (question: QuestionOf<K>, answer: AnswerOf<K>) => boolean;
  /** Each part with what was done and what would have been right; ticks are `'yes'` and `'no'`, places are from `'1'`. */
  readonly review: (question: QuestionOf<K>, answer: AnswerOf<K> | undefined, language: Language) => ReviewedPart[];
  /** The form without keys that a browser may have, in one language, its parts in the order `shuffle` gives. */
  readonly show: (
    question: QuestionOf<K>,
    language: Language,
    shuffle: Shuffle,
  ) => Omit<ShownOf<K>, 'id' | 'kind' | 'prompt' | 'picture'>;
}

/** Puts a list in an order that depends on the attempt's seed and the question alone. */
export type Shuffle = <Item>(items: readonly Item[]) => Item[];
