import type { Language } from '../../src/domain/language.ts';
import { drawPicture, type PictureId } from '../../src/figure/pictures.ts';
import { type Element, everything, parseXml } from './xml.ts';

/** A picture taken apart, and what its elements say. */
export const elementsOf = (id: PictureId, language: Language = 'zh-CN') =>
  everything(parseXml(drawPicture(id, language)));

export const withAttribute = (elements: readonly Element[], name: string) =>
  elements.filter((element) => name in element.attributes);

export const valuesOf = (elements: readonly Element[], name: string) =>
  withAttribute(elements, name).map((element) => element.attributes[name]!);

export const wordsOf = (elements: readonly Element[]) =>
  elements.filter(({ name }) => name === 'text').map(({ text }) => text);
