import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAtOrBelow } from '../../../../src/domain/department.ts';
import { departmentTree, unfoldedTo } from '../../../../src/domain/people/list/departments.ts';

describe('the tree of departments', () => {
  test('is what paths say, however they are written, with people counted upwards', () => {
    const people = new Map([
      ['销售', 2],
      ['销售/城东', 3],
      ['销售 > 城西', 4],
      ['Call centre', 1],
      ['', 5],
    ]);
    expect(departmentTree(people)).toEqual([
      {
        ...{ path: '销售', name: '销售', count: 9 },
        below: [
          { path: '销售/城东', name: '城东', count: 3, below: [] },
          { path: '销售/城西', name: '城西', count: 4, below: [] },
        ],
      },
      { path: 'Call centre', name: 'Call centre', count: 1, below: [] },
    ]);
  });

  test('has a branch nobody is in directly, and numbers in the order of their size', () => {
    const [only] = departmentTree(
      new Map([
        ['总部/10组', 1],
        ['总部/2组', 1],
      ]),
    );
    expect(only?.count).toBe(2);
    expect(only?.below.map(({ name }) => name)).toEqual(['2组', '10组']);
  });

  const part = fc.constantFrom('A', 'B', 'C');
  const department = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
  test('counts at each place whom choosing it finds', () => {
    fc.assert(
      fc.property(fc.dictionary(department, fc.nat(9)), department, (given, chosen) => {
        const found = Object.entries(given).filter(([name]) => isAtOrBelow(name, chosen));
        const nodes = departmentTree(new Map(Object.entries(given)));
        const all = nodes.flatMap(function flat(node): typeof nodes {
          return [node, ...node.below.flatMap(flat)];
        });
        const count = all.find(({ path }) => path === chosen)?.count;
        expect(count ?? 0).toBe(found.reduce((sum, [, people]) => sum + people, 0));
      }),
    );
  });

  test('of a large one shows the top, the way to what is chosen, and what is right below that', () => {
    const many = Array.from({ length: 20 }, (_, at) => [`D${at}/a/x`, 1] as const);
    const shown = unfoldedTo(departmentTree(new Map(many)), 'D3/a');
    expect(shown.find(({ name }) => name === 'D3')?.below[0]?.below.map(({ name }) => name)).toEqual(['x']);
    expect(shown.find(({ name }) => name === 'D4')?.below).toEqual([]);
  });
});
