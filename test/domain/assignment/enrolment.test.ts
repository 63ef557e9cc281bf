import { describe, expect, test } from 'vitest';
import type { SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { Band } from '../../../src/domain/assessment/band.ts';
import type { Assignment, Due } from '../../../src/domain/assignment/assignment.ts';
import { dueDay, enrolmentsOf } from '../../../src/domain/assignment/enrolment.ts';
import type { ExemptDays } from '../../../src/domain/assignment/exemption.ts';
import type { Day, Person } from '../../../src/domain/people/person.ts';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { daysOn } from '../../support/clock.ts';
import { assignment, id, person, record, result, submittedAttempt } from '../../support/make.ts';

const SHANGHAI = 'Asia/Shanghai';
const ON = { timeZone: SHANGHAI, today: '2026-03-09', programmes: new Map() } as const;
const enrolmentsOn = (who: Person, assignments: readonly Assignment[], exemptions: readonly ExemptDays[] = []) =>
  enrolmentsOf({ ...summaryOf(record({ person: who })), exemptions }, assignments, ON);

describe('the day something is due', () => {
  const due = (days: Due, change: Partial<Person> = {}, createdAt = new Date('2026-03-09T01:00:00Z')) =>
    dueDay(assignment({ due: days, createdAt }), person({ joinedAt: daysOn(-30), ...change }), SHANGHAI);
  const in14 = { kind: 'days', days: 14 } as const;

  test('is the day that was set, for everybody', () => {
    expect(due({ kind: 'day', day: '2026-04-30' }, { hired: '2026-06-01' })).toBe('2026-04-30');
  });
  test('counts from the assignment for those who were there', () => {
    expect(due(in14, { hired: '2019-09-01' })).toBe('2026-03-23');
  });
  test('counts from the hire day for those who were hired later', () => {
    expect(due(in14, { hired: '2026-03-20' })).toBe('2026-04-03');
  });
  test('counts from the day they were entered here, if that is later still', () => {
    expect(due(in14, { hired: '2026-03-20', joinedAt: new Date('2026-03-25T02:00:00Z') })).toBe('2026-04-08');
  });
  test('counts from the hire day, whenever the assignment was made or they were entered here', () => {
    const afterHire = { kind: 'days', days: 30, from: 'hire' } as const;
    expect(due(afterHire, { hired: '2026-03-01', joinedAt: daysOn(20) })).toBe('2026-03-31');
    expect(due(afterHire, { hired: '2026-06-01' })).toBe('2026-07-01');
  });
  test('is not before the assignment for those hired long ago', () => {
    expect(due({ kind: 'days', days: 30, from: 'hire' }, { hired: '2019-09-01' })).toBe('2026-03-09');
  });
  test('counts from the day they were entered here for those without a hire day', () => {
    expect(due({ kind: 'days', days: 30, from: 'hire' }, { joinedAt: daysOn(1) })).toBe('2026-04-09');
  });
  test('counts from the assignment alone, for newcomers too', () => {
    const afterStart = { kind: 'days', days: 14, from: 'start' } as const;
    expect(due(afterStart, { hired: '2026-06-01', joinedAt: daysOn(90) })).toBe('2026-03-23');
  });
  test('counts from when they joined where nothing else was said', () => {
    const hired = { hired: '2026-03-20' } as const;
    expect(due({ ...in14, from: 'joining' }, hired)).toBe(due(in14, hired));
  });
  test('counts days as the organisation does, not as UTC does', () => {
    const lateEvening = new Date('2026-03-09T17:30:00Z');
    expect(due(in14, {}, lateEvening)).toBe('2026-03-24');
    expect(dueDay(assignment({ due: in14, createdAt: lateEvening }), person(), 'UTC')).toBe('2026-03-23');
  });
});

describe('what somebody has to do', () => {
  const other = id<'course'>('telephone');

  test('is nothing without assignments, with withdrawn ones, and with those for others', () => {
    const withdrawn = assignment({ withdrawnAt: daysOn(1) });
    const others = assignment({ audience: { kind: 'departments', departments: ['城西营业厅'] } });
    expect(enrolmentsOn(person(), [])).toEqual([]);
    expect(enrolmentsOn(person(), [withdrawn, others])).toEqual([]);
  });

  test('comes by itself to a new hire and goes with a transfer', () => {
    const forEast = assignment({ audience: { kind: 'departments', departments: ['城东营业厅'] } });
    const coursesOf = (who: Person) => enrolmentsOn(who, [forEast]).map(({ course }) => course);
    expect(coursesOf(person({ joinedAt: daysOn(100) }))).toEqual(['meeting-people']);
    expect(coursesOf(person({ department: '客服中心' }))).toEqual([]);
  });

  test('asks for a course once, by the earliest day, and says by which assignment', () => {
    const later = assignment({ id: id('later'), due: { kind: 'day', day: '2026-05-01' } });
    const sooner = assignment({ id: id('sooner'), due: { kind: 'day', day: '2026-04-01' } });
    const enrolments = enrolmentsOn(person(), [later, sooner]);
    expect(enrolments).toEqual([
      {
        course: 'meeting-people',
        due: '2026-04-01',
        assignment: sooner,
        also: [{ course: 'meeting-people', assignment: later, due: '2026-05-01' }],
      },
    ]);
  });

  test('is the earliest of all ways to be due', () => {
    const who = person({ hired: '2026-03-09', joinedAt: daysOn(0) });
    const all = [
      assignment({ id: id('start'), due: { kind: 'days', days: 9, from: 'start' } }),
      assignment({ id: id('hire'), due: { kind: 'days', days: 7, from: 'hire' } }),
      assignment({ id: id('joining'), due: { kind: 'days', days: 8 } }),
      assignment({ id: id('day'), due: { kind: 'day', day: '2026-03-31' } }),
    ];
    for (const order of [all, all.toReversed()]) {
      expect(enrolmentsOn(who, order)).toMatchObject([{ due: '2026-03-16', assignment: { id: 'hire' } }]);
    }
  });

  test('comes earliest due first', () => {
    const long = assignment({ due: { kind: 'day', day: '2026-12-31' } });
    const short = assignment({ course: other, due: { kind: 'day', day: '2026-04-01' } });
    expect(enrolmentsOn(person(), [long, short]).map(({ course }) => course)).toEqual([other, 'meeting-people']);
  });

  test('is not what they are exempt from today, whichever assignments ask for it', () => {
    const exempt = { course: assignment().course, from: '2026-03-01', until: '2026-03-09' } as const;
    const all = [assignment(), assignment({ id: id('again') }), assignment({ course: other })];
    expect(enrolmentsOn(person(), all, [exempt]).map(({ course }) => course)).toEqual([other]);
    const yesterday = { ...exempt, until: '2026-03-08' } as const;
    expect(enrolmentsOn(person(), all, [yesterday])).toHaveLength(2);
  });

  test('that was passed keeps its day whatever exemption is given afterwards, also when it is passed better later', () => {
    const task = assignment({ createdAt: daysOn(-40), due: { kind: 'day', day: '2026-02-20' } });
    const passed = (at: Date, band: Band) =>
      submittedAttempt({ id: id(`${at}`), startedAt: at, submittedAt: at, result: result({ band }) });
    const dueOf = (attempts: SubmittedAttempt[], from: Day) => {
      const who = record({ person: person({ hired: '2025-01-01', joinedAt: daysOn(-300) }), attempts });
      const exemptions = [{ course: task.course, from, until: '2026-03-08' } as const];
      return enrolmentsOf({ ...summaryOf(who), exemptions }, [task], ON)[0]?.due;
    };
    const late = passed(new Date('2026-02-22T02:00:00Z'), 'pass');
    const better = passed(new Date('2026-03-05T02:00:00Z'), 'excellent');
    expect(dueOf([late], '2026-02-23')).toBe('2026-02-20');
    expect(dueOf([late, better], '2026-02-23')).toBe('2026-02-20');
    // One that was given before stopped the clock.
    expect(dueOf([late], '2026-02-18')).toBe('2026-03-15');
    expect(dueOf([], '2026-02-23')).toBe('2026-03-15');
  });

  test('comes back after an exemption with the time that was left, by the day that is then the earliest', () => {
    const exempt = { course: assignment().course, from: '2026-03-02', until: '2026-03-08' } as const;
    const who = person({ hired: '2025-01-01', joinedAt: daysOn(-300) });
    const first = assignment({ createdAt: daysOn(-20), due: { kind: 'day', day: '2026-03-12' } });
    const second = assignment({ id: id('second'), createdAt: daysOn(0), due: { kind: 'day', day: '2026-03-16' } });
    const asked = enrolmentsOn(who, [first, second], [exempt]);
    expect(asked).toMatchObject([
      { due: '2026-03-16', assignment: { id: 'second' }, also: [{ due: '2026-03-18', assignment: { id: first.id } }] },
    ]);
  });
});
