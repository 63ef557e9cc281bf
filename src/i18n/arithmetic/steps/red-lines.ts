import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import type { Cap } from '../../../domain/assessment/band.ts';
import { bandName } from '../../names.ts';
import * as m from '../../paraglide/messages.js';
import { normWords, questionsMissing, rolePlaysBreaking, scenarioTitle } from '../asked.ts';
import { type ArithmeticWords, list, note, type Step, text } from '../step.ts';

/** The prohibited norms that were broken or missed, and where. */
export function redLinesStep(words: ArithmeticWords, attempt: SubmittedAttempt): Step {
  const { t } = words;
  const sentences = attempt.result.caps.flatMap((cap) => sentence(words, attempt, cap) ?? []);
  return {
    title: t(m.arithmetic_red_lines),
    parts: [
      note(t(m.arithmetic_red_line_rule, { inRolePlay: bandName(t, 'fail'), inPaper: bandName(t, 'pass') })),
      sentences.length > 0 ? list(sentences) : text(t(m.arithmetic_no_red_line)),
    ],
  };
}

function sentence(words: ArithmeticWords, attempt: SubmittedAttempt, cap: Cap): string | undefined {
  const { t, format } = words;
  if (cap.kind === 'floor') return undefined;
  const [norm, atMost] = [normWords(words, cap.norm), bandName(t, cap.atMost)];
  if (cap.kind === 'red-line-in-scenario') {
    const titles = rolePlaysBreaking(attempt, cap.norm).map(({ scenario }) => scenarioTitle(words, scenario));
    if (titles.length === 0) return t(m.arithmetic_red_line_some_role_play, { norm, atMost });
    return t(m.arithmetic_red_line_role_play, { titles: format.list(titles), norm, atMost });
  }
  const numbers = questionsMissing(words, attempt, cap.norm).map(String);
  if (numbers.length === 0) return t(m.arithmetic_red_line_paper, { norm, atMost });
  return t(m.arithmetic_red_line_question, { numbers: format.list(numbers), norm, atMost });
}
