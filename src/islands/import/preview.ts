import type { CutDiff } from '../../domain/people/import/cut.ts';
import type { Doubt } from '../../domain/people/import/whole-list.ts';
import * as m from '../../i18n/paraglide/messages.js';
import type { Emptying } from '../../i18n/people/emptying.ts';

/** What the server says a file would do. */
export interface Preview {
  readonly diff: CutDiff;
  /** To be sent along, so that only this happens. */
  readonly seen: string;
  readonly doubts: readonly Doubt[];
  readonly withoutSupervisor: number;
  /** What it does to tasks; absent where it changes none. */
  readonly emptying?: Emptying;
  readonly farHires: readonly number[];
  readonly lacksOneself: boolean;
  readonly source: Source;
}

/** How the file was read. */
export interface Source {
  readonly headingLine: number;
  readonly unusedHeadings: readonly string[];
  readonly notes: readonly { readonly kind: keyof typeof NOTES; readonly rows: number }[];
  /** Of a workbook: the sheet that was read, and all that can be. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
}

/** What HR ought to know of how a file was read. */
export const NOTES = {
  merged: m.import_note_merged,
  'bare-numbers': m.import_note_bare_numbers,
  'no-department': m.import_note_no_department,
  'headings-again': m.import_note_headings_again,
} as const;

/** The chosen file, and what was said about it: what is sent each time. */
export interface Sent {
  readonly file: File;
  readonly whole: boolean;
  readonly sheet?: string | undefined;
}

export function formOf({ file, whole, sheet }: Sent): FormData {
  const form = new FormData();
  form.set('file', file);
  form.set('whole', String(whole));
  if (sheet !== undefined) form.set('sheet', sheet);
  return form;
}

export interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly back: number;
  readonly unchanged: number;
  readonly faulty: number;
  readonly renamed: number;
}

export type Group = Exclude<keyof CutDiff, 'unchanged'>;

/** What needs a look first. */
export const GROUPS = [
  { group: 'faulty', name: m.import_group_faulty, sign: '⚠', hint: m.import_faulty_hint },
  { group: 'left', name: m.import_group_left, sign: '－', hint: m.import_group_left_text },
  { group: 'back', name: m.import_group_back, sign: '↩', hint: m.import_group_back_text },
  { group: 'joined', name: m.import_group_joined, sign: '＋' },
  { group: 'moved', name: m.import_group_moved, sign: '⇄', hint: m.import_group_moved_text },
  { group: 'changed', name: m.import_group_changed, sign: '✎' },
] as const satisfies readonly { group: Group; name: unknown; sign: string; hint?: unknown }[];
