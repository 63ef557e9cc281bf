import type { Appeal } from '../../domain/assessment/fairness/appeal.ts';
import {
  APPEAL_TEXT,
  type AppealRefusal,
  appealRefusal,
  type Matter,
} from '../../domain/assessment/fairness/appealing.ts';
import type { Person } from '../../domain/people/person.ts';
import { isWhole } from '../../domain/question/said.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';

export type Appealed =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: AppealRefusal | 'appeals-too-many' }
  | { readonly ok: false; readonly reason: 'appeal-text-length'; readonly fields: readonly ['text'] };

/**
 * Lodges an appeal against one's own submitted result, or one question of it, in one's own words. It is kept for good
 * with the attempt; HR decides.
 */
export async function appeal(needs: Needs, who: Person, told: Matter & Pick<Appeal, 'text'>): Promise<Appealed> {
  const text = told.text.trim();
  const { timeZone } = await organisationOf(needs);
  const refusal = appealRefusal(await recordOf(needs, who), told, { timeZone, now: needs.now() });
  if (refusal) return { ok: false, reason: refusal };
  if (!isWhole(text) || text.length < APPEAL_TEXT.least || text.length > APPEAL_TEXT.most)
    return { ok: false, reason: 'appeal-text-length', fields: ['text'] };

  const { attempt, question } = told;
  const lodged = { id: needs.newId(), attempt, ...(question && { question }), text, at: needs.now() };
  const kept = await needs.store.appeal(who.id, lodged);
  if (kept === 'kept') return { ok: true };
  if (kept === 'unknown') return { ok: false, reason: 'no-such-attempt' };
  return { ok: false, reason: kept === 'open' ? 'appeal-open' : 'appeals-too-many' };
}
