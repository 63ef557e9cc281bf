import { expect, test } from 'vitest';
import { chooseLanguage } from '../../src/i18n/choose-language.ts';

test.each<{ because: string; known: Parameters<typeof chooseLanguage>[0]; language: string }>([
  {
    because: 'the person’s own setting comes first',
    known: { person: 'en', cookie: 'zh-CN', accepts: 'zh', organisation: 'zh-CN' },
    language: 'en',
  },
  {
    because: 'then the choice made in this browser',
    known: { cookie: 'en', accepts: 'zh', organisation: 'zh-CN' },
    language: 'en',
  },
  {
    because: 'a cookie that names no language of ours is no choice',
    known: { cookie: 'fr', accepts: 'en' },
    language: 'en',
  },
  {
    because: 'then what the browser asks for',
    known: { accepts: 'en-GB,en;q=0.9', organisation: 'zh-CN' },
    language: 'en',
  },
  {
    because: 'the first language that we speak',
    known: { accepts: 'fr-FR, de;q=0.9, en;q=0.8, zh;q=0.7' },
    language: 'en',
  },
  { because: 'every Chinese is read as ours', known: { accepts: 'zh-TW', organisation: 'en' }, language: 'zh-CN' },
  { because: 'case does not matter', known: { accepts: 'EN-us', organisation: 'zh-CN' }, language: 'en' },
  {
    because: 'a language that merely begins alike is another',
    known: { accepts: 'enm, zha', organisation: 'en' },
    language: 'en',
  },
  { because: 'then the organisation’s', known: { accepts: 'fr', organisation: 'en' }, language: 'en' },
  {
    because: 'any language will do for the browser: the organisation’s',
    known: { accepts: '*', organisation: 'en' },
    language: 'en',
  },
  { because: 'and Chinese for everybody else', known: { accepts: null }, language: 'zh-CN' },
])('$because', ({ known, language }) => {
  expect(chooseLanguage(known)).toBe(language);
});
