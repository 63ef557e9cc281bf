import { type Flag, isOpen } from './flag.ts';
import { wordsIn } from './kinds/phrase/words.ts';
import type { Question } from './question.ts';
import { isSayable } from './said.ts';

/** What somebody says was misjudged: their words for a question, and where they were judged. */
export type Flagged = Pick<Flag, 'text' | 'where'> & { readonly question: Question };

/** Whether there is anything to look at: only words said for a phrase are judged by patterns, which can be wrong. */
export function canBeFlagged({ question, text }: Pick<Flagged, 'question' | 'text'>): boolean {
  return question.kind === 'phrase' && isSayable(text) && wordsIn(text).length > 0;
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
