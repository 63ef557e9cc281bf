import type { NormId, QuestionId } from '../../id.ts';
import type { Question } from '../../question/question.ts';
import type { QuestionResult, Result } from './result.ts';

/**
 * A result that says of each part which norms were missed with it. Results from before this was kept say so only of the
 * whole: a question then missed what it tests of that, and role-plays broke the rest. What no question is known to have
 * missed, since it has left the library or tests something else today, is put to every one it may have been, so that
 * nothing which limits the band is lost. What {@link sumUp} makes of it is the same.
 *
 * @param questions the library's
 */
export function completed(result: Result, questions: ReadonlyMap<QuestionId, Pick<Question, 'norms'>>): Result {
  const linesIn = (kind: 'red-line-in-paper' | 'red-line-in-scenario') =>
    result.caps.flatMap((cap) => (cap.kind === kind ? [cap.norm as NormId] : []));
  const inPaper = linesIn('red-line-in-paper');
  const first = result.questions.map((part) => {
    const tested = questions.get(part.question)?.norms ?? [];
    return isUntold(part) ? withMissed(part, among(tested, result.missed), inPaper) : part;
  });
  const known = new Set([
    ...first.flatMap((part) => part.missed ?? []),
    ...result.scenarios.flatMap((part) => part.broken ?? []),
  ]);
  const left = result.missed.filter((norm) => !known.has(norm));
  const broken = [...new Set([...linesIn('red-line-in-scenario'), ...without(left, inPaper)])];
  const isInScenarios = result.scenarios.some((part) => !part.broken) && broken.length > 0;
  const unheld = [
    ...without(
      inPaper,
      first.flatMap((part) => part.redLines ?? []),
    ),
    ...(isInScenarios ? [] : left),
  ];
  return {
    ...result,
    questions: first.map((part, at) =>
      unheld.length > 0 && isUntold(result.questions[at] as QuestionResult)
        ? withMissed(part, [...new Set([...(part.missed ?? []), ...unheld])], inPaper)
        : part,
    ),
    scenarios: result.scenarios.map((part) => {
      if (part.broken || !isInScenarios) return part;
      const redLines = among(broken, linesIn('red-line-in-scenario'));
      return { ...part, broken, ...(redLines.length > 0 && { redLines }) };
    }),
  };
}

/** Whether it missed something, and does not say what. */
function isUntold({ score, missed, voided }: QuestionResult): boolean {
  return !voided && !missed && score.earned < score.possible;
}

function withMissed(part: QuestionResult, missed: readonly NormId[], lines: readonly NormId[]): QuestionResult {
  const redLines = among(missed, lines);
  return { ...part, ...(missed.length > 0 && { missed }), ...(redLines.length > 0 && { redLines }) };
}

function among(norms: readonly NormId[], others: readonly NormId[]): NormId[] {
  return norms.filter((norm) => others.includes(norm));
}

function without(norms: readonly NormId[], others: readonly NormId[]): NormId[] {
  return norms.filter((norm) => !others.includes(norm));
}
