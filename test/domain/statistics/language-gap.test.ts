import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { LanguageGatherer } from '../../../src/domain/statistics/language-gap.ts';
import { MEETING_PEOPLE } from '../../support/make.ts';
import { paperOf } from './papers.ts';

/** So many papers in a language, of which so many earn the question, beside ten other points of which so many are earned. */
type Papers = readonly [language: Language | undefined, count: number, right: number, rest: number];

function gapOf(...all: readonly Papers[]) {
  const gatherer = new LanguageGatherer();
  for (const [language, count, right, rest] of all) {
    for (let number = 0; number < count; number++) {
      const paper = paperOf([
        ['q', number < right ? 1 : 0, 1],
        ['rest', rest, 10],
      ]);
      gatherer.add({ course: MEETING_PEOPLE, first: true, ...(language && { language }), paper });
    }
  }
  return gatherer.gap(paperOf([['q', 0, 1]])[0]!.part);
}

describe('a question in two languages', () => {
  it('is harder in the one in which people miss it though they do as well in all else', () => {
    expect(gapOf(['zh-CN', 200, 160, 8], ['en', 200, 90, 8])).toEqual({
      ...{ asked: { 'zh-CN': 200, en: 200 }, facility: { 'zh-CN': 0.8, en: 0.45 }, harderIn: 'en' },
    });
    expect(gapOf(['zh-CN', 200, 90, 8], ['en', 200, 160, 8])?.harderIn).toBe('zh-CN');
  });

  it('is not harder where those people do worse in everything', () => {
    expect(gapOf(['zh-CN', 200, 160, 8], ['en', 200, 90, 5])?.harderIn).toBeUndefined();
  });

  it('is not harder for a difference that can be chance, or that matters to nobody', () => {
    expect(gapOf(['zh-CN', 30, 24, 8], ['en', 30, 19, 8])?.harderIn).toBeUndefined();
    expect(gapOf(['zh-CN', 9000, 7200, 8], ['en', 9000, 6400, 8])?.harderIn).toBeUndefined();
  });

  it.each(LANGUAGES)('says nothing of fewer than thirty papers in %s, nor of those of no language', (language) => {
    const other = LANGUAGES.find((one) => one !== language)!;
    expect(gapOf([language, 29, 0, 8], [other, 400, 400, 8], [undefined, 400, 0, 8])).toBeUndefined();
    expect(gapOf([language, 30, 0, 8], [other, 400, 400, 8])?.harderIn).toBe(language);
  });
});
