import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { widthOf } from '../../src/figure/lettering.ts';
import { PICTURE_IDS } from '../../src/figure/pictures.ts';
import { elementsOf, valuesOf, wordsOf } from './read.ts';
import type { Element } from './xml.ts';

const JUDGED = PICTURE_IDS.filter((id) => valuesOf(elementsOf(id), 'data-verdict').includes('wrong'));
const WORDS = { 'zh-CN': ['对', '错'], en: ['Right', 'Wrong'] } as const;
const TOLD = { 'zh-CN': /对[：，].*错[：，]/s, en: /\bright[:,].*\bwrong[:,]/is } as const;

it('finds pictures that set right beside wrong', () => {
  expect(JUDGED.length).toBeGreaterThan(10);
});

describe.each(JUDGED)('%s', (id) => {
  it('shows what is right before what is wrong, in each of its rows', () => {
    const verdicts = valuesOf(elementsOf(id), 'data-verdict');
    expect([verdicts[0], verdicts.at(-1)]).toEqual(['right', 'wrong']);
  });

  it.each(LANGUAGES)('tells them apart in words, in the picture and in what is read aloud, in %s', (language) => {
    const elements = elementsOf(id, language);
    expect(wordsOf(elements)).toEqual(expect.arrayContaining([...WORDS[language]]));
    expect(elements[2]!.text).toMatch(TOLD[language]);
  });
});

describe.each(PICTURE_IDS)('%s', (id) => {
  it.each(LANGUAGES)('keeps its words within their panels in %s', (language) => {
    const [root] = elementsOf(id, language);
    for (const panel of panelsOf(root!)) {
      const width = Number(panel.attributes.width);
      const cut = ownTexts(panel).filter((text) => !within(text, width));
      expect(cut.map(({ text }) => text)).toEqual([]);
    }
  });
});

/** Framed parts, each with the scene in it. */
function panelsOf(root: Element): readonly Element[] {
  return root.children.filter(({ name }) => name === 'svg');
}

/** Texts placed in the coordinates of the panel: not those in a group moved elsewhere. */
function ownTexts(element: Element): readonly Element[] {
  const children = element.children.filter(({ name, attributes }) => name !== 'g' || !('transform' in attributes));
  return children.flatMap((child) => (child.name === 'text' ? [child] : ownTexts(child)));
}

function within({ attributes, text }: Element, width: number): boolean {
  const wide = widthOf(text, Number(attributes['font-size']));
  const share = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'start']!;
  const left = Number(attributes.x) - wide * share;
  return left >= 0 && left + wide <= width;
}
