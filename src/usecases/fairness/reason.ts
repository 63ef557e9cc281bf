import { APPEAL_TEXT } from '../../domain/assessment/fairness/appealing.ts';
import { isWhole } from '../../domain/question/said.ts';

/** A decision about somebody is given with a reason that tells them something. */
export interface ReasonLength {
  readonly ok: false;
  readonly reason: 'reason-length';
  readonly fields: readonly ['reason'];
}

export function isReason(text: string): boolean {
  return isWhole(text) && text.length >= APPEAL_TEXT.least && text.length <= APPEAL_TEXT.most;
}
