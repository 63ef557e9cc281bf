import type { NormId, QuestionId } from '../id.ts';
import type { Bilingual } from '../language.ts';
import type { KindTypes, QuestionKind } from './kinds/types.ts';

export interface Asked {
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

export type Question = { [K in QuestionKind]: Asked & { readonly kind: K } & KindTypes[K]['question'] }[QuestionKind];

/** What a person answered; absent when skipped. */
export type Answer = { [K in QuestionKind]: { readonly kind: K } & KindTypes[K]['answer'] }[QuestionKind];

export type Answers = Readonly<Record<string, Answer>>;
