import { judge, type Rubric } from '../../../../src/domain/question/kinds/phrase/rubric.ts';
import type { Patterns } from '../../../../src/domain/question/kinds/phrase/types.ts';

/** Patterns that are of either language, in the list of the one they are written in. */
export function patterns(...sources: readonly string[]): Patterns {
  const isChinese = (source: string) => /\p{Script=Han}/u.test(source);
  return { 'zh-CN': sources.filter(isChinese), en: sources.filter((source) => !isChinese(source)) };
}

/** A rubric of one element. */
export function asking(sources: readonly string[], unless: readonly string[] = []): Rubric {
  return { required: [{ id: 'said', patterns: patterns(...sources), unless: patterns(...unless) }], forbidden: [] };
}

/** What is marked in a text by one pattern, as it was typed. */
export function marked(source: string | readonly string[], text: string, ...unless: readonly string[]): string[] {
  const { met } = judge(asking([source].flat(), unless), text);
  return met.flatMap(({ passages }) => passages.map(({ from, to }) => text.slice(from, to)));
}
