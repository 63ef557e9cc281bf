import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, PEOPLE_ORDERS, reversed } from '../../../../src/domain/people/list/order.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { summaryOf } from '../../../../src/domain/people/summary.ts';
import { attempt, id, person, record } from '../../../support/make.ts';

const somebody = (change: Partial<Person>, parts: Parameters<typeof record>[0] = {}) =>
  summaryOf(record({ ...parts, person: person(change) }));
const numbers = (people: readonly { readonly person: Person }[]) => people.map(({ person: { number } }) => number);

describe('the order of the staff list', () => {
  test('of names is by pinyin, of equal ones by number', () => {
    const people = [
      somebody({ number: '1', name: '张伟' }),
      somebody({ number: '2', name: '李娜' }),
      somebody({ number: '3', name: '陈波' }),
      somebody({ number: '4', name: '李娜' }),
    ];
    expect(numbers(inOrder(people, 'name'))).toEqual(['3', '2', '4', '1']);
  });

  test('leaves those without the value at the end, both ways', () => {
    const people = [
      somebody({ number: '1' }),
      somebody({ number: '2', hired: '2024-01-01' }),
      somebody({ number: '3', hired: '2020-01-01' }),
    ];
    const sorted = inOrder(people, 'hired');
    expect(numbers(sorted)).toEqual(['3', '2', '1']);
    expect(numbers(reversed(sorted, 'hired'))).toEqual(['2', '3', '1']);
  });

  test('of activity is by when an assessment was last begun or handed in', () => {
    const begun = (at: string) => ({ attempts: [attempt({ startedAt: new Date(at) })] });
    const people = [
      somebody({ number: '1' }, begun('2026-03-05')),
      somebody({ number: '2' }, begun('2026-03-04')),
      somebody({ number: '3' }),
    ];
    expect(numbers(inOrder(people, 'activity'))).toEqual(['2', '1', '3']);
  });

  const anybody = fc.record({
    name: fc.constantFrom('张伟', '李娜', 'Ana', '陈波'),
    department: fc.constantFrom('', '销售', 'A10', 'A2'),
    hired: fc.constantFrom(undefined, '2020-01-01' as const, '2024-01-01' as const),
  });
  test('is the same from wherever it begins', () => {
    fc.assert(
      fc.property(
        fc.array(anybody, { maxLength: 8 }).chain((all) => {
          const people = all.map((one, at) => somebody({ ...one, id: id(`p-${at}`), number: `${at}` }));
          return fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length }));
        }),
        fc.constantFrom(...PEOPLE_ORDERS.filter((order) => order !== 'number')),
        ([people, shuffled], order) => {
          expect(numbers(inOrder(shuffled, order))).toEqual(numbers(inOrder(people, order)));
        },
      ),
    );
  });
});
