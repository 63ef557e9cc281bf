import { isInHand, isSubmitted } from '../../domain/assessment/attempt.ts';
import { resultWithout } from '../../domain/assessment/fairness/voided.ts';
import type { QuestionId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { count, type Effect } from './correct-voided.ts';

/** What voiding a question would do. */
export interface VoidPreview extends Effect {
  /** Attempts that ask it, whatever became of them. */
  readonly asked: number;
  /** Submitted attempts in which it earned less than full points. */
  readonly missed: number;
  /** Attempts in hand that ask it: they are graded without it. */
  readonly inHand: number;
}

/** Works out what voiding a question would change, for HR, and changes nothing. It looks at everybody who was asked. */
export async function previewVoid(
  needs: Needs,
  who: Person,
  question: QuestionId,
): Promise<
  ({ readonly ok: true } & VoidPreview) | NotAllowed | { readonly ok: false; readonly reason: 'no-such-question' }
> {
  if (!who.hr) return NOT_ALLOWED;
  const { store, library } = needs;
  if (!library.questions.has(question)) return { ok: false, reason: 'no-such-question' };
  const counts = { asked: 0, missed: 0, inHand: 0, affected: 0, results: 0, bands: 0 };
  const asking = Map.groupBy(await store.attemptsAsking(question), ({ person }) => person);
  for (const [person, own] of asking) {
    const attempts = (await store.record(person))?.attempts ?? [];
    for (const attempt of attempts.filter(({ id }) => own.some((one) => one.attempt === id))) {
      counts.asked++;
      if (isInHand(attempt)) counts.inHand++;
      if (!isSubmitted(attempt)) continue;
      const { questions, confirmation } = attempt.result;
      const mark = [...questions, ...(confirmation?.questions ?? [])].find((part) => part.question === question);
      if (mark && mark.score.earned < mark.score.possible) counts.missed++;
      const after = resultWithout(attempt, { question }, library.questions);
      if (after) count(counts, { before: attempt.result, after });
    }
  }
  return { ok: true, ...counts };
}
