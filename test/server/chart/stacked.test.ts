import { expect, test } from 'vitest';
import { drawStacked } from '../../../src/server/chart/stacked.ts';

const bars = {
  names: ['城东 <营业厅> & "大厅"', 'Call centre'],
  as: 'rows',
  most: 100,
  unit: '%',
  parts: [
    { name: 'Passed', colour: '--good', values: [25, 50] },
    { name: 'Late', colour: '--fail', values: [75, 0] },
  ],
} as const;

/** The width of each bar of a colour, from the path that draws it. */
function widths(svg: string, colour: string): number[] {
  const paths = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0[^"]*" fill="var\((--\w+)\)"/g)];
  return paths.filter(([, , own]) => own === colour).map(([, width]) => Number(width));
}

test('bars are as long as their values', () => {
  const svg = drawStacked(bars, 600);
  const [short, long] = widths(svg, '--good') as [number, number];
  expect(long / short).toBeCloseTo(2, 1);
  expect(widths(svg, '--fail')[0]! / short).toBeCloseTo(3, 1);
});

test('nothing in it is a style or a class, which the content security policy or the page would touch', () => {
  for (const width of [320, 600]) expect(drawStacked(bars, width)).not.toMatch(/style|class=|ecmeta/);
});

test('a name is text, whatever is in it', () => {
  const svg = drawStacked(bars, 900);
  expect(svg).toContain('城东 &lt;营业厅&gt; &amp; &quot;大厅&quot;');
});
