import type { Option, ShownPart } from '../parts.ts';

export interface MultipleTypes {
  readonly question: {
    /** One or more are right. */
    readonly options: readonly Option[];
  };
  readonly answer: { readonly options: readonly string[] };
  readonly shown: { readonly options: readonly ShownPart[] };
}
