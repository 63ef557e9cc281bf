import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bilingual, LANGUAGES } from '../../../src/domain/language.ts';
import type { Question } from '../../../src/domain/question/question.ts';
import { showQuestion } from '../../../src/domain/question/show.ts';
import type { ShownQuestion } from '../../../src/domain/question/shown.ts';
import { realLibrary } from '../../support/library.ts';
import { partsIn } from '../../support/questions/parts.ts';
import { anyQuestion, multiple, sort } from '../../support/questions.ts';

const real = [...(await realLibrary()).questions.values()];
const KEYS = [
  ...['right', 'because', 'bin', 'match', 'explanation', 'pairs', 'mustPrecede', 'norms', 'difficulty'],
  ...['fault', 'shows', 'scene', 'fits', 'late', 'window', 'required', 'forbidden', 'patterns', 'example', 'model'],
];

describe('a question as the browser gets it', () => {
  test.each(real.map((question) => [question.id, question] as const))(
    '%s carries no key, in either language',
    (_, question) => {
      for (const language of LANGUAGES) {
        const shown = showQuestion(question, language, 'seed');
        const json = JSON.stringify(shown);
        expect(KEYS.filter((key) => json.includes(`"${key}":`))).toEqual([]);
        expect(json).not.toContain(question.explanation[language]);
        const reasons = partsOf(question).flatMap(({ because }) => (because ? [because[language]] : []));
        expect(reasons.filter((because) => json.includes(because))).toEqual([]);
      }
    },
  );

  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        expect(showQuestion(question, 'en', seed)).toEqual(showQuestion(question, 'en', seed));
      }),
    );
  });

  test('has every part once, and no other', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        // Its two answers are the same for every question, so they stand in none.
        fc.pre(question.kind !== 'true-false');
        const shown = shownParts(showQuestion(question, 'en', seed));
        expect(shown.toSorted(byId)).toEqual(
          partsOf(question)
            .map(({ id, text }) => ({ id, text: text.en }))
            .toSorted(byId),
        );
      }),
    );
  });

  test('stands in another order for another attempt', () => {
    const question = multiple(['a', 'b', 'c'], ['d', 'e', 'f']);
    const orders = Array.from({ length: 20 }, (_, seed) => shownParts(showQuestion(question, 'en', `seed ${seed}`)));
    expect(new Set(orders.map((parts) => parts.map(({ id }) => id).join())).size).toBeGreaterThan(10);
  });

  test('puts the right option first no more often than chance', () => {
    const question = multiple(['a'], ['b', 'c', 'd']);
    const firsts = Array.from(
      { length: 400 },
      (_, seed) => shownParts(showQuestion(question, 'en', `seed ${seed}`))[0]?.id,
    );
    const right = firsts.filter((first) => first === 'a').length;
    expect(right).toBeGreaterThan(60);
    expect(right).toBeLessThan(140);
  });

  test('keeps its bins in their written order', () => {
    const question = sort({ before: ['a'], during: ['b'], after: ['c'] });
    const shown = showQuestion(question, 'en', 'any seed');
    expect(shown.kind === 'sort' && shown.bins.map(({ id }) => id)).toEqual(['before', 'during', 'after']);
  });

  test('is in one language only, with its picture', () => {
    const question = multiple(['a'], ['b', 'c'], { picture: 'handshake-hold' });
    const shown = showQuestion(question, 'zh-CN', 'seed');
    expect(shown).toMatchObject({ prompt: '中文：What do you do?', picture: 'handshake-hold' });
    expect(
      shownParts(shown)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['中文：a', '中文：b', '中文：c']);
  });
});

function partsOf(question: Question) {
  return partsIn<Bilingual>(question);
}

function shownParts(shown: ShownQuestion) {
  return partsIn<string>(shown);
}

function byId(a: { id: string }, b: { id: string }) {
  return a.id < b.id ? -1 : 1;
}
