import type { Bilingual } from '../../../language.ts';
import type { Named, ShownPart } from '../parts.ts';

export interface HotspotTypes {
  /** Faults to find in a drawn scene. */
  readonly question: {
    /** Id of a scene of `src/figure/scenes.ts`. */
    readonly scene: string;
    readonly spots: readonly Spot[];
  };
  /** Ids of the spots that were marked. */
  readonly answer: { readonly spots: readonly string[] };
  readonly shown: { readonly spots: readonly ShownPart[] };
}

/** A place of the scene that can be marked; `text` says what is seen there, without judging it. */
export interface Spot extends Named {
  /** The state the scene draws it in. */
  readonly shows: string;
  readonly fault: boolean;
  readonly because: Bilingual;
}
