import { expect, test } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { inOrder, type ResultOrder } from '../../../src/usecases/results/sort-results.ts';
import type { StandingRow } from '../../../src/usecases/results/standings.ts';

/** Titles whose order is another in each language. */
const TITLES = [
  { 'zh-CN': '电话礼仪', en: 'Telephone manners' },
  { 'zh-CN': '握手', en: 'Shaking hands' },
  { 'zh-CN': '安全用气 10', en: 'Using gas safely 10' },
  { 'zh-CN': '安全用气 9', en: 'Using gas safely 9' },
  { 'zh-CN': '着装', en: 'dress' },
];
const ranks = { rankOf: () => 0 };

function rowsOf(...parts: { department?: string; title?: (typeof TITLES)[number] }[]): StandingRow[] {
  return parts.map(({ department = '', title = TITLES[0] }, at) => ({
    ...{ person: { id: `${at}`, department }, course: { title }, standing: {} },
  })) as unknown as StandingRow[];
}

test.each<{ language: Language; sort: ResultOrder; found: string[] }>([
  {
    ...{ language: 'zh-CN', sort: 'course' },
    found: ['安全用气 9', '安全用气 10', '电话礼仪', '握手', '着装'],
  },
  {
    ...{ language: 'en', sort: 'course' },
    found: ['dress', 'Shaking hands', 'Telephone manners', 'Using gas safely 9', 'Using gas safely 10'],
  },
  {
    ...{ language: 'en', sort: '-course' },
    found: ['Using gas safely 10', 'Using gas safely 9', 'Telephone manners', 'Shaking hands', 'dress'],
  },
])('courses stand as readers of $language see and read them: $sort', ({ language, sort, found }) => {
  const rows = inOrder(rowsOf(...TITLES.map((title) => ({ title }))), sort, { ...ranks, language });
  expect(rows.map(({ course }) => course.title[language])).toEqual(found);
});

test('departments stand by pinyin and by the size of numbers for everybody; who has none is last both ways', () => {
  const rows = rowsOf(...['西区', '', '城东 10 组', '城东 9 组', '城北'].map((department) => ({ department })));
  const found = (sort: ResultOrder, language: Language) =>
    inOrder(rows, sort, { ...ranks, language }).map(({ person }) => person.department);
  for (const language of ['zh-CN', 'en'] as const) {
    expect(found('department', language)).toEqual(['城北', '城东 9 组', '城东 10 组', '西区', '']);
    expect(found('-department', language)).toEqual(['西区', '城东 10 组', '城东 9 组', '城北', '']);
  }
});

test('those that are equal stay as they stood, also downwards', () => {
  const rows = rowsOf({ department: '城东' }, { department: '城北' }, { department: '城东' }, { department: '城北' });
  const found = (sort: ResultOrder) =>
    inOrder(rows, sort, { ...ranks, language: 'zh-CN' }).map(({ person }) => person.id as string);
  expect(found('department')).toEqual(['1', '3', '0', '2']);
  expect(found('-department')).toEqual(['0', '2', '1', '3']);
});
