import type { Attempt, SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import type { Band } from '../../../domain/assessment/band.ts';
import type { Result } from '../../../domain/assessment/grading/result.ts';
import type { Exemption } from '../../../domain/assignment/exemption.ts';
import type { Id } from '../../../domain/id.ts';
import type { CalendarLink, Invitation, Move, Person } from '../../../domain/people/person.ts';
import type { LessonProgress, PersonRecord } from '../../../domain/people/record.ts';
import type { Rehearsal, Run } from '../../../domain/scenario/rehearsal.ts';

const AT = new Date('2026-01-05T01:00:00.000Z');
const LATER = new Date('2026-01-06T01:00:00.000Z');
const RUN: Run = { number: 1, version: 'version', variation: 1, choices: ['choice'], thought: [1] };
const id = <Of extends string>(text: string) => text as Id<Of>;

/**
 * A record in which everything occurs that a summary is made of. Its summary tells how this version of the software
 * summarises: an index in which it looks different was written by another version, and says nothing here.
 */
export const SPECIMEN = {
  person: {
    id: id('specimen'),
    number: '0',
    name: 'specimen',
    department: 'department',
    positions: ['counter-clerk'],
    hired: '2026-01-05',
    email: 'specimen@example.invalid',
    supervisor: id('supervisor'),
    hr: false,
    active: true,
    language: 'en',
    joinedAt: AT,
    leftAt: AT,
    erasedAt: AT,
    moves: [{ at: AT, left: AT, department: 'department', positions: ['counter-clerk'] } satisfies Required<Move>],
  } satisfies Required<Person>,
  invitation: {
    ...{ nonce: 'nonce', issuedAt: AT, expiresAt: AT },
    ...{ usedAt: AT, mailedAt: AT },
  } satisfies Required<Invitation>,
  calendar: { nonce: 'nonce', madeAt: AT } satisfies Required<CalendarLink>,
  lessons: {
    lesson: { openedAt: AT, finishedAt: AT, drills: {}, rightAt: {} } satisfies Required<LessonProgress>,
    redone: {
      openedAt: AT,
      finishedAt: LATER,
      drills: {},
      rightAt: { drill: LATER },
    } satisfies Required<LessonProgress>,
  },
  rehearsals: {
    scenario: { current: RUN, finished: 1, lastAt: AT, runs: [{ ...RUN, endedAt: AT }] } satisfies Required<Rehearsal>,
  },
  attempts: [
    submitted(1, 'pass', 7),
    submitted(2, 'good', 8),
    submitted(3, 'good', 9),
    submitted(4, 'pass', 9),
    submitted(5, 'fail', 9),
    { ...submitted(6, 'excellent', 10), annulled: { at: AT, by: id('specimen'), why: 'decided', reason: 'reason' } },
    { ...open(7), confirmation: { questions: [id('question')], askedAt: AT, endsAt: AT } },
    { ...submitted(8, 'fail', 1), course: id('failed') },
  ],
  certificates: [
    {
      code: id('certificate'),
      programme: id('programme'),
      name: 'specimen',
      band: 'good',
      courses: [{ course: id('course'), band: 'good' }],
      issuedAt: AT,
      expiresAt: AT,
    },
  ],
  granted: { course: [AT], failed: [AT] },
  practice: { cards: {}, days: [] },
  flags: [
    {
      ...{ id: 'flag', question: id('question'), text: 'text', language: 'en', at: AT },
      where: { kind: 'attempt', attempt: id('attempt-1') },
    },
    {
      ...{ id: 'settled', question: id('question'), text: 'text', language: 'en', at: AT },
      ...{ where: { kind: 'drill' }, settledAt: AT, verdict: 'accepted', note: 'note' },
    },
  ],
  appeals: [
    { id: 'appeal', attempt: id('attempt-1'), question: id('question'), text: 'text', at: AT },
    { id: 'decided', attempt: id('attempt-1'), text: 'text', at: AT, decidedAt: AT, verdict: 'dismissed' },
  ],
  exemptions: [
    {
      ...{ id: 'exemption', course: id('course'), reason: 'reason', at: AT, by: id('specimen') },
      ...{ from: '2026-01-05', until: '2026-01-09' },
      ended: { on: '2026-01-08', at: AT, by: id('specimen'), reason: 'reason' },
    } satisfies Required<Exemption>,
  ],
  accommodation: { extraTime: 25, reason: 'reason', at: AT, by: id('specimen') },
} satisfies Required<PersonRecord>;

function open(number: number): Attempt {
  return {
    id: id(`attempt-${number}`),
    course: id('course'),
    number,
    seed: 'seed',
    paper: { questions: [id('question')], scenarios: [id('scenario')], versions: { scenario: 'version' } },
    startedAt: AT,
    endsAt: AT,
    policy: { from: { excellent: 90, good: 80, pass: 60 }, floors: { excellent: 80, good: 60 } },
    contentVersion: 'version',
    answers: {},
    choices: { scenario: ['choice', 'choice'] },
  };
}

function submitted(number: number, band: Band, earned: number): SubmittedAttempt {
  const result: Result = {
    questions: [{ question: id('question'), dimension: 'process', score: { earned, possible: 10 } }],
    scenarios: [],
    total: { earned, possible: 10 },
    byDimension: { process: { earned, possible: 10 } },
    bandByPoints: band,
    caps: [],
    band,
    missed: [id('norm')],
  };
  const conduct = { left: number, quick: number, lastAt: AT };
  return { ...open(number), conduct, submittedAt: new Date(AT.getTime() + number), result };
}
