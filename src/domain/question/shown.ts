/** A part of a question as the learner sees it. */
export interface ShownPart {
  readonly id: string;
  readonly text: string;
}

interface Shown {
  readonly id: string;
  readonly prompt: string;
  readonly picture?: string;
}

/** A question in one language, without its key: what a browser may have before the attempt is submitted. */
export type ShownQuestion =
  | (Shown & { readonly kind: 'single'; readonly options: readonly ShownPart[] })
  | (Shown & { readonly kind: 'multiple'; readonly options: readonly ShownPart[] })
  | (Shown & { readonly kind: 'order'; readonly items: readonly ShownPart[] })
  | (Shown & { readonly kind: 'sort'; readonly bins: readonly ShownPart[]; readonly items: readonly ShownPart[] });
