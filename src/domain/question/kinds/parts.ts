import type { Bilingual } from '../../language.ts';

/** Something with a name of its own and words. */
export interface Named {
  readonly id: string;
  readonly text: Bilingual;
}

/** A box to tick, with the reason why it is right or wrong. */
export interface Option extends Named {
  readonly right: boolean;
  readonly because: Bilingual;
}

/** A part of a question as the learner sees it. */
export interface ShownPart {
  readonly id: string;
  readonly text: string;
}
