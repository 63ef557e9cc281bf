import { describe, expect, test } from 'vitest';
import type { Audience, Due } from '../../../src/domain/assignment/assignment.ts';
import { dueDay, enrolmentsOf, isIn } from '../../../src/domain/assignment/enrolment.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { daysOn } from '../../support/clock.ts';
import { assignment, id, person } from '../../support/make.ts';

const SHANGHAI = 'Asia/Shanghai';

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
});

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
    expect(enrolmentsOf(person(), [], SHANGHAI)).toEqual([]);
    expect(enrolmentsOf(person(), [withdrawn, others], SHANGHAI)).toEqual([]);
  });

  test('comes by itself to a new hire and goes with a transfer', () => {
    const forEast = assignment({ audience: { kind: 'departments', departments: ['城东营业厅'] } });
    const coursesOf = (who: Person) => enrolmentsOf(who, [forEast], SHANGHAI).map(({ course }) => course);
    expect(coursesOf(person({ joinedAt: daysOn(100) }))).toEqual(['meeting-people']);
    expect(coursesOf(person({ department: '客服中心' }))).toEqual([]);
  });

  test('asks for a course once, by the earliest day, and says by which assignment', () => {
    const later = assignment({ id: id('later'), due: { kind: 'day', day: '2026-05-01' } });
    const sooner = assignment({ id: id('sooner'), due: { kind: 'day', day: '2026-04-01' } });
    const enrolments = enrolmentsOf(person(), [later, sooner], SHANGHAI);
    expect(enrolments).toEqual([{ course: 'meeting-people', due: '2026-04-01', assignment: sooner }]);
  });

  test('comes earliest due first', () => {
    const long = assignment({ due: { kind: 'day', day: '2026-12-31' } });
    const short = assignment({ course: other, due: { kind: 'day', day: '2026-04-01' } });
    expect(enrolmentsOf(person(), [long, short], SHANGHAI).map(({ course }) => course)).toEqual([
      other,
      'meeting-people',
    ]);
  });
});
