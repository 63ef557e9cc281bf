import type { Bilingual } from '../../../language.ts';
import type { Named, ShownPart } from '../parts.ts';

export interface MatchTypes {
  /** Things that belong together, two by two. */
  readonly question: {
    readonly items: readonly (Named & {
      /** Id of the one it belongs to; each belongs to one item at most. */
      readonly match: string;
      readonly because: Bilingual;
    })[];
    /** As many as items, or more. */
    readonly matches: readonly Named[];
  };
  readonly answer: {
    /** Item id → match id; no match twice. */
    readonly pairs: Readonly<Record<string, string>>;
  };
  readonly shown: { readonly items: readonly ShownPart[]; readonly matches: readonly ShownPart[] };
}
