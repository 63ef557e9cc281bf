import { describe, expect, test } from 'vitest';
import { figuresOf, unknownFigures, withFigures } from '../../../src/domain/library/figures.ts';
import { norm, realLibrary } from '../../support/library.ts';
import { text } from '../../support/questions.ts';

const hold = norm('hold', { figure: { value: 3, unit: 'second' }, text: text('Hold for {figure} seconds.') });
const smile = norm('smile');
const figures = figuresOf([hold, smile]);

describe('figures in texts', () => {
  test('are known of norms that have one', () => {
    expect([...figures]).toEqual([['hold', 3]]);
  });
  test('stand in the norm itself as its own number', () => {
    expect(withFigures(hold, figures).text).toEqual({
      'zh-CN': '中文：Hold for 3 seconds.',
      en: 'Hold for 3 seconds.',
    });
  });
  test('stand anywhere else by the name of the norm, as often as they are named', () => {
    expect(withFigures({ a: [{ b: '{figure:hold}, {figure:hold}' }] }, figures)).toEqual({ a: [{ b: '3, 3' }] });
  });
  test('stand as numbers worked out from them', () => {
    const text = 'after {figure:hold+2}, by {figure:hold-1}, twice {figure:hold*2}';
    expect(withFigures(text, figures)).toBe('after 5, by 2, twice 6');
    expect(withFigures({ ...hold, text: '{figure+1}' }, figures).text).toBe('4');
    expect(unknownFigures([text], figures)).toEqual([]);
  });
  test('leave everything else as it is, and the original too', () => {
    const value = { id: 'x', many: [1, true, null, undefined, '{other}'], text: '{figure:hold}' };
    expect(withFigures(value, figures)).toEqual({ ...value, text: '3' });
    expect(value.text).toBe('{figure:hold}');
  });
  test.each(['{figure:smile}', '{figure:nobody}', '{figure}'])(
    '%s, of a norm without one, is a fault',
    (placeholder) => {
      expect(() => withFigures({ text: placeholder }, figures)).toThrow(RangeError);
      expect(unknownFigures({ text: { en: placeholder } }, figures)).toEqual([{ field: 'text.en', placeholder }]);
    },
  );
  test.each(['{figure:Hold}', '{figure:hold+}', '{figure:hold/2}', '{figure: hold}', '{figures}', '{figure'])(
    '%s, misspelt, is one as well',
    (placeholder) => {
      expect(unknownFigures([placeholder], figures)).toEqual([{ field: '0', placeholder }]);
    },
  );
  test('no fault is found in what can be filled', () => {
    expect(unknownFigures([hold, { text: 'For {figure:hold} seconds' }], figures)).toEqual([]);
  });
});

test('no placeholder is left in the real content', async () => {
  const { version: _, ...parts } = await realLibrary();
  const json = Object.values(parts)
    .map((all) => JSON.stringify([...all.values()]))
    .join('');
  expect(json.match(/.{0,40}\{figure.{0,20}/g) ?? []).toEqual([]);
  expect(json).toContain('3 seconds');
});
