import { describe, expect, it } from 'vitest';
import { part, shareParts } from '../../src/figure/parts.ts';

const dot = '<circle r="1"/>';

describe('sharing parts', () => {
  it('leaves a part seen once where it is', () => {
    expect(shareParts(part(dot), 'p')).toBe(dot);
  });

  it('draws a part seen twice once and refers to it', () => {
    expect(shareParts(part(dot) + part(dot), 'p')).toBe(`<g id="p-1">${dot}</g><use href="#p-1"/>`);
  });

  it('shares the whole rather than its pieces when the whole repeats', () => {
    const whole = part(`<g>${part(dot)}</g><path/>`);
    expect(shareParts(whole + whole, 'p')).toBe(`<g id="p-1"><g>${dot}</g><path/></g><use href="#p-1"/>`);
  });

  it('shares a piece between two different wholes', () => {
    expect(shareParts(part(`${part(dot)}<path/>`) + part(`${part(dot)}<rect/>`), 'p')).toBe(
      `<g id="p-1">${dot}</g><path/><use href="#p-1"/><rect/>`,
    );
  });

  it('reports a part whose groups do not close', () => {
    expect(() => shareParts('<g data-part=""><g>', 'p')).toThrow(RangeError);
  });
});
