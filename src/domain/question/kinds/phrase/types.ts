import type { Bilingual, Language } from '../../../language.ts';

/** Patterns of either language; `pattern.ts` says how they are read. */
export type Patterns = Readonly<Record<Language, readonly string[]>>;

export interface PhraseTypes {
  /** Something to say in one's own words, judged by what it must contain and what it must not. */
  readonly question: {
    readonly required: readonly Element[];
    readonly forbidden: readonly Forbidden[];
    readonly model: Bilingual;
  };
  /** What was said, in Chinese or English. */
  readonly answer: { readonly text: string };
  readonly shown: { readonly longest: number };
}

export interface Element {
  readonly id: string;
  readonly name: Bilingual;
  /** Words that would do. */
  readonly example: Bilingual;
  readonly patterns: Patterns;
  /** A passage that has words in common with one of these does not count. */
  readonly unless?: Patterns;
}

export interface Forbidden {
  readonly id: string;
  readonly name: Bilingual;
  readonly because: Bilingual;
  readonly patterns: Patterns;
}
