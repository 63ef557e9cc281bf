import type { VoidedQuestion } from '../../domain/assessment/fairness/voided.ts';
import { SYSTEM } from '../../domain/audit.ts';
import type { QuestionId } from '../../domain/id.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { correctVoided, type Effect, type Progress } from './correct-voided.ts';

/** No submission takes longer from looking up which questions are voided to being kept. */
const LONGEST_SUBMISSION = 2 * 60_000;

/**
 * Corrects everybody affected by questions that HR voided and that are not settled, as far as that is possible now. The
 * server does so each minute, so that no officer waits for thousands of results. Takes up what was cut short, and may run
 * at several processes at once.
 *
 * While somebody has the question in hand, it stays unsettled for two minutes more: a submission that was under way when it
 * was voided may still count it.
 */
export async function settleVoided(needs: Needs): Promise<void> {
  const { voided = [] } = await organisationOf(needs);
  for (const one of voided.filter(({ settledAt }) => !settledAt)) await settle(needs, one);
}

/** Of questions that this process is correcting everybody for, by store: how far it has come. */
const underway = new WeakMap<Needs['store'], Map<QuestionId, Progress>>();

/** How far this process has come with a question; undefined while it has not begun. */
export function progressOf({ store }: Pick<Needs, 'store'>, question: QuestionId): Progress | undefined {
  return underway.get(store)?.get(question);
}

/** Does so for one question, and tells what it has come to. */
export async function settle(needs: Needs, voided: VoidedQuestion): Promise<Effect> {
  const known = underway.get(needs.store) ?? new Map<QuestionId, Progress>();
  underway.set(needs.store, known);
  const { inHand, ...effect } = await correctVoided(needs, voided, (at) => known.set(voided.question, at));
  const settledAt = needs.now();
  if (inHand > 0 && settledAt.getTime() - voided.at.getTime() < LONGEST_SUBMISSION) return effect;
  const entry = {
    ...{ at: settledAt, by: SYSTEM, byName: '', act: 'results-regraded' as const },
    after: { question: voided.question, ...effect },
    reason: voided.reason,
  };
  await needs.store.changeOrganisation((now) => withSettled(now, voided, settledAt), entry);
  known.delete(voided.question);
  return effect;
}

function withSettled({ voided = [] }: Organisation, done: VoidedQuestion, settledAt: Date) {
  const isDone = ({ question, at }: VoidedQuestion) => question === done.question && at.getTime() === done.at.getTime();
  if (!voided.some((one) => isDone(one) && !one.settledAt)) return undefined;
  return { voided: voided.map((one) => (isDone(one) ? { ...one, settledAt } : one)) };
}
