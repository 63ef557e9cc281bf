import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { drawScene, isScene, SCENE_IDS, type SceneId, spotsOf, statesOf } from '../../src/figure/scenes.ts';
import { valuesOf, withAttribute } from './read.ts';
import { type Element, everything, parseXml } from './xml.ts';

const elementsIn = (id: SceneId, shows: Record<string, string>) => everything(parseXml(drawScene(id, shows, 'zh-CN')));
const SPOTS = SCENE_IDS.flatMap((id) => spotsOf(id).map((spot) => ({ id, spot, states: statesOf(id, spot)! })));
const STATES = SPOTS.flatMap(({ id, spot, states }) => states.map((state) => ({ id, spot, state })));
/** The boxes an area is made of: one rectangle, or a path of several. */
const boxesOf = ({ attributes: { x, y, width, height, d: data = `M${x} ${y}h${width}v${height}` } }: Element) =>
  [...data.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map((found) => {
    const [left, top, wide, high] = found.slice(1).map(Number) as [number, number, number, number];
    return { left, top, right: left + wide, bottom: top + high };
  });

describe.each(STATES)('$id with $spot $state', ({ id, spot, state }) => {
  const svg = drawScene(id, { [spot]: state }, 'zh-CN');
  const elements = everything(parseXml(svg));

  it('is one image with a name, and an area over what is asked', () => {
    expect(elements[0]).toMatchObject({ name: 'svg', attributes: { role: 'img', lang: 'zh-CN' } });
    expect(elements[0]!.attributes['aria-label']).toMatch(/\p{Script=Han}/u);
    expect(valuesOf(elements, 'data-spot')).toEqual([spot]);
  });

  it('can stand on a page twice and obeys its content security policy', () => {
    for (const name of ['id', 'href', 'style', 'data-part']) expect(withAttribute(elements, name)).toEqual([]);
    expect(elements.filter(({ name }) => ['style', 'script', 'title', 'desc'].includes(name))).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity| on\w+=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  it('does not say what it shows', () => {
    for (const { states } of SPOTS.filter((one) => one.id === id)) {
      for (const name of states) expect(svg).not.toMatch(new RegExp(`\\b${name}\\b`, 'i'));
    }
  });

  it('is lettered in the language asked for', () => {
    expect(drawScene(id, { [spot]: state }, 'en')).not.toMatch(/\p{Script=Han}/u);
  });

  it('weighs little', () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(28 * 1024);
  });
});

describe.each(SPOTS)('the $spot of $id', ({ id, spot, states }) => {
  it('can be proper, and looks different in each of its states', () => {
    expect(states).toContain('proper');
    expect(states.length).toBeGreaterThan(1);
    expect(new Set(states.map((state) => drawScene(id, { [spot]: state }, 'en'))).size).toBe(states.length);
  });
});

describe.each(SCENE_IDS)('%s', (id) => {
  const every = Object.fromEntries(spotsOf(id).map((spot) => [spot, 'proper']));
  const areas = withAttribute(elementsIn(id, every), 'data-spot');

  it('has an area for every spot, always in the same order', () => {
    const backwards = Object.fromEntries(Object.entries(every).toReversed());
    expect(valuesOf(areas, 'data-spot')).toEqual(spotsOf(id));
    expect(drawScene(id, backwards, 'en')).toBe(drawScene(id, every, 'en'));
  });

  it('draws alike whether a spot is asked for and proper, or not asked for', () => {
    const without = (svg: string) => svg.replaceAll(/<(rect|path) class="fig-spot"[^>]*>/g, '');
    expect(without(drawScene(id, every, 'en'))).toBe(drawScene(id, {}, 'en'));
  });

  it('has areas inside the picture, large enough for a finger and apart', () => {
    const [, , width, height] = elementsIn(id, {})[0]!.attributes.viewBox!.split(' ').map(Number);
    const boxes = areas.flatMap(boxesOf);
    expect(boxes.length).toBeGreaterThanOrEqual(areas.length);
    for (const [index, one] of boxes.entries()) {
      expect(Math.min(one.left, one.top, width! - one.right, height! - one.bottom)).toBeGreaterThanOrEqual(0);
      expect(Math.min(one.right - one.left, one.bottom - one.top)).toBeGreaterThanOrEqual(32);
      for (const two of boxes.slice(index + 1)) {
        const apart = one.right <= two.left || two.right <= one.left || one.bottom <= two.top || two.bottom <= one.top;
        expect({ one, two, apart }).toMatchObject({ apart: true });
      }
    }
  });

  it('lets no state of one spot hide that another is not proper', () => {
    const faults = STATES.filter((one) => one.id === id && one.state !== 'proper');
    const drawn = (...shown: { spot: string; state: string }[]) =>
      drawScene(id, Object.fromEntries(shown.map(({ spot, state }) => [spot, state])), 'en');
    for (const one of faults) {
      for (const two of faults.filter(({ spot }) => spot !== one.spot)) {
        expect(drawn(one, two), `${one.spot} ${one.state}, ${two.spot} ${two.state}`).not.toBe(
          drawn(one, { spot: two.spot, state: 'proper' }),
        );
      }
    }
  });

  it('is named in both languages', () => {
    const names = LANGUAGES.map((language) => parseXml(drawScene(id, {}, language)).attributes['aria-label']);
    expect(names[0]).toMatch(/\p{Script=Han}/u);
    expect(names[1]).not.toMatch(/\p{Script=Han}/u);
  });

  it('refuses spots it lacks, and states a spot lacks', () => {
    expect(() => drawScene(id, { toString: 'proper' }, 'en')).toThrow(RangeError);
    expect(() => drawScene(id, { [spotsOf(id)[0]!]: 'elsewhere' }, 'en')).toThrow(/cannot show elsewhere: use one of/);
    expect(statesOf(id, 'toString')).toBeUndefined();
  });
});

it('knows its own names', () => {
  expect(SCENE_IDS.every(isScene)).toBe(true);
  expect(['', 'garden', 'toString'].some(isScene)).toBe(false);
});
