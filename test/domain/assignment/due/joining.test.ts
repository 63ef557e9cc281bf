import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTED_FROM, type Due } from '../../../../src/domain/assignment/assignment.ts';
import type { Audience } from '../../../../src/domain/assignment/audience.ts';
import { dueDay, enrolmentsOf } from '../../../../src/domain/assignment/enrolment.ts';
import { MOST_MOVES } from '../../../../src/domain/people/change/moves.ts';
import type { Day, Move, Person } from '../../../../src/domain/people/person.ts';
import { summaryOf } from '../../../../src/domain/people/summary.ts';
import { daysAfter } from '../../../../src/domain/time.ts';
import {
  assignment,
  id,
  MEETING_PEOPLE,
  person,
  programmeAssignment,
  record,
  submittedAttempt,
} from '../../../support/make.ts';
import { text } from '../../../support/questions.ts';

const timeZone = 'Asia/Shanghai';
const noon = (day: string) => new Date(`${day}T04:00:00Z`);
const departments = (...names: string[]): Audience => ({ kind: 'departments', departments: names });
const forB = assignment({ audience: departments('B'), due: { kind: 'days', days: 14 }, createdAt: noon('2026-10-19') });

/** Somebody in the last of the departments, who was in each of the others up to its day. */
function movedThrough(now: string, ...before: readonly (readonly [department: string, until: string])[]): Person {
  const moves = before.map(([department, until]): Move => ({ at: noon(until), department, positions: [] }));
  return person({ department: now, positions: [], joinedAt: noon('2024-01-08'), ...(moves.length > 0 && { moves }) });
}

function dueOf(who: Person, { task = forB, today = '2026-11-23' as Day, passed = [] as readonly string[] } = {}) {
  const attempts = passed.map((day) => submittedAttempt({ id: id(day), startedAt: noon(day), submittedAt: noon(day) }));
  const summary = summaryOf(record({ person: who, attempts }));
  return enrolmentsOf(summary, [task], { timeZone, today, programmes: new Map() })[0]?.due;
}

describe('days after joining', () => {
  test('count from the day somebody was moved to the audience', () => {
    expect(dueOf(movedThrough('B'))).toBe('2026-11-02');
    expect(dueOf(movedThrough('B', ['A', '2026-11-23']))).toBe('2026-12-07');
  });

  test('count from a change of positions, where the audience asks for one', () => {
    const forClerks = { ...forB, audience: { kind: 'positions', positions: ['counter-clerk'] } } as const;
    const moves = [{ at: noon('2026-11-10'), department: 'A', positions: [] }];
    expect(dueOf(person({ joinedAt: noon('2024-01-08'), moves }), { task: forClerks })).toBe('2026-11-24');
  });

  test('never count from before the assignment was made', () => {
    const before = movedThrough('B', ['A', '2026-05-04']);
    expect([dueOf(before), dueDay(forB, before, timeZone)]).toEqual(['2026-11-02', '2026-11-02']);
  });

  test('go on when somebody is moved within the audience', () => {
    const task = { ...forB, audience: departments('A', 'B') };
    expect(dueOf(movedThrough('B', ['A', '2026-11-23']), { task })).toBe('2026-11-02');
    expect(dueOf(movedThrough('B', ['C', '2026-11-01'], ['A', '2026-11-23']), { task })).toBe('2026-11-15');
  });

  test('count from coming back, also to an audience that says who does not belong to it', () => {
    const away = movedThrough('B', ['B', '2026-11-02'], ['A', '2026-11-16']);
    expect(dueOf(away)).toBe('2026-11-30');
    const notA = { ...forB, audience: { kind: 'not', of: departments('A') } } as const;
    expect(dueOf(away, { task: notA })).toBe('2026-11-30');
  });

  test('go on when somebody is back the same day', () => {
    expect(dueOf(movedThrough('B', ['B', '2026-11-16'], ['A', '2026-11-16']))).toBe('2026-11-02');
    expect(dueOf(movedThrough('B', ['B', '2026-11-16'], ['A', '2026-11-16'], ['C', '2026-11-16']))).toBe('2026-11-02');
    expect(dueOf(movedThrough('B', ['A', '2026-11-16'], ['B', '2026-11-16'], ['A', '2026-11-16']))).toBe('2026-11-30');
  });

  test('are days of the organisation', () => {
    const late = { at: new Date('2026-11-22T16:30:00Z'), department: 'A', positions: [] };
    expect(dueOf({ ...movedThrough('B'), moves: [late] })).toBe('2026-12-07');
  });

  test('count from the first day that is still known of whoever was moved very often', () => {
    const moves = Array.from({ length: MOST_MOVES }, (_, at) => ['B', daysAfter('2026-11-01', at)] as const);
    expect(dueOf(movedThrough('B', ...moves))).toBe('2026-11-15');
    expect(dueOf(movedThrough('B', ...moves.slice(1)))).toBe('2026-11-02');
  });

  test('stay as they were once it was passed: who passed late goes away and comes back as somebody who passed late', () => {
    const back = movedThrough('B', ['B', '2026-11-12'], ['A', '2026-11-16']);
    expect(dueOf(back, { passed: ['2026-11-10'] })).toBe('2026-11-02');
    expect(dueOf(back, { passed: ['2026-11-17'] })).toBe('2026-11-30');
  });

  test('count from the day somebody came back after they had left', () => {
    const [left, at] = [noon('2026-10-26'), noon('2026-11-23')];
    const back = {
      ...movedThrough('B'),
      hired: '2024-01-08',
      moves: [{ at, left, department: 'B', positions: [] }],
    } as const;
    expect(dueOf(back)).toBe('2026-12-07');
    expect(dueOf(back, { passed: ['2026-10-22'] })).toBe('2026-11-02');
    const from = (days: Due) => dueOf(back, { task: { ...forB, due: days } });
    expect(from({ kind: 'days', days: 14, from: 'hire' })).toBe('2026-10-19');
    expect(from({ kind: 'days', days: 14, from: 'start' })).toBe('2026-11-02');
    expect(from({ kind: 'day', day: '2026-11-09' })).toBe('2026-11-09');
    const audience = { kind: 'hired-since', day: '2024-01-01' } as const;
    expect(dueOf(back, { task: { ...forB, audience } })).toBe('2026-12-07');
    expect(dueOf(back, { task: { ...forB, audience: { ...audience, day: '2024-02-01' } } })).toBeUndefined();
  });

  test('go on when somebody is moved after they came back, within the audience', () => {
    const back = { at: noon('2026-11-16'), left: noon('2026-10-26'), department: 'B', positions: [] };
    const moves = [back, { at: noon('2026-11-20'), department: 'C', positions: [] }];
    expect(dueOf({ ...movedThrough('B'), moves }, { task: { ...forB, audience: departments('B', 'C') } })).toBe(
      '2026-11-30',
    );
  });

  test('of whoever passed before they were moved here are not over before they came', () => {
    expect(dueOf(movedThrough('B', ['A', '2026-11-23']), { passed: ['2026-11-10'] })).toBe('2026-12-07');
  });
});

describe('whatever somebody was moved through', () => {
  const programme = { id: programmeAssignment().programme!, title: text('P'), positions: [], validMonths: 12 };
  const programmes = new Map([[programme.id, { ...programme, courses: [MEETING_PEOPLE] }]]);
  const day = fc.integer({ min: 0, max: 120 }).map((after) => daysAfter('2026-08-01', after));
  const name = fc.constantFrom('A', 'B', 'C');
  const moving = fc.array(fc.tuple(name, day), { minLength: 1, maxLength: 8 });
  const movesIn = (through: readonly (readonly [string, Day])[]) =>
    through.toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([where, until]) => [where, until] as const);
  const dues: fc.Arbitrary<Due> = fc.oneof(
    day.map((day): Due => ({ kind: 'day', day })),
    fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...COUNTED_FROM))
      .map(([days, from]): Due => ({ kind: 'days', days, from })),
  );
  const life = fc.record({
    through: moving,
    due: dues,
    made: day,
    asks: fc.constantFrom({ course: MEETING_PEOPLE }, { programme: programme.id, again: true }),
    passed: fc.array(day, { maxLength: 2 }),
    certified: fc.option(day, { nil: undefined }),
    exempt: fc.array(fc.tuple(day, fc.integer({ min: 0, max: 60 })), { maxLength: 2 }),
  });
  type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

  function duesIn({ due, made, asks, passed, certified, exempt }: Life, audience: Audience, who: Person) {
    const attempts = passed
      .toSorted()
      .map((on, at) => submittedAttempt({ id: id(`${at}`), startedAt: noon(on), submittedAt: noon(on) }));
    const exemptions = exempt.map(([from, days]) => ({ course: MEETING_PEOPLE, from, until: daysAfter(from, days) }));
    const held = certified && {
      ...{ code: id<'certificate'>('code'), programme: programme.id, band: 'good' as const },
      ...{ issuedAt: noon(daysAfter(certified, -365)), expiresAt: noon(certified) },
    };
    const summary = { ...summaryOf(record({ person: who, attempts })), exemptions, certificates: held ? [held] : [] };
    const { course: _, ...rest } = assignment({ audience, due, createdAt: noon(made) });
    const on = { timeZone, today: '2027-02-01' as const, programmes };
    return enrolmentsOf(summary, [{ ...rest, ...asks } as typeof forB], on).map((task) => task.due);
  }

  test('nothing is due earlier than if they had always been here', () => {
    fc.assert(
      fc.property(life, (lived) => {
        const [was, is] = [movedThrough('B'), movedThrough('B', ...movesIn(lived.through))].map((who) =>
          duesIn(lived, departments('B'), who),
        );
        expect(is).toHaveLength(was!.length);
        for (const [at, due] of is!.entries()) expect(due >= was![at]!).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('who never left the audience has every day as if they had never been moved', () => {
    fc.assert(
      fc.property(life, (lived) => {
        const all = departments('A', 'B', 'C');
        const moved = duesIn(lived, all, movedThrough('B', ...movesIn(lived.through)));
        expect(moved).toEqual(duesIn(lived, all, movedThrough('B')));
      }),
      { numRuns: 300 },
    );
  });
});
