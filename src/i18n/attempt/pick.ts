import type { AttemptPick } from '../../usecases/results/list-attempts.ts';
import * as m from '../paraglide/messages.js';
import type { Translate } from '../translate.ts';

const PICK = {
  'in-hand': m.attempts_in_hand,
  submitted: m.attempts_submitted,
  'by-time': m.attempts_by_time,
  appealed: m.attempts_appealed,
  noticed: m.attempts_with_noticed,
} satisfies Record<AttemptPick, unknown>;

export const attemptPickName = (t: Translate, pick: AttemptPick) => t(PICK[pick]);
