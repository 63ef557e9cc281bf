import { describe, expect, test } from 'vitest';
import { planImport } from '../../../src/domain/people/plan-import.ts';
import type { StaffRow } from '../../../src/domain/people/staff-list.ts';
import { person, rows } from './staff.ts';

const outcomes = (file: StaffRow[], known = [person('1')]) => planImport(file, known).map(({ outcome }) => outcome);
const faultsOf = (cells: StaffRow['cells'], known = [person('1')]) => {
  const [planned] = planImport(rows(cells), known);
  return planned?.outcome === 'faulty' ? planned.faults : [];
};

describe('what taking a row would do', () => {
  const li = person('0007', {
    name: '李四',
    department: '营业厅',
    positions: ['counter-clerk', 'manager'],
    hired: '2020-01-02',
    email: 'li@example.com',
    supervisor: person('1').id,
  });
  const same = {
    number: '0007',
    name: '李四',
    department: '营业厅',
    positions: '经理、营业员',
    hired: '2020/1/2',
    email: 'li@example.com',
    supervisor: '1',
  };
  const planned = (cells: StaffRow['cells']) => planImport(rows(cells), [person('1'), li])[0];

  test('somebody unknown is new', () => {
    expect(planned({ ...same, number: '8' })).toEqual({
      outcome: 'new',
      row: { line: 2, cells: { ...same, number: '8' } },
      entry: {
        number: '8',
        name: '李四',
        department: '营业厅',
        positions: ['counter-clerk', 'manager'],
        hired: '2020-01-02',
        email: 'li@example.com',
        supervisorNumber: '1',
      },
    });
  });

  test('new people without optional columns have no department, positions, day, address or supervisor', () => {
    expect(planned({ number: '8', name: 'A' })).toMatchObject({
      entry: { number: '8', name: 'A', department: '', positions: [] },
    });
  });

  test('the same values written differently change nothing', () => {
    expect(planned(same)).toMatchObject({ outcome: 'unchanged', person: li.id });
    expect(
      planned({
        ...same,
        name: ' 李四\u3000',
        positions: 'counter clerk|Manager',
        hired: '2020年1月2日',
        supervisor: '１',
      }),
    ).toMatchObject({ outcome: 'unchanged' });
  });

  test.each([
    ['name', '李斯'],
    ['department', '客服部'],
    ['positions', '营业员'],
    ['hired', '2020-01-03'],
    ['email', 'Li@example.com'],
    ['supervisor', ''],
    ['department', ''],
    ['positions', ''],
    ['hired', ''],
    ['email', ''],
  ])('another %s, "%s", is a change of that column', (column, text) => {
    expect(planned({ ...same, [column]: text })).toMatchObject({
      outcome: 'changed',
      person: li.id,
      columns: [column],
    });
  });

  test('a column the file lacks leaves what is kept, an empty cell clears it', () => {
    const { id: _, hr: __, active: ___, joinedAt: ____, supervisor: _____, ...kept } = li;
    expect(planned({ number: '0007', name: '李四五' })).toMatchObject({
      columns: ['name'],
      entry: { ...kept, name: '李四五', supervisorNumber: '1' },
    });
    const cleared = {
      number: '0007',
      name: '李四',
      department: '',
      positions: '',
      hired: '',
      email: '',
      supervisor: '',
    };
    expect(planned(cleared)).toMatchObject({
      columns: ['department', 'positions', 'hired', 'email', 'supervisor'],
      entry: { number: '0007', name: '李四', department: '', positions: [] },
    });
  });

  test('the order in which positions are kept is no difference', () => {
    const known = [person('1', { positions: ['manager', 'counter-clerk'] })];
    expect(outcomes(rows({ number: '1', name: 'Name 1', positions: '营业员、经理' }), known)).toEqual(['unchanged']);
  });

  test('numbers are the same whatever their width, case and spaces; leading zeros count', () => {
    const known = [person('a07')];
    expect(outcomes(rows({ number: ' Ａ０７ ', name: 'Name a07' }), known)).toEqual(['unchanged']);
    expect(outcomes(rows({ number: 'a7', name: 'x' }), known)).toEqual(['new']);
  });

  test('a known number stays written as it is kept', () => {
    expect(planImport(rows({ number: 'A07', name: 'B' }), [person('a07')])[0]).toMatchObject({
      columns: ['name'],
      entry: { number: 'a07' },
    });
  });
});

describe('what spreadsheet programs do to numbers', () => {
  const known = [person('0012', { name: '李四' })];

  test('a number whose zeros are gone is told with the one that was meant, and so is who reports to it', () => {
    const plan = planImport(rows({ number: '12', name: '李四' }, { number: '8', name: 'A', supervisor: '12' }), known);
    expect(plan.map((row) => row.outcome === 'faulty' && row.faults)).toEqual([
      [{ column: 'number', fault: 'number-without-zeros', values: ['12', '0012'] }],
      [{ column: 'supervisor', fault: 'supervisor-faulty', values: ['12'] }],
    ]);
  });

  test('a list that names both numbers means both', () => {
    expect(outcomes(rows({ number: '12', name: 'B' }, { number: '0012', name: '李四' }), known)).toEqual([
      'new',
      'unchanged',
    ]);
  });

  test('a long number that was shortened is told, also as a supervisor', () => {
    expect(faultsOf({ number: '1.23457E+17', name: 'A', supervisor: '9e+15' })).toEqual([
      { column: 'number', fault: 'number-rounded', values: ['1.23457E+17'] },
      { column: 'supervisor', fault: 'number-rounded', values: ['9e+15'] },
      { column: 'supervisor', fault: 'supervisor-unknown', values: ['9e+15'] },
    ]);
    expect(faultsOf({ number: '1E5', name: 'A' })).toEqual([]);
  });

  test('a formula without a result is told, and nothing else about its cell', () => {
    const [planned] = planImport(
      [{ line: 2, cells: { number: '8', name: 'A', hired: '=B2' }, notWorkedOut: ['hired'] }],
      [],
    );
    expect(planned).toMatchObject({ faults: [{ column: 'hired', fault: 'not-worked-out', values: ['=B2'] }] });
  });
});

describe('a row cannot be taken', () => {
  const good = { number: '5', name: 'A' };

  test('without a number', () => {
    expect(faultsOf({ ...good, number: ' ' })).toEqual([{ column: 'number', fault: 'number-missing' }]);
    expect(faultsOf({ name: 'A' })).toEqual([{ column: 'number', fault: 'number-missing' }]);
  });

  test('without a name', () => {
    expect(faultsOf({ ...good, name: '\u3000\u200B' })).toEqual([{ column: 'name', fault: 'name-missing' }]);
  });

  test('with a number that another row has too: neither can', () => {
    const file = rows(
      { number: 'a1', name: 'A' },
      { number: 'b', name: 'B' },
      { number: 'Ａ1', name: 'A' },
      { number: '', name: 'C' },
      { name: 'D' },
    );
    const plan = planImport(file, []);
    expect(plan.map(({ outcome }) => outcome)).toEqual(['faulty', 'new', 'faulty', 'faulty', 'faulty']);
    expect(plan[2]).toMatchObject({ faults: [{ column: 'number', fault: 'number-twice', lines: [2, 4] }] });
    expect(plan[3]).toMatchObject({ faults: [{ column: 'number', fault: 'number-missing' }] });
  });

  test.each(['2026-02-30', '2026-13-01', '2025-02-29', '2026-00-10', '1949-12-31', '2101-01-01', 'soon', '2026-3/9'])(
    'hired on "%s"',
    (hired) => {
      expect(faultsOf({ ...good, hired })).toEqual([{ column: 'hired', fault: 'day-impossible', values: [hired] }]);
    },
  );

  test('with positions nobody knows, each of them named', () => {
    expect(faultsOf({ ...good, positions: '营业员、宇航员; pilot' })).toEqual([
      { column: 'positions', fault: 'position-unknown', values: ['宇航员', 'pilot'] },
    ]);
  });

  test.each([
    'li',
    'li@',
    '@example.com',
    'li@example',
    'li@@example.com',
    'a b@example.com',
    'a@b.com,c@d.com',
    'Li <li@b.com>',
  ])('with the address "%s"', (email) => {
    expect(faultsOf({ ...good, email })).toEqual([{ column: 'email', fault: 'email-malformed', values: [email] }]);
  });

  test.each([
    ['number', 64, '1'],
    ['name', 100, '张'],
    ['name', 100, '𠮷'],
    ['department', 100, 'x'],
    ['supervisor', 64, '1'],
  ] as const)('with a %s of more than %i characters such as %s', (column, most, character) => {
    const cells = (length: number) => ({ ...good, [column]: character.repeat(length) });
    expect(faultsOf(cells(most))).not.toContainEqual({ column, fault: 'too-long', most });
    expect(faultsOf(cells(most + 1))).toContainEqual({ column, fault: 'too-long', most });
  });

  test('and every fault of it is named at once', () => {
    const cells = { number: '', name: '', positions: 'x', hired: 'x', email: 'x', supervisor: 'x' };
    expect(faultsOf(cells).map(({ fault }) => fault)).toEqual([
      'number-missing',
      'name-missing',
      'position-unknown',
      'day-impossible',
      'email-malformed',
      'supervisor-unknown',
    ]);
  });
});

describe('a supervisor', () => {
  const reports = (...pairs: (readonly [string, string, { hired?: string }?])[]) =>
    rows(...pairs.map(([number, supervisor, more]) => ({ number, name: `Name ${number}`, supervisor, ...more })));
  const faults = (file: StaffRow[], known = [person('1')]) =>
    planImport(file, known).map((row) => (row.outcome === 'faulty' ? row.faults.map(({ fault }) => fault).join() : ''));

  test('may be known, or new in the same file, above or below', () => {
    expect(faults(reports(['2', '3'], ['3', '１'], ['4', '3']))).toEqual(['', '', '']);
  });

  test('must be somebody', () => {
    expect(planImport(reports(['2', '9']), [person('1')])[0]).toMatchObject({
      faults: [{ column: 'supervisor', fault: 'supervisor-unknown', values: ['9'] }],
    });
  });

  test('cannot be oneself', () => {
    expect(faults(reports(['2', '２'], ['1', '1']))).toEqual(['supervisor-self', 'supervisor-self']);
  });

  test('who is new in a faulty row cannot be had yet, and so on down', () => {
    expect(faults(reports(['4', '3'], ['3', '2'], ['2', '', { hired: 'x' }], ['5', '']))).toEqual([
      'supervisor-faulty',
      'supervisor-faulty',
      'day-impossible',
      '',
    ]);
  });

  test('who is known may be had although their row is faulty', () => {
    expect(faults(reports(['2', '1'], ['1', '', { hired: 'x' }]))).toEqual(['', 'day-impossible']);
  });

  test('cannot report to the people under them, however far around', () => {
    expect(faults(reports(['2', '3'], ['3', '4'], ['4', '2'], ['5', '4']))).toEqual([
      'supervisor-circle',
      'supervisor-circle',
      'supervisor-circle',
      'supervisor-faulty',
    ]);
  });

  test('cannot close a circle through people the file does not name', () => {
    const known = [
      person('1', { supervisor: person('2').id }),
      person('2', { supervisor: person('3').id }),
      person('3'),
    ];
    expect(faults(reports(['3', '1']), known)).toEqual(['supervisor-circle']);
    expect(faults(reports(['3', '1'], ['2', '']), known)).toEqual(['', '']);
  });

  test('cannot close a circle with somebody whose own move falls through', () => {
    const known = [person('1', { supervisor: person('2').id }), person('2'), person('3')];
    expect(faults(reports(['2', '1'], ['1', '3']), known)).toEqual(['', '']);
    expect(faults(reports(['2', '1'], ['1', '3', { hired: 'x' }]), known)).toEqual([
      'supervisor-circle',
      'day-impossible',
    ]);
  });

  test('on a circle is no support for others, even if another fault would have broken it', () => {
    expect(faults(reports(['2', '1'], ['1', '2', { hired: 'x' }], ['3', '2']))).toEqual([
      'supervisor-circle',
      'day-impossible,supervisor-circle',
      'supervisor-faulty',
    ]);
  });

  test('of twenty thousand one above the other is found', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => [`${at + 1}`, `${at + 2}`] as const);
    const plan = planImport(reports(...chain, ['20001', '', { hired: 'x' }]), []);
    expect(new Set(plan.map(({ outcome }) => outcome))).toEqual(new Set(['faulty']));
  });
});
