import type { ShownPart } from '../parts.ts';

export interface TrueFalseTypes {
  readonly question: {
    /** Whether what the prompt says is so. */
    readonly right: boolean;
  };
  readonly answer: { readonly option: 'true' | 'false' };
  readonly shown: { readonly options: readonly ShownPart[] };
}
