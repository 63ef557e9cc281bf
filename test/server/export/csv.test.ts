import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import { planImport } from '../../../src/domain/people/plan-import.ts';
import { STAFF_COLUMNS, type StaffColumn, type StaffRow } from '../../../src/domain/people/staff-list.ts';
import { tidyCell } from '../../../src/domain/people/staff-text.ts';
import { faultyRowsCsv, sheetCsv, toCsv } from '../../../src/server/export/csv.ts';
import { withGuard, withoutGuard } from '../../../src/server/export/formula.ts';
import { day, number, sheetOf, text } from '../../../src/server/export/sheet.ts';
import { STAFF_HEADINGS } from '../../../src/server/staff-file/headings.ts';
import { readStaffFile } from '../../../src/server/staff-file/read.ts';
import { person, rows } from '../../domain/people/staff.ts';

describe('a table as CSV', () => {
  test('is UTF-8 with a mark, ends its lines with CR LF and quotes what must be quoted', () => {
    const moment = new Date('2026-03-09T01:02:03Z');
    expect(
      toCsv(
        ['工号', 'a,b'],
        [
          ['0012', 'say "hi"'],
          ['two\nlines', undefined],
          [1.5, moment],
        ],
      ),
    ).toBe('\uFEFF工号,"a,b"\r\n0012,"say ""hi"""\r\n"two\nlines",\r\n1.5,2026-03-09T01:02:03.000Z\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', ' =1', "'=1", "''=1"])(
    '%j cannot run as a formula, and can be read back',
    (text) => {
      expect(withGuard(text)).toBe(`'${text}`);
      expect(withoutGuard(withGuard(text))).toBe(text);
    },
  );

  test('a heading cannot run as a formula either', () => {
    expect(toCsv(['=1'], [])).toBe("\uFEFF'=1\r\n");
  });

  test('numbers stay numbers, and ordinary text stays as it is', () => {
    expect(toCsv(['a'], [[-5], [+5], ["O'Neil"], ["'t Hooft"], ['a=b']])).toBe(
      "\uFEFFa\r\n-5\r\n5\r\nO'Neil\r\n't Hooft\r\na=b\r\n",
    );
  });

  test('any text can be read back after the guard', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '＠', '\t', '\n', 'a', ' ') });
    fc.assert(
      fc.property(text, (given) => {
        expect(withoutGuard(withGuard(given))).toBe(given);
        expect(withGuard(given)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('a list as CSV', () => {
  const NUMBERS = ['00012', '12E3', '123456789012345678', 'A-7', '7'];
  const staff = NUMBERS.map((number) => person(number, { department: '0755', supervisor: 'id-00012' as never }));
  const columns = [
    text<Person>(STAFF_HEADINGS.number.en, ({ number }) => number),
    text<Person>(STAFF_HEADINGS.name.en, ({ name }) => name),
    text<Person>(STAFF_HEADINGS.department.en, ({ department }) => department),
    text<Person>(STAFF_HEADINGS.supervisor.en, () => '00012'),
  ];
  const csv = sheetCsv(sheetOf('staff', columns, staff.slice(1)), 'UTC');

  test('keeps the numbers that Excel would change when it opens them: it takes digits with a tab for a text', () => {
    const [, ...lines] = csv.trimEnd().split('\r\n');
    expect(lines.map((line) => line.split(',').slice(0, 1))).toEqual([
      ['12E3\t'],
      ['123456789012345678\t'],
      ['A-7'],
      ['7'],
    ]);
    expect(lines[0]).toBe('12E3\t,Name 12E3,0755\t,00012\t');
  });

  test('is taken in again as it is, and changes nobody', async () => {
    const back = await readStaffFile({ name: 'staff.csv', bytes: new TextEncoder().encode(csv) });
    const plan = planImport(back.ok ? back.rows : [], staff);
    expect(plan.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
  });

  test('leaves days and numbers as they are', () => {
    const sheet = sheetOf(
      'list',
      [day<string>('day', (one) => one), number<string>('points', () => 123456789012)],
      ['2026-03-09'],
    );
    expect(sheetCsv(sheet, 'UTC')).toBe('\uFEFFday,points\r\n2026-03-09,123456789012\r\n');
  });
});

describe('the faulty rows given back', () => {
  const headings = (language: 'zh-CN' | 'en') => ({
    ...(Object.fromEntries(STAFF_COLUMNS.map((column) => [column, STAFF_HEADINGS[column][language]])) as Record<
      StaffColumn,
      string
    >),
    reasons: language === 'en' ? 'What to mend' : '需要改正',
  });
  const readBack = (csv: string) => readStaffFile({ name: 'mend.csv', bytes: new TextEncoder().encode(csv) });
  const sentence = ({ column, fault }: { column: string; fault: string }) => `${column}: ${fault}, "mend it"`;

  const mapped = (cells: StaffRow['cells']): StaffRow['cells'] =>
    Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, tidyCell(column as StaffColumn, text)]));

  test('are the faulty ones only, with all their cells and the reasons last', () => {
    const file = rows(
      { number: '0012', name: '', department: 'A,B', hired: '2026-02-30' },
      { number: '5', name: 'B', department: '', hired: '' },
    );
    expect(faultyRowsCsv(planImport(file, []), ({ fault }) => fault, headings('zh-CN'))).toBe(
      '\uFEFF工号,姓名,部门,入职日期,需要改正\r\n0012\t,,"A,B",2026-02-30,"name-missing\nday-impossible"\r\n',
    );
  });

  test.each(['zh-CN', 'en'] as const)(
    'can be imported again as they are, the reasons left alone (%s)',
    async (language) => {
      const file = rows(
        {
          number: '0012',
          name: '=cmd',
          department: '-',
          positions: '营业员\n宇航员',
          hired: '2026-02-30',
          email: '@x',
          supervisor: '00099',
        },
        {
          number: '123456789012345678',
          name: '张"三"',
          department: 'a,b',
          positions: '',
          hired: '',
          email: '',
          supervisor: '1',
        },
      );
      const plan = planImport(file, [person('5')]);
      expect(plan.map(({ outcome }) => outcome)).toEqual(['faulty', 'faulty']);
      const back = await readBack(faultyRowsCsv(plan, sentence, headings(language)));
      expect(back).toMatchObject({ ok: true, unusedHeadings: [headings(language).reasons] });
      expect(back.ok && back.rows.map(({ cells }) => cells)).toEqual(file.map(({ cells }) => cells));
    },
  );

  test('once mended are taken', async () => {
    const csv = faultyRowsCsv(
      planImport(rows({ number: '0012', name: 'A', hired: '2026-02-30' }), []),
      sentence,
      headings('en'),
    );
    const back = await readBack(csv.replace('2026-02-30', '2026-02-28'));
    expect(back.ok && planImport(back.rows, [])).toMatchObject([
      { outcome: 'new', entry: { number: '0012', hired: '2026-02-28' } },
    ]);
  });

  test('whatever their cells hold, come back tidied and otherwise the same', async () => {
    const text = fc.string({ unit: fc.constantFrom("'", '"', '=', '-', ',', ';', '\n', '张', 'a', '0', ' ', '\t') });
    const cells = fc.record({ number: text, name: text, department: text, positions: text, supervisor: text });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 4 }), async (all) => {
        const csv = faultyRowsCsv(
          planImport(rows(...all.map((one) => ({ ...one, hired: 'x' }))), []),
          sentence,
          headings('zh-CN'),
        );
        const back = await readBack(csv);
        const tidied = all.map((one) => mapped({ ...one, hired: 'x' }));
        expect(back.ok && back.rows.map(({ cells: own }) => own)).toEqual(tidied);
      }),
    );
  });
});
