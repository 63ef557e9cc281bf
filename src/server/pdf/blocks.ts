import type { Language } from '../../domain/language.ts';

/** A document to be written as PDF, as data. */
export interface PdfDocument {
  readonly title: string;
  readonly language: Language;
  /** Who publishes it: stands small above the title and in the file's metadata. */
  readonly author: string;
  /** Stands small at the foot of every page. */
  readonly foot: string;
  readonly madeAt: Date;
  /** Written page by page with nothing held in memory: without marks for screen readers, and its pages without their total. */
  readonly long?: boolean;
  /** In smaller letters where these bring it onto one page. */
  readonly onePage?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string /** Stands before it in vermilion. */; readonly number?: number }
  | { readonly kind: 'text'; readonly text: string }
  /** Smaller and paler. */
  | { readonly kind: 'note'; readonly text: string }
  /** What the document is about, in large letters, with a line below it. */
  | { readonly kind: 'verdict'; readonly text: string; readonly below: string }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | PdfTable;

export interface PdfTable {
  readonly kind: 'table';
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly (readonly string[])[];
  /** In small letters, for many columns. */
  readonly dense?: boolean;
  /** A last row that adds the others up. */
  readonly sum?: readonly string[];
}

export interface PdfColumn {
  readonly heading: string;
  /** Set to the right and never broken. */
  readonly number?: boolean;
}
