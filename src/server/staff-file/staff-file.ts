import type { StaffColumn, StaffRow } from '../../domain/people/staff-list.ts';

/** Largest file taken, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;
/** Most lines about people in one file. */
export const MOST_ROWS = 20_000;
/** The headings must be on one of the first lines that hold anything: a title and a remark may stand above them. */
export const HEADING_WITHIN = 10;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** HR's file as read: nothing about people is checked yet. */
export type StaffFile =
  | ({
      readonly ok: true;
      readonly rows: readonly StaffRow[];
      /** The line of the headings. */
      readonly headingLine: number;
      /** The headings of columns that are left alone, as written. */
      readonly unusedHeadings: readonly string[];
      /** What HR ought to know of how it was read. */
      readonly notes: readonly Note[];
    } & Source)
  | ({ readonly ok: false } & FileRefusal);

export type Source =
  | { readonly format: 'csv'; readonly encoding: Encoding }
  /** The sheet that was read, and all that can be. */
  | { readonly format: 'xlsx'; readonly sheet: string; readonly sheets: readonly string[] };

/**
 * `merged`: rows that took something from a cell merged over several of them. `bare-numbers`: rows whose number is
 * shorter than others and stored as one, so that zeros before it may be gone. `no-department`: rows without one where
 * others have one, as when merged cells were saved as CSV. `headings-again`: lines that repeat the headings, left out.
 */
export interface Note {
  readonly kind: 'merged' | 'bare-numbers' | 'no-department' | 'headings-again';
  readonly rows: number;
}

/** Why a file cannot be used at all. The words are in src/i18n. */
export type FileRefusal =
  | { readonly reason: 'empty' | 'no-rows' | 'encoding-unknown' }
  | { readonly reason: 'too-large'; readonly mostBytes: number }
  | { readonly reason: 'too-many-rows'; readonly mostRows: number }
  | { readonly reason: 'not-a-spreadsheet'; readonly found: Found }
  /** A workbook that is cut off or broken. */
  | { readonly reason: 'damaged' }
  /** A quotation mark opens a cell and none closes it: the rest of the file would be one cell. */
  | { readonly reason: 'quote-open'; readonly line: number }
  /** `needs` are the columns that the best line found still lacks. */
  | { readonly reason: 'no-heading'; readonly needs: readonly StaffColumn[] }
  | { readonly reason: 'twice-heading'; readonly column: StaffColumn; readonly headings: readonly string[] };

/** What a file is instead of a spreadsheet. `locked-excel` asks for a password; `archive` is a zip without a workbook. */
export type Found = 'image' | 'pdf' | 'old-excel' | 'locked-excel' | 'archive' | 'web-page' | 'binary';

/** One line of a table that holds something; `line` counts from 1 in the file. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
  /** Places of formulas without a value, and of errors. */
  readonly notWorkedOut?: readonly number[];
  /** Places of numbers that no format gives zeros. */
  readonly bare?: readonly number[];
  /** Place → what a cell above says, merged over this line. */
  readonly lent?: ReadonlyMap<number, string>;
}

/** What a cell says, itself or by one merged over it. */
export function saidAt({ cells, lent }: Line, place: number): string {
  return cells[place]?.trim() ? cells[place] : (lent?.get(place) ?? '');
}
