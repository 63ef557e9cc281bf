import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawSeal } from '../../src/figure/seal.ts';
import { everything, parseXml } from './xml.ts';

const shapes = (svg: string) =>
  everything(parseXml(svg))
    .filter(({ name }) => name === 'path')
    .map(({ attributes }) => attributes.d);

it('is square, of the size asked for, and says what it reads', () => {
  expect(parseXml(drawSeal(120)).attributes).toMatchObject({
    width: '120',
    height: '120',
    viewBox: '0 0 100 100',
    'aria-label': '礼成',
  });
});

it('is the same seal as the icon of the site, which carries its own colours', () => {
  const icon = readFileSync(new URL('../../public/favicon.svg', import.meta.url), 'utf8').trim();
  expect(shapes(icon)).toEqual(shapes(drawSeal()));
  expect(icon).not.toContain('class=');
});
