import { expect, test } from 'vitest';
import { fieldsIn } from '../../src/i18n/audit.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { sayer, translator } from '../../src/i18n/translate.ts';
import { realLibrary } from '../support/library.ts';

const library = await realLibrary();

const words = (language: 'zh-CN' | 'en') => ({
  ...{ t: translator(language), say: sayer(language), format: formatFor(language, 'Asia/Shanghai'), library },
});

test.each([
  { what: 'people who are still here', after: { list: 'people', state: 'active' } },
  { what: 'people who have left', after: { list: 'people', state: 'left', position: 'counter-clerk' } },
  { what: 'attempts in hand', after: { state: 'in-hand', alone: true } },
  { what: 'the audit trail by one person', after: { list: 'audit', role: 'by', act: 'people', person: true } },
  { what: 'one act of the audit trail', after: { list: 'audit', act: 'people-imported', text: true } },
  { what: 'questions with a wrong key', after: { list: 'statistics', verdict: 'keyed-wrong', counted: 'all' } },
  { what: 'people without a department', after: { list: 'people', department: '-' } },
])('that $what were taken away is told in the reader’s words', ({ after }) => {
  for (const { name, after: value } of fieldsIn(words('zh-CN'), { after })) expect(`${name}${value}`).not.toMatch(/\w/);
});

test('a value that is no longer known is told as it was kept', () => {
  const fields = fieldsIn(words('en'), { after: { state: 'no-longer-known' } });
  expect(fields.map(({ after }) => after)).toEqual(['no-longer-known']);
});

test('values that many people got are told by what they are of, in the reader’s words', () => {
  const before = { name: { 李娜: ['a'] } };
  expect(fieldsIn(words('en'), { before, after: { name: { 李娜娜: ['a'] } } })).toEqual([
    { name: 'Name', before: '李娜 (1)', after: '李娜娜 (1)' },
  ]);
  expect(fieldsIn(words('en'), { before: { hired: { '2026-03-02': ['a', 'b'], '': ['c'] } } })).toEqual([
    { name: 'Hired', before: '2 March 2026 (2), None (1)', after: undefined },
  ]);
  expect(fieldsIn(words('en'), { before: { name: 'Harbour Gas' } })).toEqual([
    { name: 'Organisation', before: 'Harbour Gas', after: undefined },
  ]);
});

test('days and the guard are told by the names that pages give them', () => {
  const period = { from: '2026-03-01', until: '2026-03-31' };
  expect(fieldsIn(words('en'), { after: period }).map(({ name }) => name)).toEqual(['From', 'To']);
  expect(fieldsIn(words('en'), { before: { guard: false }, after: { guard: true } })[0]).toMatchObject({
    ...{ before: 'Off', after: 'On' },
  });
});
