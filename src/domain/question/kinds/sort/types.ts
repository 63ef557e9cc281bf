import type { Bilingual } from '../../../language.ts';
import type { Named, ShownPart } from '../parts.ts';

export interface SortTypes {
  /** Things to be put into bins. */
  readonly question: {
    readonly bins: readonly Named[];
    readonly items: readonly (Named & {
      /** Id of the bin it belongs in. */
      readonly bin: string;
      readonly because: Bilingual;
    })[];
  };
  readonly answer: {
    /** Item id → bin id. */
    readonly bins: Readonly<Record<string, string>>;
  };
  readonly shown: { readonly bins: readonly ShownPart[]; readonly items: readonly ShownPart[] };
}
