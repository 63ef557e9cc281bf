import type { Language } from '../language.ts';
import { FLAG_TEXT, type Flag, isOpen } from './flag.ts';
import { wordsIn } from './kinds/phrase/words.ts';
import type { Question } from './question.ts';

/** What somebody says was misjudged: their words for a question, and where they were judged. */
export type Flagged = Pick<Flag, 'text' | 'where'> & { readonly question: Question };

/** Whether there is anything to look at: only words said for a phrase are judged by patterns, which can be wrong. */
export function canBeFlagged({ question, text }: Pick<Flagged, 'question' | 'text'>): boolean {
  return question.kind === 'phrase' && text.length <= FLAG_TEXT && wordsIn(text).length > 0;
}

/**
 * Whether HR has been told already: of a paper's answer once, as it stays what it is; elsewhere as long as the same
 * words are not settled.
 */
export function isFlagged(flags: readonly Flag[], { question, text, where }: Flagged): boolean {
  return flags.some((flag) => {
    if (flag.question !== question.id) return false;
    if (where.kind === 'attempt') return flag.where.kind === 'attempt' && flag.where.attempt === where.attempt;
    return flag.where.kind !== 'attempt' && isOpen(flag) && flag.text === text;
  });
}

/** Chinese when a text has more Chinese characters than other words. */
export function languageOf(text: string): Language {
  const words = wordsIn(text).flat();
  return words.filter(({ width }) => width === 1).length * 2 > words.length ? 'zh-CN' : 'en';
}
