import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { CLOTHES_PICTURES } from '../../src/figure/pictures/clothes/pictures.ts';
import { captionOf, type PictureId } from '../../src/figure/pictures.ts';
import { realLibrary } from '../support/library.ts';
import { elementsOf, valuesOf, withAttribute, wordsOf } from './read.ts';
import { everything } from './xml.ts';

const IDS = Object.keys(CLOTHES_PICTURES) as PictureId[];
const SEX = { 'zh-CN': /[男女]/, en: /\b(wo)?m[ae]n\b|\b(fe)?male\b|\b(she|he|his|hers?)\b/i };

/** Everything said by a picture: its name, its description, its letters and the line under it. */
const saidBy = (id: PictureId, language: 'zh-CN' | 'en') =>
  [...elementsOf(id, language).map(({ text }) => text), captionOf(id)[language]].join(' ');
const namesSex = (id: PictureId) => LANGUAGES.some((language) => SEX[language].test(saidBy(id, language)));

describe('the lesson on appearance', async () => {
  const { courses } = await realLibrary();
  const lesson = [...courses.values()].flatMap(({ lessons }) => lessons).find(({ id }) => id === 'appearance')!;

  it.each(LANGUAGES)('shows every picture of clothes in %s whose words name no sex, and no other', (language) => {
    const shown = lesson.body[language].flatMap((part) => (part.kind === 'picture' ? [part.id] : []));
    expect(shown.toSorted()).toEqual(IDS.filter((id) => !namesSex(id)).toSorted());
    expect(IDS.filter(namesSex)).toEqual(['men-at-window']);
  });
});

it('finds nothing wrong with a face without make-up', () => {
  expect(valuesOf(elementsOf('make-up'), 'data-verdict')).toEqual(['right', 'right', 'wrong']);
});

it('numbers the same four places of a proper and of a spoilt uniform', () => {
  const [proper, spoilt] = withAttribute(elementsOf('uniform-condition'), 'viewBox')[0]!
    .children.filter(({ name }) => name === 'svg')
    .map((panel) => everything(panel).filter(({ text, attributes }) => /^[1-4]$/.test(text) && attributes.x))
    .map((numbers) => numbers.map(({ text, attributes: { x, y } }) => `${text} at ${x} ${y}`));
  expect(proper).toHaveLength(8);
  expect(spoilt).toEqual(proper);
});

it.each([
  ['uniform-worn', 4],
  ['badge-worn', 4],
  ['accessories', 3],
  ['men-at-window', 3],
] as const)('draws %s as %i pictures of one person', (id, sides) => {
  const elements = elementsOf(id);
  expect(valuesOf(elements, 'data-verdict')).toEqual(['right', ...Array(sides - 1).fill('wrong')]);
  const times = Map.groupBy(valuesOf(elements, 'href'), (part) => part);
  expect(Math.max(...[...times.values()].map((uses) => uses.length + 1))).toBe(sides);
  expect(new Set(wordsOf(elements).slice(sides)).size).toBeGreaterThan(1);
});
