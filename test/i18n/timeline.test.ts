import { expect, test } from 'vitest';
import { moveFacts } from '../../src/i18n/copy/profile.ts';
import { formatFor } from '../../src/i18n/format.ts';
import { eventDetail, eventTitle } from '../../src/i18n/people/timeline.ts';
import { sayer, translator } from '../../src/i18n/translate.ts';
import { minutesOn } from '../support/clock.ts';
import { realLibrary } from '../support/library.ts';
import { id, person } from '../support/make.ts';

const library = await realLibrary();
const words = (language: 'zh-CN' | 'en') => ({
  ...{ t: translator(language), say: sayer(language), format: formatFor(language, 'Asia/Shanghai'), library },
  people: new Map(),
});
const before = { department: '城东营业厅', positions: ['counter-clerk', 'manager'] } as const;

test.each([
  ['en', 'Moved', 'Department: 城东营业厅 → 客服中心 · Positions: Counter clerk and Manager → None'],
  ['zh-CN', '调动', '部门：城东营业厅 → 客服中心 · 岗位：柜台／前台人员和管理人员 → 无'],
] as const)('a move is told with what changed, in %s', (language, title, detail) => {
  const event = { at: minutesOn(0), kind: 'moved', group: 'profile', before } as const;
  const all = { ...event, after: { department: '客服中心', positions: [] } };
  expect([eventTitle(words(language), all), eventDetail(words(language), all, person())]).toEqual([title, detail]);
  const one = { ...event, after: { ...before, department: '客服中心' } };
  expect(eventDetail(words(language), one, person())).toBe(detail.split(' · ')[0]);
});

test.each([
  ['en', 'Until 2026-03-09 09:00:00', 'Came back', '2026-03-09 09:09:00'],
  ['zh-CN', '2026-03-09 09:00:00 以前', '恢复时间', '2026-03-09 09:09:00'],
] as const)('a copy says when somebody left and came back, in %s', (language, until, back, at) => {
  const moves = [{ at: minutesOn(9), left: minutesOn(0), department: '城东营业厅', positions: [] }];
  expect(moveFacts(words(language), person({ moves }))).toEqual([
    [until, '城东营业厅'],
    [back, at],
  ]);
});

test.each([
  ['en', 'Until 2026-03-09 09:00:00', '城东营业厅 · Counter clerk · Manager'],
  ['zh-CN', '2026-03-09 09:00:00 以前', '城东营业厅 · 柜台／前台人员 · 管理人员'],
] as const)('a copy says what somebody was until they were moved, in %s', (language, name, value) => {
  expect(moveFacts(words(language), person({ moves: [{ at: minutesOn(0), ...before }] }))).toEqual([[name, value]]);
});

test.each([
  ['en', 'Fail 73/160 → Fail 73/150'],
  ['zh-CN', '不合格 73/160 → 不合格 73/150'],
] as const)('a correction is told with the points, since the band may stay as it was, in %s', (language, told) => {
  const event = { at: minutesOn(0), kind: 'corrected', group: 'assessment', course: 'c', reason: '' } as const;
  const of = (possible: number) => ({ band: 'fail', total: { earned: 73, possible } }) as const;
  const corrected = { ...event, attempt: id<'attempt'>('a'), before: of(160), after: of(150) };
  expect(eventTitle(words(language), corrected)).toContain(told);
});
