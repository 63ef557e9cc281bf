import type { RetakeState } from '../../../domain/assignment/retaking.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import type { Translate } from '../../../i18n/translate.ts';

const STATE = {
  'no-attempts-left': m.retakes_ask_hr,
  open: m.retakes_open,
  'too-soon': m.retakes_wait,
  'lessons-to-redo': m.retakes_study,
  'lessons-unfinished': m.retakes_unfinished,
  'attempt-open': m.retakes_sitting,
} satisfies Record<RetakeState, unknown>;

export const retakeStateName = (t: Translate, state: RetakeState) => t(STATE[state]);
