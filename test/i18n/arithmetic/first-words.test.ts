import { expect, test } from 'vitest';
import { firstWords } from '../../../src/i18n/arithmetic/first-words.ts';

test.each([
  { whole: '握手多久合适？', begins: '握手多久合适？', why: 'what is short stays whole' },
  { whole: '一'.repeat(22), begins: '一'.repeat(22), why: 'what just fits stays whole' },
  { whole: '一'.repeat(23), begins: `${'一'.repeat(22)}…`, why: 'Chinese is cut anywhere' },
  {
    whole: '合作单位的总工程师来访，你是刚入职的接待员，你先做什么？',
    begins: '合作单位的总工程师来访，你是刚入职的接待员…',
    why: 'no comma stands before the dots',
  },
  {
    whole: 'A customer you meet for the first time stretches out a hand.',
    begins: 'A customer you meet for the first time…',
    why: 'a word is not cut',
  },
  { whole: 'One\n  line', begins: 'One line', why: 'it is one line' },
  { whole: 'x'.repeat(60), begins: `${'x'.repeat(44)}…`, why: 'a word that fills the line is cut' },
])('$why', ({ whole, begins }) => {
  expect(firstWords(whole)).toBe(begins);
});
