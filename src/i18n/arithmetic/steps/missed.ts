import type { SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import type { NormId } from '../../../domain/id.ts';
import * as m from '../../paraglide/messages.js';
import { missedIn, normWords, numberOf, questionWords, scenarioTitle } from '../asked.ts';
import { type ArithmeticWords, type Part, type Step, text } from '../step.ts';

/** The norms that each question and each role-play missed. */
export function missedStep(words: ArithmeticWords, attempt: SubmittedAttempt): Step {
  const { t } = words;
  const { questions, scenarios } = attempt.result;
  const rows = [
    ...questions.map((part) => ({
      number: String(numberOf(attempt, part.question)),
      title: questionWords(words, part),
      norms: missedIn(words, part).map((norm) => normLine(words, norm, part.redLines)),
    })),
    ...scenarios.map(({ scenario, broken = [], redLines }) => ({
      number: '',
      title: scenarioTitle(words, scenario),
      norms: broken.map((norm) => normLine(words, norm, redLines)),
    })),
  ].filter(({ norms }) => norms.length > 0);
  const table: Part = {
    kind: 'table',
    columns: [
      { heading: t(m.arithmetic_number), number: true },
      { heading: t(m.record_question_or_role_play) },
      { heading: t(m.record_norms) },
    ],
    rows: rows.map(({ number, title, norms }) => [number, title, norms.join('\n')]),
  };
  return { title: t(m.record_missed), parts: rows.length > 0 ? [table] : [text(t(m.record_missed_none))] };
}

/** @param redLines those that were red lines on the day */
function normLine(words: ArithmeticWords, norm: NormId, redLines: readonly NormId[] = []): string {
  const said = normWords(words, norm);
  return redLines.includes(norm) ? words.t(m.record_red_line, { norm: said }) : said;
}
