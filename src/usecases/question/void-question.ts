import { isInForce, isInHand, questionsIn } from '../../domain/assessment/attempt.ts';
import { type VoidedQuestion, voidedNow } from '../../domain/assessment/fairness/voided.ts';
import type { QuestionId } from '../../domain/id.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { isReason, type ReasonLength } from '../fairness/reason.ts';
import type { Needs } from '../needs.ts';

export type Voided =
  | { readonly ok: true; readonly voided: VoidedQuestion }
  | NotAllowed
  | { readonly ok: false; readonly reason: 'no-such-question' | 'question-voided-already' | 'own-matter' }
  | ReasonLength;

/**
 * HR finds a question faulty: from now on it is asked no more and counts in no paper that is handed in. Everybody it counted
 * for is corrected, and told the reason, within minutes (`settleVoided`). Nobody loses by it, and nobody voids what they
 * lost points with themselves, or have in hand: another officer does.
 */
export async function voidQuestion(
  needs: Needs,
  who: Person,
  { question, reason: told }: { question: QuestionId; reason: string },
): Promise<Voided> {
  if (!who.hr) return NOT_ALLOWED;
  if (!needs.library.questions.has(question)) return { ok: false, reason: 'no-such-question' };
  if (await isOwnMatter(needs, who, question)) return { ok: false, reason: 'own-matter' };
  const reason = told.trim();
  if (!isReason(reason)) return { ok: false, reason: 'reason-length', fields: ['reason'] };
  const voided: VoidedQuestion = { question, reason, at: needs.now(), by: who.id };
  const entry = entryBy(needs, who, { act: 'question-voided', to: question, after: { question }, reason });
  const changed = await needs.store.changeOrganisation((now) => withVoided(now, voided), entry);
  if (changed === 'refused') return { ok: false, reason: 'question-voided-already' };
  return { ok: true, voided };
}

async function isOwnMatter({ store }: Needs, { id }: Person, question: QuestionId): Promise<boolean> {
  const attempts = (await store.record(id))?.attempts ?? [];
  if (attempts.filter(isInHand).some((attempt) => questionsIn(attempt).includes(question))) return true;
  const results = attempts.filter(isInForce).map(({ result }) => result);
  const marks = results.flatMap(({ questions, confirmation }) => [...questions, ...(confirmation?.questions ?? [])]);
  return marks.some((mark) => mark.question === question && !mark.voided && mark.score.earned < mark.score.possible);
}

function withVoided({ voided = [] }: Organisation, one: VoidedQuestion) {
  return voidedNow(voided).has(one.question) ? undefined : { voided: [...voided, one] };
}
