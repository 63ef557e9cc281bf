import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Audience, isIn } from '../../../src/domain/assignment/audience.ts';
import { isBelow } from '../../../src/domain/department.ts';
import { POSITIONS } from '../../../src/domain/library/norm.ts';
import type { Day } from '../../../src/domain/people/person.ts';
import { id, person } from '../../support/make.ts';

describe('who belongs to an audience', () => {
  const clerk = person({
    department: '城东营业厅',
    positions: ['counter-clerk', 'fee-collector'],
    hired: '2026-03-01',
  });

  test.each<{ audience: Audience; belongs: boolean; because: string }>([
    { audience: { kind: 'everyone' }, belongs: true, because: 'everybody is everyone' },
    {
      audience: { kind: 'departments', departments: ['城西营业厅', '城东营业厅'] },
      belongs: true,
      because: 'their department is listed',
    },
    {
      audience: { kind: 'departments', departments: ['城西营业厅'] },
      belongs: false,
      because: 'another department is listed',
    },
    {
      audience: { kind: 'positions', positions: ['repair', 'fee-collector'] },
      belongs: true,
      because: 'one of their positions is listed',
    },
    {
      audience: { kind: 'positions', positions: ['repair'] },
      belongs: false,
      because: 'none of their positions is listed',
    },
    { audience: { kind: 'people', people: [id('li-na')] }, belongs: true, because: 'they are named' },
    { audience: { kind: 'people', people: [id('zhao-min')] }, belongs: false, because: 'somebody else is named' },
    {
      audience: { kind: 'hired-since', day: '2026-03-01' },
      belongs: true,
      because: 'they were hired on that very day',
    },
    { audience: { kind: 'hired-since', day: '2026-03-02' }, belongs: false, because: 'they were hired the day before' },
  ])('$belongs: $because', ({ audience, belongs }) => {
    expect(isIn(audience, clerk)).toBe(belongs);
  });

  test('whoever has left belongs to none, even by name', () => {
    const left = person({ active: false });
    expect(isIn({ kind: 'everyone' }, left)).toBe(false);
    expect(isIn({ kind: 'people', people: [left.id] }, left)).toBe(false);
  });

  test('whoever has no hire day was not hired since any', () => {
    expect(isIn({ kind: 'hired-since', day: '1970-01-01' }, person())).toBe(false);
  });

  test('whoever has no department or position belongs to no list of them', () => {
    const bare = person({ department: '', positions: [] });
    expect(isIn({ kind: 'departments', departments: ['城东营业厅'] }, bare)).toBe(false);
    expect(isIn({ kind: 'positions', positions: ['counter-clerk'] }, bare)).toBe(false);
  });

  test('“not” still leaves out whoever has left', () => {
    expect(isIn({ kind: 'not', of: { kind: 'people', people: [] } }, person({ active: false }))).toBe(false);
  });
});

describe('departments with those below', () => {
  const below = (department: string) =>
    isIn({ kind: 'departments', departments: ['Sales', '销售 > 城东'], below: true }, person({ department }));

  test.each([
    ['Sales', true, 'it is the one named'],
    ['Sales/East', true, 'its path begins with it'],
    ['Sales > East > Hall 3', true, 'at any depth, however the path is written'],
    ['销售/城东/一号窗口', true, 'a path may be named as well'],
    ['Sales East', false, 'that is another text, not a path'],
    ['Salesmen/East', false, 'a whole step of the path counts'],
    ['销售', false, 'what is above is not below'],
    ['North/Sales', false, 'a path begins at its top'],
    ['', false, 'no department is below none'],
  ])('%s: %s, because %s', (department, belongs) => {
    expect(below(department)).toBe(belongs);
  });

  test('are only meant where that was said', () => {
    expect(isIn({ kind: 'departments', departments: ['Sales'] }, person({ department: 'Sales/East' }))).toBe(false);
    expect(isIn({ kind: 'departments', departments: ['Sales/East'] }, person({ department: 'Sales > East' }))).toBe(
      true,
    );
  });

  test('nothing is below itself or below no department', () => {
    expect([isBelow('Sales', 'Sales'), isBelow('Sales', ''), isBelow('Sales', ' / ')]).toEqual([false, false, false]);
  });
});

describe('conditions put together', () => {
  const departments = ['', 'Sales', 'Sales/East', '城东营业厅'];
  const day = fc.constantFrom<Day>('2020-01-01', '2025-06-30', '2026-03-09');
  const somebody = fc
    .record({
      department: fc.constantFrom(...departments),
      positions: fc.subarray([...POSITIONS]),
      hired: fc.option(day, { nil: undefined }),
      id: fc.constantFrom('li-na', 'sun-hao').map((text) => id<'person'>(text)),
    })
    .map((change) => person(change));
  const { audience } = fc.letrec<{ audience: Audience }>((tie) => ({
    audience: fc.oneof(
      { maxDepth: 4 },
      fc.constant<Audience>({ kind: 'everyone' }),
      fc.record({
        kind: fc.constant('departments' as const),
        departments: fc.subarray(departments),
        below: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('positions' as const), positions: fc.subarray([...POSITIONS]) }),
      fc.record({ kind: fc.constant('people' as const), people: fc.subarray([id<'person'>('li-na')]) }),
      fc.record({ kind: fc.constant('hired-since' as const), day }),
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('audience'), { maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), of: tie('audience') }),
    ),
  }));
  const not = (of: Audience): Audience => ({ kind: 'not', of });
  const all = (...of: Audience[]): Audience => ({ kind: 'all', of });
  const any = (...of: Audience[]): Audience => ({ kind: 'any', of });
  /** Two rules mean the same to everybody. */
  const same = (law: (a: Audience, b: Audience, c: Audience) => readonly [Audience, Audience]) =>
    fc.assert(
      fc.property(audience, audience, audience, somebody, (a, b, c, who) => {
        const [one, other] = law(a, b, c);
        expect(isIn(one, who)).toBe(isIn(other, who));
      }),
    );

  test('“not” is the other half of everybody', () => {
    fc.assert(fc.property(audience, somebody, (a, who) => void expect(isIn(not(a), who)).toBe(!isIn(a, who))));
    same((a) => [not(not(a)), a]);
  });
  test('“all of” is each, “any of” is one', () => {
    fc.assert(
      fc.property(fc.array(audience, { maxLength: 4 }), somebody, (of, who) => {
        const each = of.map((part) => isIn(part, who));
        expect(isIn({ kind: 'all', of }, who)).toBe(each.every(Boolean));
        expect(isIn({ kind: 'any', of }, who)).toBe(each.some(Boolean));
      }),
    );
  });
  test('the order of conditions does not matter', () => {
    same((a, b, c) => [all(a, b, c), all(c, a, b)]);
    same((a, b, c) => [any(a, b, c), any(b, c, a)]);
  });
  test('nor does how they are nested, or one said twice', () => {
    same((a, b, c) => [all(a, all(b, c)), all(all(a, b), c)]);
    same((a, b, c) => [any(a, any(b, c)), any(any(a, b), c)]);
    same((a) => [all(a, a), any(a)]);
  });
  test('“not all” is “any not”, and the other way round', () => {
    same((a, b) => [not(all(a, b)), any(not(a), not(b))]);
    same((a, b) => [not(any(a, b)), all(not(a), not(b))]);
  });
  test('“and” goes over “or”, and “or” over “and”', () => {
    same((a, b, c) => [all(a, any(b, c)), any(all(a, b), all(a, c))]);
    same((a, b, c) => [any(a, all(b, c)), all(any(a, b), any(a, c))]);
  });
  test('everybody fits all of none, nobody any of none', () => {
    same(() => [all(), { kind: 'everyone' }]);
    same(() => [any(), not({ kind: 'everyone' })]);
  });
});
