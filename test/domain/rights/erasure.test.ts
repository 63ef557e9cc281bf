import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../../src/domain/people/summary.ts';
import { erasedRecord, erasureRefusal, isReservedNumber } from '../../../src/domain/rights/erasure.ts';
import { AUDIT_MONTHS, erasureDue, LEAVER_MONTHS } from '../../../src/domain/rights/retention.ts';
import { daysOn, MORNING } from '../../support/clock.ts';
import * as make from '../../support/make.ts';

const left = make.person({ active: false, leftAt: MORNING });
const officer = make.officer();

describe('who may be erased', () => {
  test.each([
    { because: 'somebody who left', person: left, everybody: [left, officer], refused: undefined },
    { because: 'somebody active', person: make.person(), everybody: [officer], refused: 'person-active' },
    { because: 'oneself', person: officer, everybody: [officer], refused: 'own-account' },
    {
      because: 'the last HR officer, whom two colleagues let out at one moment',
      person: { ...left, hr: true },
      everybody: [
        { ...left, hr: true },
        { ...officer, active: false },
      ],
      refused: 'last-hr-officer',
    },
    {
      because: 'an HR officer who has a successor',
      person: { ...left, hr: true },
      everybody: [officer],
      refused: undefined,
    },
  ])('$because: $refused', ({ person, everybody, refused }) => {
    expect(erasureRefusal(person, everybody, officer.id)).toBe(refused);
  });
});

describe('what erasing leaves', () => {
  const record = make.record({
    person: {
      ...{ ...left, email: 'li.na@example.com', hired: '2026-03-02', supervisor: officer.id, language: 'en' },
      moves: [{ at: daysOn(-3), department: '客服中心', positions: ['call-agent'] }],
    },
    invitation: make.invitation(),
    calendar: { nonce: 'nonce-2', madeAt: MORNING },
    lessons: { handshake: make.lessonProgress() },
    rehearsals: { 'first-visit': make.rehearsal() },
    attempts: [make.submittedAttempt({ answers: { q: { kind: 'single', option: 'a' } } }), make.attempt()],
    certificates: [make.certificate()],
    granted: { 'meeting-people': [new Date(0)] },
    practice: { cards: { 'card-both-hands': make.card() }, days: ['2026-03-09'] },
    flags: [make.flag({ text: '我是李娜' })],
    exemptions: [
      {
        ...{ id: 'e', course: make.MEETING_PEOPLE, reason: '李娜休产假', at: MORNING, by: officer.id },
        from: '2026-03-09',
      },
    ],
  });
  const erased = erasedRecord(record, daysOn(9));

  test('is nothing by which anybody could tell who it was', () => {
    expect(JSON.stringify(erased)).not.toMatch(
      /李娜|00017|客服中心|li\.na@|2026-03-02|wang-fang|nonce|stand-up|"option"/,
    );
    expect(erased).toMatchObject({ practice: { cards: {}, days: [] }, flags: [], exemptions: [] });
    expect(erased.person).toEqual({
      ...{ id: left.id, number: 'erased-li-na', name: '', department: left.department, positions: left.positions },
      ...{ hr: false, active: false, joinedAt: left.joinedAt, leftAt: MORNING, erasedAt: daysOn(9) },
    });
  });

  test('is what totals count: lessons finished, results as they were, certificates', () => {
    const [before, after] = [summaryOf(record), summaryOf(erased)];
    expect(after.finishedLessons).toEqual(before.finishedLessons);
    expect(after.courses['meeting-people']?.best).toEqual(before.courses['meeting-people']?.best);
    expect(erased.attempts).toMatchObject([{ result: make.result() }]);
    expect(after.certificates).toEqual(before.certificates);
  });
});

test.each(['erased-1', 'ERASED-x', ' ｅrased-9'])('"%s" can be nobody’s number', (number) => {
  expect(isReservedNumber(number)).toBe(true);
});

describe('when somebody is erased by itself', () => {
  const policy = { leaverMonths: 6 };

  test('so many months after they left', () => {
    expect(erasureDue(left, policy)).toEqual(new Date('2026-09-09T01:00:00.000Z'));
  });

  test.each([
    { because: 'it is switched off', person: left, policy: {} },
    { because: 'it was never set', person: left, policy: undefined },
    { because: 'they are active', person: make.person(), policy },
    { because: 'nobody knows when they left', person: make.person({ active: false }), policy },
    { because: 'they were erased already', person: { ...left, erasedAt: MORNING }, policy },
  ])('never when $because', ({ person, policy }) => {
    expect(erasureDue(person, policy)).toBeUndefined();
  });

  test('within limits that leave an audit its names for a year', () => {
    expect({ LEAVER_MONTHS, AUDIT_MONTHS }).toEqual({
      LEAVER_MONTHS: { least: 1, most: 120 },
      AUDIT_MONTHS: { least: 12, most: 240 },
    });
  });
});
