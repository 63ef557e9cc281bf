import type { Language } from '../../../domain/language.ts';
import type { Answer, Question } from '../../../domain/question/question.ts';
import { type ReviewedPart, reviewQuestion } from '../../../domain/question/review.ts';

const UNMARKED = { earned: 0, possible: 0 };

/** What was answered, in words, in an order that tells nothing of the key. */
export function givenIn(question: Question, answer: Answer | undefined, language: Language): string[] {
  if (!answer) return [];
  const { parts, said } = reviewQuestion(question, answer, UNMARKED, language);
  return [...(said ? [said.text] : []), ...parts.flatMap(givenWith).toSorted()];
}

/** An element or a forbidden word is part of the key; the phrase itself says what was typed. */
function givenWith({ form, text, given }: ReviewedPart): string[] {
  if (given === undefined || form === 'element' || form === 'forbidden') return [];
  if (form === 'tick' || form === 'spot') return given === 'yes' ? [text] : [];
  return [form === 'place' ? `${given}. ${text}` : `${text} — ${given}`];
}
