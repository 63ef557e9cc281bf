import fc from 'fast-check';
import type { QuestionOf } from '../../../src/domain/question/kinds/kind.ts';
import { asked, type Change, text } from './asked.ts';
import type { Sample } from './sample.ts';

/** `phrase({ greeting: '你好|hello' }, { blunt: '什么事|what' })`: one pattern for each, alternatives in it. */
export function phrase(
  required: Readonly<Record<string, string>>,
  forbidden: Readonly<Record<string, string>> = {},
  change: Change = {},
): QuestionOf<'phrase'> {
  const both = (pattern: string) => ({ 'zh-CN': pattern.split('|'), en: pattern.split('|') });
  const words = (pattern: string) => pattern.split('|')[0] ?? '';
  const model = Object.values(required).map(words).join('。');
  return {
    ...asked(change),
    kind: 'phrase',
    required: Object.entries(required).map(([id, pattern]) => ({
      id,
      name: text(id),
      example: { 'zh-CN': words(pattern), en: words(pattern) },
      patterns: both(pattern),
    })),
    forbidden: Object.entries(forbidden).map(([id, pattern]) => ({
      id,
      name: text(id),
      because: text(`${id} hurts`),
      patterns: both(pattern),
    })),
    model: { 'zh-CN': model, en: model },
  };
}

/** What may be said of {@link phrases}' question, in any order and more than once. */
const WORDS = ['您好', '我是小李', '请问', '不知道', '今天天气很好', '😀'];
const anyText = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 8 })
  .map((said) => ({ kind: 'phrase', text: said.join('，') }) as const);

export const phrases: Sample<'phrase'> = {
  question: fc.constant(phrase({ greeting: '您好', name: '我是小李', offer: '请问' }, { shrug: '不知道' })),
  answer: fc.oneof(
    anyText,
    fc.string().map((said) => ({ kind: 'phrase', text: said }) as const),
  ),
  offered: () => anyText,
};
