import type { Bilingual } from '../../../src/domain/language.ts';
import type { Asked } from '../../../src/domain/question/question.ts';
import { id } from '../make.ts';

/** `words` in English, and marked as Chinese. */
export function text(words: string): Bilingual {
  return { 'zh-CN': `中文：${words}`, en: words };
}

export type Change = Partial<Pick<Asked, 'id' | 'norms' | 'difficulty' | 'picture'>>;

export function asked(change: Change) {
  return {
    id: id<'question'>('asked'),
    norms: [id<'norm'>('handshake-greet-first')] as const,
    difficulty: 1 as const,
    prompt: text('What do you do?'),
    explanation: text('That is how it is done.'),
    ...change,
  };
}

export const box = (right: boolean) => (name: string) => ({
  id: name,
  text: text(name),
  right,
  because: text(`${name} is so`),
});

export const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
