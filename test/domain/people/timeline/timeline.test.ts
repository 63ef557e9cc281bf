import { describe, expect, test } from 'vitest';
import type { ChainedEntry } from '../../../../src/domain/audit.ts';
import type { PersonRecord } from '../../../../src/domain/people/record.ts';
import { type TimelineEvent, timelineOf as timelineIn } from '../../../../src/domain/people/timeline/timeline.ts';
import { daysOn, minutesOn } from '../../../support/clock.ts';
import {
  attempt,
  auditEntry,
  certificate,
  flag,
  id,
  invitation,
  LI_NA,
  lessonProgress,
  person,
  record,
  result,
  submittedAttempt,
  WANG_FANG,
} from '../../../support/make.ts';

const timelineOf = (kept: PersonRecord, entries: readonly ChainedEntry[]) => timelineIn(kept, entries, 'UTC');
const entry = (change: Partial<ChainedEntry>): ChainedEntry => ({ ...auditEntry(), seq: 1, hash: '', ...change });
const only = (events: readonly TimelineEvent[], kind: TimelineEvent['kind']) =>
  events.filter((event) => event.kind === kind);

test('a reminder that HR had sent again stands among what somebody learns', () => {
  const asked = entry({ act: 'reminder-asked', to: LI_NA, after: { reminderAbout: [LI_NA] } });
  expect(timelineOf(record(), [asked]).find(({ kind }) => kind === 'entry')).toMatchObject({ group: 'learning' });
});

describe('the timeline of a person', () => {
  test('has when they were hired, entered and signed up, latest first', () => {
    const kept = record({
      person: person({ hired: '2019-03-01', joinedAt: daysOn(-30) }),
      invitation: invitation({ usedAt: daysOn(-2) }),
    });
    expect(timelineOf(kept, []).map(({ kind, at }) => [kind, at])).toEqual([
      ['signed-up', daysOn(-2)],
      ['joined', daysOn(-30)],
      ['hired', new Date('2019-03-01')],
    ]);
  });

  test.each([
    ['America/New_York', '2026-03-01T05:00:00Z'],
    ['Asia/Shanghai', '2026-02-28T16:00:00Z'],
  ])('has the day of hiring as it is, begun when it begins in %s', (timeZone, at) => {
    const kept = record({ person: person({ hired: '2026-03-01' }) });
    expect(only(timelineIn(kept, [], timeZone), 'hired')).toMatchObject([{ day: '2026-03-01', at: new Date(at) }]);
  });

  test('has finished lessons, not those that were only opened', () => {
    const lessons = { done: lessonProgress(), opened: { openedAt: daysOn(-1), drills: {} } };
    expect(only(timelineOf(record({ lessons }), []), 'lesson-finished')).toMatchObject([
      { lesson: 'done', at: minutesOn(-5) },
    ]);
  });

  test('has an attempt begun, handed in with the band of that day, corrected and annulled', () => {
    const annulled = { at: daysOn(3), by: WANG_FANG, why: 'decided', reason: 'Power cut' } as const;
    const correction = { at: daysOn(2), by: WANG_FANG, kind: 'question-voided', reason: 'Wrong key' } as const;
    const one = submittedAttempt({
      result: result({ band: 'pass' }),
      corrections: [{ ...correction, before: result({ band: 'fail' }) }],
      annulled,
    });
    const events = timelineOf(record({ attempts: [one] }), []).filter(({ group }) => group === 'assessment');
    expect(events).toMatchObject([
      { kind: 'attempt-annulled', by: WANG_FANG, reason: 'Power cut' },
      { kind: 'corrected', before: { band: 'fail' }, after: { band: 'pass' }, reason: 'Wrong key' },
      { kind: 'attempt-submitted', band: 'fail' },
      { kind: 'attempt-started', number: 1 },
    ]);
  });

  test('of an attempt in hand has only that it was begun', () => {
    const events = timelineOf(record({ attempts: [attempt()] }), []);
    expect(events.filter(({ group }) => group === 'assessment').map(({ kind }) => kind)).toEqual(['attempt-started']);
  });

  test('says when time closed an attempt', () => {
    const one = submittedAttempt({ endsAt: minutesOn(10), submittedAt: minutesOn(10) });
    expect(only(timelineOf(record({ attempts: [one] }), []), 'attempt-submitted')).toMatchObject([{ byTime: true }]);
  });

  test('has appeals with what was decided, words judged wrongly, and certificates', () => {
    const open = { id: 'a-1', attempt: id<'attempt'>('attempt-1'), text: 'Unfair', at: daysOn(1) };
    const decided = {
      ...{ ...open, id: 'a-2', decidedAt: daysOn(2), decidedBy: WANG_FANG },
      ...({ verdict: 'dismissed', reason: 'Fair' } as const),
    };
    const kept = record({ appeals: [open, decided], flags: [flag()], certificates: [certificate()] });
    const events = timelineOf(kept, []);
    expect(only(events, 'appealed')).toHaveLength(2);
    expect(only(events, 'appeal-decided')).toMatchObject([{ by: WANG_FANG, outcome: 'dismissed', reason: 'Fair' }]);
    expect(only(events, 'flagged')).toHaveLength(1);
    expect(only(events, 'certified')).toMatchObject([{ code: certificate().code, band: certificate().band }]);
  });

  test.each([
    ['people-changed', 'profile'],
    ['person-deactivated', 'profile'],
    ['attempt-granted', 'assessment'],
    ['extra-time-set', 'assessment'],
    ['flag-settled', 'appeals'],
    ['person-copied', 'data'],
    ['result-downloaded', 'data'],
  ] as const)('has entries of the audit trail about them: %s belongs to %s', (act, group) => {
    const events = timelineOf(record(), [entry({ act, to: LI_NA })]);
    expect(only(events, 'entry')).toMatchObject([{ group, by: auditEntry().by }]);
  });

  test('has moves with what changed, but those that an entry tells itself', () => {
    const moves = [
      { at: daysOn(1), department: '维修部', positions: ['repair'] as const },
      { at: daysOn(2), department: '客服中心', positions: ['repair'] as const },
      { at: daysOn(3), department: '客服中心', positions: ['call-agent'] as const },
    ];
    const entries = [
      entry({ act: 'people-imported', at: daysOn(1), after: { added: [], changed: [LI_NA] } }),
      entry({
        ...{ act: 'people-changed', at: daysOn(2) },
        ...{ before: { positions: { repair: [LI_NA] } }, after: { positions: { 'call-agent': [LI_NA] } } },
      }),
      entry({
        ...{ act: 'people-changed', at: daysOn(3) },
        ...{ before: { supervisor: { a: [LI_NA] } }, after: { supervisor: { b: [LI_NA] } } },
      }),
    ];
    expect(only(timelineOf(record({ person: person({ moves }) }), entries), 'moved')).toMatchObject([
      {
        ...{ at: daysOn(3), group: 'profile', before: { department: '客服中心', positions: ['call-agent'] } },
        after: { department: person().department, positions: person().positions },
      },
      { at: daysOn(1), before: { department: '维修部' }, after: { department: '客服中心' } },
    ]);
  });

  test('leaves coming back to the entry that tells it', () => {
    const moves = [{ at: daysOn(9), left: daysOn(1), department: '维修部', positions: [] }];
    expect(only(timelineOf(record({ person: person({ moves }) }), []), 'moved')).toEqual([]);
  });

  test('tells once what both the record and the trail tell', () => {
    const entries = [entry({ act: 'attempt-annulled' }), entry({ act: 'appeal-decided' })];
    expect(only(timelineOf(record(), entries), 'entry')).toEqual([]);
  });
});
