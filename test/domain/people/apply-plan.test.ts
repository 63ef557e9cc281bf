import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/id.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { applyPlan, planImport } from '../../../src/domain/people/plan-import.ts';
import type { StaffRow } from '../../../src/domain/people/staff-list.ts';
import { JOINED, numberedIds, person, rows } from './staff.ts';

function imported(file: readonly StaffRow[], known: readonly Person[]) {
  return applyPlan(planImport(file, known), known, numberedIds());
}

describe('applying a plan', () => {
  test('new people get an id, no HR role, and their supervisor even if new as well', () => {
    const { added, changed } = imported(
      rows({ number: '2', name: 'B', supervisor: '3' }, { number: '3', name: 'C', supervisor: '1' }),
      [person('1')],
    );
    const fresh = {
      department: '',
      positions: [],
      hr: false,
      active: true,
      joinedAt: new Date('2026-03-09T00:00:00Z'),
    };
    expect(added).toStrictEqual([
      { ...fresh, id: 'new-1', number: '2', name: 'B', supervisor: 'new-2' },
      { ...fresh, id: 'new-2', number: '3', name: 'C', supervisor: 'id-1' },
    ]);
    expect(changed).toEqual([]);
  });

  test('changed people keep id, number, HR role, activity, language and joining', () => {
    const known = person('a1', { hr: true, active: false, language: 'en', hired: '2020-01-01', email: 'a@b.com' });
    const { added, changed } = imported(
      rows({ number: 'A1', name: 'B', hired: '', supervisor: '2' }, { number: '2', name: 'C' }),
      [known],
    );
    expect(changed).toStrictEqual([
      {
        id: known.id,
        number: 'a1',
        name: 'B',
        department: '',
        positions: [],
        email: 'a@b.com',
        supervisor: added[0]?.id,
        hr: true,
        active: false,
        language: 'en',
        joinedAt: JOINED,
      },
    ]);
  });

  test('a supervisor can be taken away, and stays where the file has no such column', () => {
    const known = [person('1'), person('2', { supervisor: person('1').id })];
    expect(imported(rows({ number: '2', name: 'X' }), known).changed[0]?.supervisor).toBe('id-1');
    expect(imported(rows({ number: '2', name: 'X', supervisor: '' }), known).changed[0]).not.toHaveProperty(
      'supervisor',
    );
  });

  test('a supervisor who is not among the people given stays', () => {
    const known = [person('2', { supervisor: person('1').id })];
    expect(imported(rows({ number: '2', name: 'X' }), known).changed[0]?.supervisor).toBe('id-1');
  });

  test('faulty and unchanged rows do nothing', () => {
    expect(imported(rows({ number: '1', name: 'Name 1' }, { number: '9', name: '' }), [person('1')])).toEqual({
      added: [],
      changed: [],
    });
  });

  test('a plan made for other people is refused', () => {
    const plan = planImport(rows({ number: '1', name: 'X' }), [person('1')]);
    expect(() => applyPlan(plan, [], numberedIds())).toThrow(RangeError);
  });
});

describe('whatever the file says', () => {
  const number = fc.constantFrom('1', '２', '3', 'a4', 'A4', '5', '05', '6', '');
  const cells: fc.Arbitrary<StaffRow['cells']> = fc.record(
    {
      number,
      name: fc.constantFrom('张三', ' 李  四 ', 'A', ''),
      department: fc.constantFrom('营业厅', ''),
      positions: fc.constantFrom('营业员、经理', 'manager/counter-clerk', '客服', '宇航员', ''),
      hired: fc.constantFrom('2020-01-02', '2020年1月2日', '2026-02-30', ''),
      email: fc.constantFrom('a@b.com', 'ab', ''),
      supervisor: number,
    },
    { requiredKeys: ['number', 'name'] },
  );
  const file = fc.array(cells, { maxLength: 8 }).map((all) => rows(...all));
  const known = fc
    .tuple(fc.subarray(['1', '2', '3', 'A4', '5']), fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }))
    .map(([numbers, above]) =>
      numbers.map((own, at) => {
        const boss = numbers.slice(0, at)[above[at] ?? 9];
        return person(own, boss ? { supervisor: person(boss).id } : {});
      }),
    );
  const after = (people: readonly Person[], { added, changed }: { added: Person[]; changed: Person[] }) => {
    const replaced = new Map(changed.map((one) => [one.id, one]));
    return [...people.map((one) => replaced.get(one.id) ?? one), ...added];
  };

  test('every row has one outcome, and what is applied adds up', () => {
    fc.assert(
      fc.property(file, known, (list, people) => {
        const plan = planImport(list, people);
        expect(plan.map(({ row }) => row)).toEqual(list);
        const { added, changed } = applyPlan(plan, people, numberedIds());
        expect(added).toHaveLength(plan.filter(({ outcome }) => outcome === 'new').length);
        expect(changed).toHaveLength(plan.filter(({ outcome }) => outcome === 'changed').length);
      }),
    );
  });

  test('importing the same file again changes nothing', () => {
    fc.assert(
      fc.property(file, known, (list, people) => {
        const plan = planImport(list, people);
        const again = planImport(list, after(people, applyPlan(plan, people, numberedIds())));
        expect(again.map(({ outcome }) => outcome)).toEqual(
          plan.map(({ outcome }) => (outcome === 'faulty' ? 'faulty' : 'unchanged')),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('the order of rows makes no difference to any of them', () => {
    fc.assert(
      fc.property(file, known, (list, people) => {
        const sorted = (order: readonly StaffRow[]) =>
          planImport(order, people)
            .map((row) =>
              'faults' in row ? { ...row, faults: row.faults.map(({ column, fault }) => ({ column, fault })) } : row,
            )
            .toSorted((a, b) => a.row.line - b.row.line);
        expect(sorted(list.toReversed())).toEqual(sorted(list));
      }),
      { numRuns: 500 },
    );
  });

  test('afterwards numbers are unique, every supervisor exists, and nobody is above themselves', () => {
    fc.assert(
      fc.property(file, known, (list, people) => {
        const all = after(people, applyPlan(planImport(list, people), people, numberedIds()));
        const byId = new Map(all.map((one) => [one.id, one]));
        expect(new Set(all.map((one) => one.number.toLowerCase())).size).toBe(all.length);
        for (const { id, supervisor } of all) {
          const above: PersonId[] = [];
          for (let boss = supervisor; boss && above.length <= all.length; boss = byId.get(boss)?.supervisor) {
            expect(byId.has(boss)).toBe(true);
            above.push(boss);
          }
          expect(above).not.toContain(id);
        }
      }),
      { numRuns: 500 },
    );
  });
});
