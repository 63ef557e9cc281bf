import type { Language } from '../../language.ts';
import type { Answer, Question } from '../question.ts';
import type { Looked } from '../review.ts';
import type { ShownQuestion } from '../shown.ts';
import type { KindTypes, QuestionKind } from './types.ts';

export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
export type AnswerOf<K extends QuestionKind> = Extract<Answer, { kind: K }>;
export type ShownOf<K extends QuestionKind> = Extract<ShownQuestion, { kind: K }>;

/** What a kind of question is made of in the domain; the registry in `index.ts` names any that is missing. */
export interface Kind<K extends QuestionKind> {
  readonly grade: (question: QuestionOf<K>, answer: AnswerOf<K>) => Tally;
  /**
   * Whether the answer only names what the question offers, within what is possible.
   * @param elapsed milliseconds since the question could first be seen: nothing in an answer took longer.
   */
  readonly offers: (question: QuestionOf<K>, answer: AnswerOf<K>, elapsed: number) => boolean;
  readonly review: (question: QuestionOf<K>, answer: AnswerOf<K> | undefined, language: Language) => Looked;
  /** The form without keys that a browser may have, in one language, its parts in the order `shuffle` gives. */
  readonly show: (question: QuestionOf<K>, language: Language, shuffle: Shuffle) => KindTypes[K]['shown'];
  /** What its authors must mend, besides what their schema says. */
  readonly faults: (question: QuestionOf<K>, known: Known) => readonly Mend[];
  /** An answer of this grip on the question, made from its key: for demonstrations, checks of content and tests. */
  readonly answered: (question: QuestionOf<K>, grip: Grip) => AnswerOf<K>;
  /** How long an answer takes most people, in whole seconds: what a sitting of practice is planned by. */
  readonly seconds: number;
}

/**
 * How right an answer is: the share `max(0, hits − wrong) ÷ of`, or nothing when it is void. Whole numbers,
 * 0 ≤ hits ≤ of, of ≥ 1.
 */
export interface Tally {
  readonly hits: number;
  /** What takes hits back: wrong ticks, false alarms, forbidden words. */
  readonly wrong: number;
  readonly of: number;
  /** A pair that must hold was broken. */
  readonly void?: boolean;
}

/** How well one thing is done. What is all or nothing is wrong when it is partly right. */
export type Grip = 'right' | 'partly' | 'wrong';

/** Puts a list in an order that depends on the attempt's seed and the question alone. */
export type Shuffle = <Item>(items: readonly Item[]) => Item[];

/** What authors may name that stands outside their texts. */
export interface Known {
  readonly isPicture: (id: string) => boolean;
  /** The states in which a scene draws a spot; undefined when it has no such spot, or there is no such scene. */
  readonly statesOf: (scene: string, spot: string) => readonly string[] | undefined;
}

export interface Mend {
  readonly field: string;
  readonly mend: string;
}
