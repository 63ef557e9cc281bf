import type { KindTypes, QuestionKind } from './kinds/types.ts';

interface Shown {
  readonly id: string;
  readonly prompt: string;
  readonly picture?: string;
}

/** A question in one language, without its key: what a browser may have before the attempt is submitted. */
export type ShownQuestion = { [K in QuestionKind]: Shown & { readonly kind: K } & KindTypes[K]['shown'] }[QuestionKind];
