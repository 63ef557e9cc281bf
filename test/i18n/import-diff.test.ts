import { expect, test } from 'vitest';
import { diffOf } from '../../src/domain/people/import/diff.ts';
import { comingsOf } from '../../src/domain/people/import/whole-list.ts';
import { planImport } from '../../src/domain/people/plan-import.ts';
import { diffTable } from '../../src/i18n/import/diff.ts';
import { translator } from '../../src/i18n/translate.ts';
import { person, rows } from '../domain/people/staff.ts';

test('everything that a list would do is a row of the table, each value that changes one of its own', () => {
  const known = [
    person('hr', { hr: true }),
    person('1', { name: 'A', department: '前台', email: 'a@example.com' }),
    person('2', { name: 'B', department: '前台' }),
    person('3', { name: 'C', active: false }),
  ];
  const list = rows(
    { number: '1', name: 'A', department: '维修部', email: 'a2@example.com' },
    { number: '3', name: 'C' },
    { number: '4', name: 'D', positions: '营业员、客服' },
    { number: '5', name: 'E' },
    { number: '6', name: '' },
  );
  const plan = planImport(list, known);
  const diff = diffOf(plan, known, comingsOf(plan, known, known[0]!.id));
  const { headings, rows: table } = diffTable(translator('en'), diff);
  expect(headings).toEqual(['What happens', 'Line', 'Employee number', 'Name', 'Column', 'Before', 'After']);
  expect(table).toEqual([
    ['Faulty', 6, '6', '', 'Name', '', 'The name is missing.'],
    ['Left', '', '2', 'B', 'Department', '前台', ''],
    ['Came back', '', '3', 'C', 'Department', '', ''],
    ['Joined', 4, '4', 'D', 'Positions', '', expect.stringContaining(', ')],
    ['Joined', 5, '5', 'E', '', '', ''],
    ['Moved', 2, '1', 'A', 'Department', '前台', '维修部'],
    ['Moved', 2, '1', 'A', 'E-mail', 'a@example.com', 'a2@example.com'],
  ]);
});
