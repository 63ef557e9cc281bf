import type { PlannedRow } from '../../domain/people/staff-list.ts';
import * as m from '../../i18n/paraglide/messages.js';

export type Outcome = PlannedRow['outcome'];

/** What taking a row does, what needs a look first. */
export const OUTCOMES = [
  { outcome: 'faulty', name: m.import_faulty, sign: '⚠' },
  { outcome: 'new', name: m.import_new, sign: '＋' },
  { outcome: 'changed', name: m.import_changed, sign: '✎' },
  { outcome: 'unchanged', name: m.import_unchanged, sign: '＝' },
] as const satisfies readonly { outcome: Outcome; name: unknown; sign: string }[];
