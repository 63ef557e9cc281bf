import type { Library } from '../../domain/library/library.ts';
import type { Format } from '../format.ts';
import type { Say, Translate } from '../translate.ts';

/** One step of the arithmetic of a band, in words. The result page and its PDF show the same steps. */
export interface Step {
  readonly title: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** Said in a lower voice: a rule, or what decides nothing. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | StepTable;

export interface StepTable {
  readonly kind: 'table';
  readonly columns: readonly { readonly heading: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** A last row that adds the others up. */
  readonly sum?: readonly string[];
}

export interface ArithmeticWords {
  readonly t: Translate;
  readonly say: Say;
  readonly format: Format;
  readonly library: Library;
  /** The questions whose keys may be told; all when left out. */
  readonly told?: ReadonlySet<string>;
}

export const text = (words: string): Part => ({ kind: 'text', text: words });
export const note = (words: string): Part => ({ kind: 'note', text: words });
export const list = (items: readonly string[]): Part => ({ kind: 'list', items });
