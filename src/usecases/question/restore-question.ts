import { voidedNow } from '../../domain/assessment/fairness/voided.ts';
import type { QuestionId } from '../../domain/id.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { isReason, type ReasonLength } from '../fairness/reason.ts';
import type { Needs } from '../needs.ts';

export type Restored =
  | { readonly ok: true }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'question-not-voided' }
  | ReasonLength;

/** A voided question is asked again, mended or found sound. What was corrected for it stays so. */
export async function restoreQuestion(
  needs: Needs,
  who: Person,
  { question, reason: told }: { question: QuestionId; reason: string },
): Promise<Restored> {
  if (!who.hr) return NOT_ALLOWED;
  const reason = told.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };
  const entry = entryBy(needs, who, { act: 'question-restored', to: question, after: { question }, reason });
  const changed = await needs.store.changeOrganisation((now) => withRestored(now, question, entry.at), entry);
  return changed === 'changed' ? { ok: true } : { ok: false, reason: 'question-not-voided' };
}

function withRestored({ voided = [] }: Organisation, question: QuestionId, restoredAt: Date) {
  if (!voidedNow(voided).has(question)) return undefined;
  return {
    voided: voided.map((one) => (one.question === question && !one.restoredAt ? { ...one, restoredAt } : one)),
  };
}
