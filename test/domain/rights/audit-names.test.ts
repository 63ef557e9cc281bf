import { describe, expect, test } from 'vitest';
import { type AuditEntry, SYSTEM } from '../../../src/domain/audit.ts';
import {
  concerns,
  listingOnly,
  partsNaming,
  partsWithNames,
  peopleListed,
} from '../../../src/domain/rights/audit-names.ts';
import * as make from '../../support/make.ts';

const LI_NA = make.person({ email: 'li.na@example.com' });
const entry = (change: Partial<AuditEntry>) => make.auditEntry({ act: 'organisation-changed', ...change });

describe('what goes from the trail with a person', () => {
  test.each<{ because: string; is: AuditEntry; parts: string[] }>([
    {
      because: 'nothing that is about others',
      is: entry({ to: 'sun-hao', toName: '孙浩', reason: '离职' }),
      parts: [],
    },
    { because: 'their name, where they did it', is: entry({ by: LI_NA.id, byName: '李娜' }), parts: ['by'] },
    {
      because: 'all that is about them',
      is: entry({ act: 'attempt-granted', to: LI_NA.id, reason: '生病' }),
      parts: ['to', 'detail'],
    },
    {
      because: 'not why they were erased',
      is: entry({ act: 'person-erased', to: LI_NA.id, reason: '本人要求' }),
      parts: ['to'],
    },
    {
      because: 'unless that names them',
      is: entry({ act: 'person-erased', to: LI_NA.id, reason: '李娜要求' }),
      parts: ['to', 'detail'],
    },
    { because: 'a list with their number', is: entry({ after: { added: ['00016', '00017'] } }), parts: ['detail'] },
    { because: 'not a list with numbers like theirs', is: entry({ after: { added: ['000170', '17'] } }), parts: [] },
    { because: 'not a list with their id, which then stands for nobody', is: entry({ after: [LI_NA.id] }), parts: [] },
    { because: 'a reason with their name', is: entry({ to: 'sun-hao', reason: '与李娜同时离职' }), parts: ['detail'] },
    { because: 'a reason with their number', is: entry({ reason: 'as agreed with 00017.' }), parts: ['detail'] },
    { because: 'their e-mail address', is: entry({ before: { to: ['li.na@example.com'] } }), parts: ['detail'] },
    {
      because: 'a search for part of their name',
      is: entry({ act: 'results-downloaded', after: { search: '娜' } }),
      parts: ['detail'],
    },
    {
      because: 'not a search for others',
      is: entry({ act: 'results-downloaded', after: { search: '孙' } }),
      parts: [],
    },
  ])('$because', ({ is, parts }) => {
    expect(partsNaming(is, LI_NA)).toEqual(parts);
  });
});

test.each([
  { act: 'person-deactivated', parts: ['by', 'to', 'detail'] },
  { act: 'people-imported', parts: ['by', 'to', 'detail'] },
  { act: 'results-downloaded', parts: ['by', 'to', 'detail'] },
  { act: 'result-downloaded', parts: ['by', 'to', 'detail'] },
  { act: 'organisation-changed', parts: ['by'] },
  { act: 'course-assigned', parts: ['by'] },
  { act: 'person-erased', parts: ['by'] },
] as const)('of an old $act, $parts name people', ({ act, parts }) => {
  expect(partsWithNames(entry({ act }))).toEqual(parts);
  expect(partsWithNames(entry({ act, by: SYSTEM }))).toEqual([]);
});

test('an entry concerns who did it, whom it was done to, and everybody it lists', () => {
  const imported = entry({ act: 'people-imported', after: { added: ['a', 'b'], changed: ['c'] } });
  expect(peopleListed(imported)).toEqual([['a', 'b'], ['c']]);
  expect(peopleListed(entry({ act: 'person-invited', after: ['a'] }))).toEqual([['a']]);
  expect(peopleListed(entry({ after: ['a'] }))).toEqual([]);
  const about = ['c', 'wang-fang', 'd'].map((one) => concerns(imported, { id: make.id(one) }));
  expect(about).toEqual([true, true, false]);
  expect(concerns(entry({ to: 'd' }), { id: make.id('d') })).toBe(true);
});

test('an entry about many can be shown to one of them without the others', () => {
  const an = { id: make.id<'person'>('b'), name: '安安' };
  const imported = entry({ act: 'people-imported', after: { added: ['a', 'b'], changed: [] } });
  expect(listingOnly(imported, an).after).toEqual({ added: ['安安'], changed: [] });
  expect(listingOnly(entry({ act: 'person-invited', after: ['a', 'b'] }), an).after).toEqual(['安安']);
  expect(listingOnly(entry({ after: ['a'] }), an).after).toEqual(['a']);
});
