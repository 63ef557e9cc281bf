import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonSummary } from '../../../../src/domain/people/summary.ts';
import { summaryOf } from '../../../../src/domain/people/summary.ts';
import { teamOf } from '../../../../src/domain/people/team/team.ts';
import { id, person, record } from '../../../support/make.ts';

type Staff = readonly (readonly [name: string, supervisor?: string, change?: { active: false }])[];

function everybody(staff: Staff): PersonSummary[] {
  return staff.map(([name, supervisor, change]) =>
    summaryOf(
      record({
        person: person({
          id: id<'person'>(name),
          number: name,
          ...(supervisor && { supervisor: id<'person'>(supervisor) }),
          ...change,
        }),
      }),
    ),
  );
}

function namesUnder(staff: Staff, supervisor: string) {
  return teamOf(everybody(staff), id<'person'>(supervisor)).map(
    ({ summary, level, under }) => `${summary.person.id} ${level} ${under}`,
  );
}

describe('the team under a supervisor', () => {
  const house: Staff = [
    ['head'],
    ['east', 'head'],
    ['west', 'head'],
    ['li', 'east'],
    ['wu', 'li'],
    ['zhou', 'west'],
    ['other'],
  ];

  test('is everybody down any number of levels, with whom they are under', () => {
    expect(namesUnder(house, 'head')).toEqual(['east 1 east', 'west 1 west', 'li 2 east', 'wu 3 east', 'zhou 2 west']);
    expect(namesUnder(house, 'east')).toEqual(['li 1 li', 'wu 2 li']);
    expect(namesUnder(house, 'wu')).toEqual([]);
  });

  test('holds nobody who has left, and keeps those who reported to them', () => {
    const left: Staff = house.map((one) => (one[0] === 'li' ? ['li', 'east', { active: false }] : one));
    expect(namesUnder(left, 'east')).toEqual(['wu 2 li']);
  });

  test('meets everybody once where supervisors go round in a circle, and nobody is under themselves', () => {
    const circle: Staff = [
      ['a', 'c'],
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'c'],
      ['e', 'e'],
    ];
    expect(namesUnder(circle, 'a')).toEqual(['b 1 b', 'c 2 b', 'd 3 b']);
    expect(namesUnder(circle, 'e')).toEqual([]);
  });

  test('is those from whom the way up leads to the supervisor, whoever reports to whom', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const supervisors = fc.array(fc.option(fc.constantFrom(...names), { nil: undefined }), {
      minLength: 7,
      maxLength: 7,
    });
    fc.assert(
      fc.property(supervisors, (above) => {
        const staff: Staff = names.map((name, index) => (above[index] ? [name, above[index]] : [name]));
        const up = (name: string) => above[names.indexOf(name)];
        const isUnderA = (name: string) => {
          const way = new Set<string>();
          for (let next = up(name); next && !way.has(next); next = up(next)) way.add(next);
          return name !== 'a' && way.has('a');
        };
        expect(namesUnder(staff, 'a').map((text) => text[0])).toEqual(names.filter(isUnderA));
      }),
    );
  });
});
