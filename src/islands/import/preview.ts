import type { CutDiff } from '../../domain/people/import/cut.ts';
import type { Doubt } from '../../domain/people/import/whole-list.ts';
import * as m from '../../i18n/paraglide/messages.js';

/** What the server says a file would do. */
export interface Preview {
  readonly diff: CutDiff;
  /** To be sent along, so that only this happens. */
  readonly seen: string;
  readonly doubts: readonly Doubt[];
  readonly withoutSupervisor: number;
  readonly lacksOneself: boolean;
  readonly unusedHeadings: readonly string[];
}

export interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly back: number;
  readonly unchanged: number;
  readonly faulty: number;
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
