import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { captionOf, drawPicture, isPictureId, PICTURE_IDS } from '../../src/figure/pictures.ts';
import { elementsOf, valuesOf, withAttribute } from './read.ts';

const CHINESE = /[\u2e80-\u9fff\uff00-\uffef]/;
const KILOBYTE = 1024;
/** Panels of a puzzle stand two beside each other, each as wide as a column. */
const isPanel = (id: string) => id.startsWith('panel-');
const DRAWINGS = PICTURE_IDS.flatMap((id) => LANGUAGES.map((language) => ({ id, language })));

describe.each(DRAWINGS)('$id in $language', ({ id, language }) => {
  const elements = elementsOf(id, language);
  const svg = drawPicture(id, language);

  it('is one image with a name and a description', () => {
    const [root, title, desc] = elements;
    expect(root).toMatchObject({
      name: 'svg',
      attributes: { role: 'img', 'aria-labelledby': `pic-${id}-title pic-${id}-desc` },
    });
    expect(title).toMatchObject({ name: 'title', attributes: { id: `pic-${id}-title` } });
    expect(desc).toMatchObject({ name: 'desc', attributes: { id: `pic-${id}-desc` } });
    expect(title!.text.length).toBeGreaterThan(3);
    expect(desc!.text.length).toBeGreaterThan(title!.text.length);
  });

  it('obeys the content security policy', () => {
    expect(withAttribute(elements, 'style')).toEqual([]);
    expect(elements.filter(({ name }) => name === 'style' || name === 'script')).toEqual([]);
    expect(svg).not.toMatch(/ on\w+=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('keeps its weight on the wire', () => {
    expect(gzipSync(svg).length).toBeLessThanOrEqual(6 * KILOBYTE);
  });

  it('has ids of its own, and refers only to them', () => {
    const ids = valuesOf(elements, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((name) => name.startsWith(`pic-${id}-`))).toBe(true);
    for (const target of valuesOf(elements, 'href')) expect(ids).toContain(target.slice(1));
  });

  it('speaks its language only', () => {
    if (language === 'en') expect(svg).not.toMatch(CHINESE);
    else expect(elements[2]!.text).toMatch(CHINESE);
  });

  it('letters large enough for a small phone', () => {
    expect(elements[0]!.attributes.viewBox).toMatch(isPanel(id) ? /^0 0 177 / : /^0 0 360 /);
    for (const size of valuesOf(elements, 'font-size')) expect((Number(size) * 350) / 360).toBeGreaterThanOrEqual(12);
  });

  it('contains no number that failed to be computed', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it('draws every picture from ids that differ between pictures', () => {
  const all = PICTURE_IDS.flatMap((id) => valuesOf(elementsOf(id), 'id'));
  expect(new Set(all).size).toBe(all.length);
});

it('has a caption in both languages for every picture', () => {
  for (const id of PICTURE_IDS) {
    expect(captionOf(id)['zh-CN']).toMatch(CHINESE);
    expect(captionOf(id).en).toMatch(/^[^\u2e80-\u9fff]+\.”?$/);
  }
});

it('knows its own names', () => {
  expect(PICTURE_IDS.every(isPictureId)).toBe(true);
  expect(['', 'handshake', 'toString'].some(isPictureId)).toBe(false);
});
