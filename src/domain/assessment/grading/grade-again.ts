import type { QuestionId } from '../../id.ts';
import type { Library } from '../../library/library.ts';
import { isAskedAlike } from '../../question/asked-alike.ts';
import type { SubmittedAttempt } from '../attempt.ts';
import { compareResults } from '../best.ts';
import { completed } from './completed.ts';
import { decidedAgain } from './decide-again.ts';
import { markOf } from './grade-attempt.ts';
import type { QuestionResult, Result } from './result.ts';

/** What mended keys make of a result. */
export interface Again {
  /** The very same where nothing gets better. */
  readonly result: Result;
  /** Questions that would earn less by their keys of today, and keep what they earned. */
  readonly spared: readonly QuestionId[];
}

/**
 * An attempt's answers by the keys that its questions have today, under the policy kept with it (content/policy/grading,
 * "Corrections"). An answer is graded again only where today's question asks the very same and has another key: by that
 * key, and by the norms, red lines and points it had when it was asked. A mark that would not be higher stays, so that keys
 * mended one after the other, or together, come to the same. So stay role-plays, points given after an appeal, and what
 * counts for nothing since it was voided.
 *
 * @param asked the library as the attempt was drawn from it
 * @param today questions as they are served now, under the house rules of the attempt
 */
export function gradedAgain(asked: Library, today: Library['questions'], attempt: SubmittedAttempt): Again {
  const { policy, answers, corrections = [] } = attempt;
  const kept = completed(attempt.result, asked.questions);
  const given = new Set(
    corrections.flatMap(({ kind, question }) => (kind === 'points-given' && question ? [question] : [])),
  );
  const spared: QuestionId[] = [];
  let better = false;
  const again = (mark: QuestionResult): QuestionResult => {
    const [then, now] = [asked.questions.get(mark.question), today.get(mark.question)];
    if (!then || !now || then === now || mark.voided || given.has(mark.question) || !isAskedAlike(then, now))
      return mark;
    const by = { answer: answers[mark.question], points: mark.score.possible };
    const fresh = markOf(asked, { ...now, norms: then.norms }, by);
    if (fresh.score.earned < mark.score.earned) spared.push(mark.question);
    if (fresh.score.earned <= mark.score.earned) return mark;
    better = true;
    return fresh;
  };
  const marks = { questions: kept.questions.map(again), scenarios: kept.scenarios };
  const confirming = kept.confirmation?.questions.map(again);
  const result = better ? decidedAgain(marks, policy, confirming) : attempt.result;
  return { result: compareResults(result, attempt.result) < 0 ? result : attempt.result, spared };
}
