import { describe, expect, test } from 'vitest';
import { cutDiff, MOST_SHOWN } from '../../../src/domain/people/import/cut.ts';
import { diffOf, fingerprintOf, withoutSupervisor } from '../../../src/domain/people/import/diff.ts';
import { comingsOf, doubtsAbout, NOBODY_MOVES } from '../../../src/domain/people/import/whole-list.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { planImport } from '../../../src/domain/people/plan-import.ts';
import type { StaffRow } from '../../../src/domain/people/staff-list.ts';
import { person, rows } from './staff.ts';

const HR = person('hr-1', { hr: true });
const ROW = { number: 'HR-1', name: 'Name hr-1' };
const named = (number: string) => ({ number, name: `Name ${number}` });

function moved(file: readonly StaffRow[], known: readonly Person[]) {
  const plan = planImport(file, known);
  const comings = comingsOf(plan, known, HR.id);
  const numbers = (people: readonly Person[]) => people.map(({ number }) => number);
  return {
    plan,
    comings,
    left: numbers(comings.left),
    back: numbers(comings.back),
    diff: diffOf(plan, known, comings),
  };
}

describe('a list that names everybody', () => {
  test('says who left, who came back, and leaves those alone who had left before', () => {
    const known = [HR, person('1'), person('2'), person('3', { active: false }), person('4', { active: false })];
    const { left, back } = moved(rows(ROW, named('１'), named('3')), known);
    expect(left).toEqual(['2']);
    expect(back).toEqual(['3']);
  });

  test('never lets out whoever imports it, though they are not in it', () => {
    expect(moved(rows(named('1')), [HR, person('1'), person('hr-2', { hr: true })]).left).toEqual(['hr-2']);
  });

  test('shows a changed number as one who left and one who joined', () => {
    const { left, diff } = moved(rows(ROW, { number: '9', name: 'Name 1' }), [HR, person('1')]);
    expect(left).toEqual(['1']);
    expect(diff.joined.map(({ entry }) => entry.number)).toEqual(['9']);
  });

  test.each<{ because: string; row: StaffRow['cells'][] }>([
    { because: 'a day that is none', row: [{ ...named('1'), hired: '2026-02-30' }] },
    { because: 'no name', row: [{ number: '1', name: '' }] },
    { because: 'their number twice', row: [named('1'), { number: '1', name: 'Other' }] },
    { because: 'no number, but their name', row: [{ number: '', name: ' name  1 ' }] },
    {
      because: 'a number of nobody and another fault, but their name',
      row: [{ ...named('1'), number: '77', email: 'x' }],
    },
    { because: 'a supervisor nobody knows', row: [{ ...named('1'), supervisor: '99' }] },
    { because: 'themselves as supervisor', row: [{ ...named('1'), supervisor: '1' }] },
  ])('counts as present who is in it with $because', ({ row }) => {
    const { left, diff } = moved(rows(ROW, ...row), [HR, person('1'), person('2')]);
    expect(left).toEqual(['2']);
    expect(diff.faulty.length).toBe(row.length);
  });

  test('leaves everybody on a circle of supervisors as they are', () => {
    const circle = [
      { ...named('1'), supervisor: '2' },
      { ...named('2'), supervisor: '3' },
      { ...named('3'), supervisor: '1' },
    ];
    const { left, diff } = moved(rows(ROW, ...circle), [HR, person('1'), person('2'), person('3'), person('4')]);
    expect(left).toEqual(['4']);
    expect(diff.faulty).toHaveLength(3);
    expect(diff.moved).toEqual([]);
  });

  test('does not bring back who is in it with a fault', () => {
    const known = [HR, person('1', { active: false })];
    expect(moved(rows(ROW, { ...named('1'), email: 'x' }), known)).toMatchObject({ left: [], back: [] });
  });

  test('tells how many who stay lose their supervisor by it', () => {
    const known = [HR, person('1'), person('2', { supervisor: person('1').id }), person('3')];
    const { plan, comings } = moved(rows(ROW, named('2'), { ...named('3'), supervisor: '1' }), known);
    expect(withoutSupervisor(plan, comings)).toBe(2);
  });
});

describe('HR is asked for the number of those who leave', () => {
  const known = [HR, ...Array.from({ length: 9 }, (_, at) => person(`${at + 1}`))];
  const asked = (missing: number, ...faulty: StaffRow['cells'][]) => {
    const stay = Array.from({ length: 9 - missing }, (_, at) => named(`${at + 1}`));
    const { plan, comings } = moved(rows(ROW, ...stay, ...faulty), known);
    return doubtsAbout(comings, plan, known);
  };

  test('when they are more than a fifth of all active people', () => {
    expect(asked(2)).toEqual([]);
    expect(asked(3)).toEqual(['many-leave']);
  });

  test('when any row is faulty, but not when nobody leaves', () => {
    expect(asked(1, { number: '', name: 'X' })).toEqual(['faulty-rows']);
    expect(asked(3, { number: '', name: 'X' })).toEqual(['many-leave', 'faulty-rows']);
    expect(asked(0, { number: '', name: 'X' })).toEqual([]);
  });

  test('who had left before is not counted among the active', () => {
    const gone = Array.from({ length: 50 }, (_, at) => person(`old-${at}`, { active: false }));
    const { plan, comings } = moved(rows(ROW, named('1')), [HR, person('1'), person('2'), ...gone]);
    expect(doubtsAbout(comings, plan, [HR, person('1'), person('2'), ...gone])).toEqual(['many-leave']);
  });
});

describe('what a list would do', () => {
  const known = [
    HR,
    person('1', { department: '前台', supervisor: HR.id }),
    person('2', { department: '前台', email: 'b@example.com' }),
    person('3', { positions: ['counter-clerk'] }),
  ];
  const file = rows(
    { ...named('1'), department: '维修部', supervisor: '9', email: 'a@example.com' },
    { ...named('2'), name: 'Bea', department: '前台', email: '' },
    { ...named('3'), department: '' },
    { number: '9', name: 'Chief', department: '' },
  );

  test('is told by field, before and after: moves apart from other changes', () => {
    const { diff } = moved(file, known);
    expect(diff.moved.map(({ number, line, changes }) => ({ number, line, changes }))).toEqual([
      {
        ...{ number: '1', line: 2 },
        changes: [
          { column: 'department', before: '前台', after: '维修部' },
          { column: 'email', before: '', after: 'a@example.com' },
          { column: 'supervisor', before: 'Name hr-1 hr-1', after: 'Chief 9' },
        ],
      },
    ]);
    expect(diff.changed.map(({ changes }) => changes)).toEqual([
      [
        { column: 'name', before: 'Name 2', after: 'Bea' },
        { column: 'email', before: 'b@example.com', after: '' },
      ],
    ]);
    expect(diff.unchanged).toBe(1);
  });

  test('has the same fingerprint while nothing changes, and another when a department is renamed in between', () => {
    const seen = (people: readonly Person[]) => fingerprintOf(moved(file, people).diff);
    expect(seen(known)).toBe(seen(known));
    const renamed = known.map((one) => (one.department === '前台' ? { ...one, department: '大堂' } : one));
    expect(seen(renamed)).not.toBe(seen(known));
    expect(seen([...known, person('4')])).not.toBe(seen(known));
    expect(seen([...known, person('4', { active: false })])).toBe(seen(known));
  });

  test('is cut to what a page can show, with the true counts', () => {
    const many = rows(...Array.from({ length: MOST_SHOWN + 5 }, (_, at) => named(`n-${at}`)));
    const { joined, left } = cutDiff(diffOf(planImport(many, known), known, NOBODY_MOVES));
    expect([joined.count, joined.rows.length]).toEqual([MOST_SHOWN + 5, MOST_SHOWN]);
    expect(left).toEqual({ count: 0, rows: [] });
  });
});
