import { describe, expect, test } from 'vitest';
import { appeared, paceOf } from '../../../src/islands/scenario/scene/pace.ts';

describe('words at reading pace', () => {
  test('take a second for eight Chinese characters, or twenty English ones', () => {
    expect(paceOf(['您好，请问您贵姓', ''], 'zh-CN')).toBe(1000);
    expect(paceOf(['Good morning, ', 'madam.'], 'en')).toBe(1000);
  });

  test('never take longer than six seconds, however many they are', () => {
    expect(paceOf(['长'.repeat(400)], 'zh-CN')).toBe(6000);
  });

  test('appear one text after the other, and nothing is lost between what is there and what is to come', () => {
    const half = appeared(['Rings.', 'Hello?'], 0.75);
    expect(half).toEqual([
      { there: 'Rings.', toCome: '' },
      { there: 'Hel', toCome: 'lo?' },
    ]);
    expect(appeared(['Rings.', 'Hello?'], 0).map(({ there }) => there)).toEqual(['', '']);
    expect(appeared(['Rings.', 'Hello?'], 1.5).map(({ toCome }) => toCome)).toEqual(['', '']);
  });

  test('are never cut within a character', () => {
    expect(appeared(['😀😀'], 0.5)).toEqual([{ there: '😀', toCome: '😀' }]);
  });
});
