import type { SubmittedAttempt } from '../../domain/assessment/attempt.ts';
import type { QuestionResult } from '../../domain/assessment/grading/result.ts';
import { gradeAnswer, tallyOf } from '../../domain/question/grade.ts';
import type { Tally } from '../../domain/question/kinds/kind.ts';
import * as m from '../paraglide/messages.js';
import { creditOn } from '../review.ts';
import { numberOf } from './asked.ts';
import { quotient } from './quotient.ts';
import { type ArithmeticWords, list, note, type Part } from './step.ts';

/** What part of a question's points was given for, question by question; nothing where all have full points. */
export function creditParts(
  words: ArithmeticWords,
  attempt: SubmittedAttempt,
  questions: readonly QuestionResult[],
): Part[] {
  const short = questions.filter(
    ({ question, score, voided }) => !voided && score.earned < score.possible && (words.told?.has(question) ?? true),
  );
  if (short.length === 0) return [];
  const lines = short.flatMap((part) => creditWords(words, attempt, part) ?? []);
  return [note(words.t(m.arithmetic_credit_rule)), ...(lines.length > 0 ? [list(lines)] : [])];
}

/** Nothing of what is all or nothing, or was not answered. */
function creditWords(words: ArithmeticWords, attempt: SubmittedAttempt, part: QuestionResult): string | undefined {
  const { t } = words;
  const { question: id, score } = part;
  const [question, answer, number] = [words.library.questions.get(id), attempt.answers[id], numberOf(attempt, id)];
  if (!question) return score.earned > 0 ? t(m.arithmetic_credit_unknown, { number }) : undefined;
  const { earned } = gradeAnswer(question, answer, score.possible);
  if (earned !== score.earned) return t(m.arithmetic_credit_unknown, { number });
  const tally = tallyOf(question, answer);
  const credit = tally && creditOn(t, { kind: question.kind, score, tally });
  if (!credit) return undefined;
  if (tally.void) return t(m.arithmetic_credit_void, { number, credit });
  return t(m.arithmetic_credit, { number, credit, formula: formulaWords(words, tally, score.possible) });
}

function formulaWords(words: ArithmeticWords, { hits, wrong, of }: Tally, points: number): string {
  const right = wrong > 0 ? `(${hits} − ${wrong})` : `${hits}`;
  const formula = `${right} ÷ ${of} × ${points}`;
  if (hits < wrong) return words.t(m.arithmetic_below_zero, { formula });
  return quotient(words, formula, [points * (hits - wrong), of]);
}
