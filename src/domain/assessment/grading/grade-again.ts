import type { QuestionId } from '../../id.ts';
import type { Blueprint } from '../../library/course.ts';
import type { Library } from '../../library/library.ts';
import type { SubmittedAttempt } from '../attempt.ts';
import { completed } from './completed.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { confirmedBy, isBorderline } from './guard.ts';
import type { QuestionResult, Result } from './result.ts';
import { sumUp } from './sum-up.ts';

/**
 * The result of an attempt by the keys of a library: its answers graded again, under the policy kept with it. What is
 * not in that library keeps its marks. So does a question that points were given for after an appeal, and what counts for
 * nothing since it was voided goes on doing so.
 */
export function gradedAgain(
  library: Library,
  blueprint: Pick<Blueprint, 'pointsPerQuestion' | 'scenarios'>,
  attempt: SubmittedAttempt,
): Result {
  const { policy, corrections = [] } = attempt;
  const kept = completed(attempt.result, library.questions);
  const now = gradeAttempt({ ...library, voided: new Set() }, blueprint, attempt);
  const given = new Set<QuestionId | undefined>(
    corrections.flatMap(({ kind, question }) => (kind === 'points-given' ? [question] : [])),
  );
  const again = (mark: QuestionResult, marks: readonly QuestionResult[] = []): QuestionResult => {
    const fresh = marks.find(({ question }) => question === mark.question);
    if (!fresh || given.has(mark.question)) return mark;
    return mark.voided ? { ...fresh, voided: true } : fresh;
  };
  const marks = {
    questions: kept.questions.map((mark) => again(mark, now.questions)),
    scenarios: kept.scenarios.map((mark) => now.scenarios.find(({ scenario }) => scenario === mark.scenario) ?? mark),
  };
  const confirming = kept.confirmation?.questions.map((mark) => again(mark, now.confirmation?.questions));
  // Where the points are clear by now, they decide alone.
  const decides = confirming && isBorderline(marks, policy);
  return sumUp(marks, policy, decides ? confirmedBy(confirming, marks.questions) : undefined);
}
