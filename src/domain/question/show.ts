import type { Language } from '../language.ts';
import { shuffledBy } from '../random.ts';
import { kindOf } from './kinds/index.ts';
import type { Question } from './question.ts';
import type { ShownQuestion } from './shown.ts';

/** The question as the browser gets it: one language, no key, options in the order this seed gives. */
export function showQuestion(question: Question, language: Language, seed: string): ShownQuestion {
  const shuffle = <Item>(items: readonly Item[]) => shuffledBy(`${seed}:${question.id}`, items);
  const parts = kindOf(question.kind).show(question as never, language, shuffle);
  const { id, kind, picture } = question;
  const shown: object = { id, kind, prompt: question.prompt[language], picture, ...parts };
  return shown as ShownQuestion;
}
