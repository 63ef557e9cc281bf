import type { Option, ShownPart } from '../parts.ts';

export interface SingleTypes {
  readonly question: {
    /** Exactly one is right. */
    readonly options: readonly Option[];
  };
  readonly answer: { readonly option: string };
  readonly shown: { readonly options: readonly ShownPart[] };
}
