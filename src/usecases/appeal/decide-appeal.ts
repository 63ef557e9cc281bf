import { isSubmitted, type SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import { type Appeal, isUndecided, type Outcome } from '../../domain/assessment/fairness/appeal.ts';
import { waits } from '../../domain/assessment/fairness/appealing.ts';
import type { PersonId } from '../../domain/id.ts';
import { momentIn } from '../../domain/people/moment.ts';
import type { Person } from '../../domain/people/person.ts';
import { namesPerson } from '../../domain/rights/naming.ts';
import type { AppealDecision } from '../../store/store.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { libraryOf } from '../assessment/library-of.ts';
import { isReason, type ReasonLength } from '../fairness/reason.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { correctOne } from '../question/correct-voided.ts';
import { voidQuestion } from '../question/void-question.ts';
import { givingPoints, resultWithPoints } from './correct-result.ts';

export type Decided =
  | { readonly ok: true }
  | NotAllowed
  | {
      readonly ok: false;
      readonly reason: 'own-matter' | 'no-such-appeal' | 'appeal-waits' | 'appeal-nothing-to-give' | 'attempt-counts';
    }
  | { readonly ok: false; readonly reason: 'appeal-remedy-unfit'; readonly fields: readonly ['outcome'] }
  | { readonly ok: false; readonly reason: 'reason-names-person'; readonly fields: readonly ['reason'] }
  | ReasonLength;

/**
 * HR decides an appeal, never one of their own, with a reason for the person to read. Nobody loses by their own appeal:
 * points given never lower a band, a voided question harms nobody, and a result that counts as a pass is never annulled. An
 * appeal against a question of a paper in hand waits, as the decision speaks of its key.
 */
export async function decideAppeal(
  needs: Needs,
  who: Person,
  {
    person,
    appeal: id,
    outcome,
    ...said
  }: { person: PersonId; appeal: Appeal['id']; outcome: Outcome; reason: string },
): Promise<Decided> {
  if (!who.hr) return NOT_ALLOWED;
  if (person === who.id) return { ok: false, reason: 'own-matter' };
  const record = await needs.store.record(person);
  const appeal = record?.appeals.find((one) => one.id === id && isUndecided(one));
  const attempt = record?.attempts.filter(isSubmitted).find((one) => one.id === appeal?.attempt);
  if (!record || !appeal || !attempt) return { ok: false, reason: 'no-such-appeal' };
  if (waits(record, appeal)) return { ok: false, reason: 'appeal-waits' };
  const reason = said.reason.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };
  // Everybody who was asked that question is told it, and no erasure of this person would reach what they keep.
  if (outcome === 'question-voided' && namesPerson(reason, record.person)) {
    return { ok: false, reason: 'reason-names-person', fields: ['reason'] };
  }

  const at = momentIn(record, needs.now());
  const remedied = await remedyOf(needs, who, { person, outcome, appeal, attempt, by: { at, by: who.id, reason } });
  if ('ok' in remedied) return remedied;
  const upheld = outcome !== 'dismissed';
  const decision: AppealDecision = {
    appeal: {
      decidedAt: at,
      decidedBy: who.id,
      verdict: upheld ? 'upheld' : 'dismissed',
      reason,
      ...(upheld && { remedy: outcome }),
    },
    ...remedied,
  };
  const entry = entryBy(needs, who, {
    act: 'appeal-decided',
    to: person,
    toName: record.person.name,
    after: {
      course: attempt.course,
      attempt: attempt.number,
      ...(appeal.question && { question: appeal.question }),
      outcome,
    },
    reason,
  });
  const kept = await needs.store.decideAppeal(person, id, decision, entry);
  if (kept === 'kept') return { ok: true };
  if (kept === 'same') return { ok: false, reason: 'appeal-nothing-to-give' };
  return { ok: false, reason: kept === 'counts' ? 'attempt-counts' : 'no-such-appeal' };
}

/** What a decision changes in the attempt, or why that cannot be. */
async function remedyOf(
  needs: Needs,
  who: Person,
  {
    person,
    outcome,
    appeal: { question },
    attempt,
    by,
  }: {
    person: PersonId;
    outcome: Outcome;
    appeal: Appeal;
    attempt: SubmittedAttempt;
    by: { at: Date; by: PersonId; reason: string };
  },
): Promise<Pick<AppealDecision, 'correct' | 'annul'> | Extract<Decided, { ok: false }>> {
  if (outcome === 'dismissed') return {};
  if ((outcome === 'attempt-annulled') === (question !== undefined))
    return { ok: false, reason: 'appeal-remedy-unfit', fields: ['outcome'] };
  if (outcome === 'question-voided' && question) {
    const voided = await voidQuestion(needs, who, { question, reason: by.reason });
    // Whoever appealed reads the decision beside their result, which then is corrected already.
    if (voided.ok) await correctOne(needs, voided.voided, { person, attempt: attempt.id });
    if (voided.ok || voided.reason === 'question-voided-already') return {};
    if (voided.reason === 'own-matter') return { ok: false, reason: 'own-matter' };
    return { ok: false, reason: 'appeal-remedy-unfit', fields: ['outcome'] };
  }
  if (attempt.annulled) return { ok: false, reason: 'appeal-nothing-to-give' };
  if (!question) return { annul: { ...by, why: 'decided' } };
  const library = await libraryOf(needs, attempt);
  if (!resultWithPoints(library, attempt, question)) return { ok: false, reason: 'appeal-nothing-to-give' };
  const { timeZone } = await organisationOf(needs);
  return { correct: givingPoints(needs, library, timeZone, { ...by, question }) };
}
