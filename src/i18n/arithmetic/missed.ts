import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { NormId } from '../../domain/id.ts';
import * as m from '../paraglide/messages.js';
import { missedIn, normWords, numberOf, questionWords } from './asked.ts';
import { type ArithmeticWords, type Part, type Step, text } from './step.ts';

/** The norms that each question missed. */
export function missedStep(words: ArithmeticWords, attempt: SubmittedAttempt): Step {
  const { t } = words;
  const rows = attempt.result.questions.flatMap((part) => {
    const missed = missedIn(words, part);
    const norms = missed.map((norm) => normLine(words, norm)).join('\n');
    return missed.length > 0 ? [[String(numberOf(attempt, part.question)), questionWords(words, part), norms]] : [];
  });
  const table: Part = {
    kind: 'table',
    columns: [
      { heading: t(m.arithmetic_number), number: true },
      { heading: t(m.arithmetic_question) },
      { heading: t(m.record_norms) },
    ],
    rows,
  };
  return { title: t(m.record_missed), parts: rows.length > 0 ? [table] : [text(t(m.record_missed_none))] };
}

function normLine(words: ArithmeticWords, norm: NormId): string {
  const said = normWords(words, norm);
  const redLine = words.library.norms.get(norm)?.severity === 'prohibited';
  return redLine ? words.t(m.record_red_line, { norm: said }) : said;
}
