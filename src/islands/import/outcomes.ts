import CircleEqual from '@lucide/svelte/icons/circle-equal';
import CirclePlus from '@lucide/svelte/icons/circle-plus';
import Pencil from '@lucide/svelte/icons/pencil';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { PlannedRow } from '../../domain/people/staff-list.ts';
import * as m from '../../i18n/paraglide/messages.js';

export type Outcome = PlannedRow['outcome'];

/** What taking a row does, what needs a look first. */
export const OUTCOMES = [
  { outcome: 'faulty', name: m.import_faulty, Icon: TriangleAlert },
  { outcome: 'new', name: m.import_new, Icon: CirclePlus },
  { outcome: 'changed', name: m.import_changed, Icon: Pencil },
  { outcome: 'unchanged', name: m.import_unchanged, Icon: CircleEqual },
] as const satisfies readonly { outcome: Outcome; name: unknown; Icon: unknown }[];
