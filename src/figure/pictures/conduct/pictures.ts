import type { Picture } from '../../layout.ts';
import { angerMetCalmly } from './anger-met-calmly.ts';
import { asksFirst } from './asks-first.ts';
import { codeShielded } from './code-shielded.ts';
import { followUpCall } from './follow-up-call.ts';
import { fourSmallThings } from './four-small-things.ts';
import { giftReturned } from './gift-returned.ts';
import { visitingEarly } from './visiting-early.ts';
import { warmToAll } from './warm-to-all.ts';

/** Pictures of how people who serve conduct themselves: honest, discreet, fair and calm. */
export const CONDUCT_PICTURES = {
  'gift-returned': giftReturned,
  'code-shielded': codeShielded,
  'visiting-early': visitingEarly,
  'warm-to-all': warmToAll,
  'anger-met-calmly': angerMetCalmly,
  'asks-first': asksFirst,
  'follow-up-call': followUpCall,
  'four-small-things': fourSmallThings,
} as const satisfies Readonly<Record<string, Picture>>;

export const CONDUCT_IDS = Object.keys(CONDUCT_PICTURES) as (keyof typeof CONDUCT_PICTURES)[];
