import { expect, test } from 'vitest';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES } from '../../src/domain/language.ts';

test('the product speaks Chinese first, and English', () => {
  expect(LANGUAGES).toEqual(['zh-CN', 'en']);
  expect(DEFAULT_LANGUAGE).toBe('zh-CN');
});

test('a language is one of these, written exactly so', () => {
  expect(LANGUAGES.every(isLanguage)).toBe(true);
  expect(['zh', 'EN', 'en-GB', '', undefined, null, 1].some(isLanguage)).toBe(false);
});
