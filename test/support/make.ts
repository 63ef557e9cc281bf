import type { Attempt, SubmittedAttempt } from '../../src/domain/assessment/attempt.ts';
import { DEFAULT_BAND_POLICY } from '../../src/domain/assessment/band.ts';
import type { Result } from '../../src/domain/assessment/grading/result.ts';
import { DEFAULT_RETAKE_POLICY } from '../../src/domain/assessment/policy.ts';
import type { Assignment } from '../../src/domain/assignment/assignment.ts';
import type { AuditEntry } from '../../src/domain/audit.ts';
import type { Certificate } from '../../src/domain/certificate/certificate.ts';
import type { CourseId, Id, ProgrammeId } from '../../src/domain/id.ts';
import { DEFAULT_TIME_ZONE, type Organisation } from '../../src/domain/organisation.ts';
import type { Invitation, Person } from '../../src/domain/people/person.ts';
import { type LessonProgress, newRecord, type PersonRecord } from '../../src/domain/people/record.ts';
import type { Card } from '../../src/domain/practice/card.ts';
import type { Flag } from '../../src/domain/question/flag.ts';
import type { Reminder } from '../../src/domain/reminder/reminder.ts';
import type { Rehearsal, Run } from '../../src/domain/scenario/rehearsal.ts';
import { daysOn, MORNING, minutesOn } from './clock.ts';

/** `id<'person'>('li-na')`, where the type does not follow from the place: `id('li-na')` does elsewhere. */
export function id<Of extends string>(text: string): Id<Of> {
  return text as Id<Of>;
}

/** Li Na, a counter clerk: the person that tests are about when they do not say. */
export const LI_NA = id<'person'>('li-na');
/** The HR officer who founded the organisation. */
export const WANG_FANG = id<'person'>('wang-fang');
export const MEETING_PEOPLE = id<'course'>('meeting-people');

export function person(change: Partial<Person> = {}): Person {
  return {
    id: LI_NA,
    number: '00017',
    name: '李娜',
    department: '城东营业厅',
    positions: ['counter-clerk'],
    hr: false,
    active: true,
    joinedAt: daysOn(-30),
    ...change,
  };
}

export function officer(change: Partial<Person> = {}): Person {
  return person({
    id: WANG_FANG,
    number: '00001',
    name: '王芳',
    department: '人力资源部',
    positions: [],
    hr: true,
    ...change,
  });
}

/** Somebody new, with nothing done yet; give `person` or parts of their record. */
export function record({ person: whose = person(), ...change }: Partial<PersonRecord> = {}): PersonRecord {
  return { ...newRecord(whose), ...change };
}

export function invitation(change: Partial<Invitation> = {}): Invitation {
  return { nonce: 'nonce-1', issuedAt: daysOn(-1), expiresAt: daysOn(29), ...change };
}

export function lessonProgress(change: Partial<LessonProgress> = {}): LessonProgress {
  return { openedAt: minutesOn(-20), finishedAt: minutesOn(-5), drills: { 'handshake-who-first': true }, ...change };
}

/** A first run of two replies. */
export function run(change: Partial<Run> = {}): Run {
  return {
    ...{ number: 1, version: 'version-1', variation: 1 },
    ...{ choices: ['stand-up', 'offer-seat'], thought: [1200, 800] },
    ...change,
  };
}

/** Played to an ending once, in two replies. */
export function rehearsal(change: Partial<Rehearsal> = {}): Rehearsal {
  const endedAt = minutesOn(-3);
  return { current: run(), finished: 1, lastAt: endedAt, runs: [{ ...run(), endedAt }], ...change };
}

/** A question practised once, rightly, just now; due in two days. */
export function card(change: Partial<Card> = {}): Card {
  return {
    ...{ due: daysOn(2), stability: 2.3065, difficulty: 2.118, reps: 1, lapses: 0, state: 'review' },
    ...{ lastReview: MORNING, learningSteps: 0, scheduledDays: 2 },
    ...change,
  };
}

/** An open flag of a phrase typed in practice. */
export function flag(change: Partial<Flag> = {}): Flag {
  return {
    ...{ id: 'flag-1', question: id('greeting-phrase'), text: '您好，请问您办什么业务？', language: 'zh-CN' },
    ...{ at: MORNING, where: { kind: 'practice' } },
    ...change,
  };
}

/** An open attempt, just started, with half an hour to go. */
export function attempt(change: Partial<Attempt> = {}): Attempt {
  return {
    id: id('attempt-1'),
    course: MEETING_PEOPLE,
    number: 1,
    seed: 'seed-1',
    paper: { questions: [id('handshake-duration'), id('card-both-hands')], scenarios: [id('first-visit')] },
    startedAt: MORNING,
    endsAt: minutesOn(30),
    policy: DEFAULT_BAND_POLICY,
    contentVersion: 'content-1',
    answers: {},
    choices: {},
    ...change,
  };
}

/** Good, with one norm missed. */
export function result(change: Partial<Result> = {}): Result {
  return {
    questions: [
      { question: id('handshake-duration'), dimension: 'behaviour', score: { earned: 4, possible: 4 } },
      { question: id('card-both-hands'), dimension: 'behaviour', score: { earned: 2, possible: 4 } },
    ],
    scenarios: [
      {
        scenario: id('first-visit'),
        score: { earned: 11, possible: 12 },
        byDimension: { language: { earned: 11, possible: 12 } },
        ended: true,
      },
    ],
    total: { earned: 17, possible: 20 },
    byDimension: { behaviour: { earned: 6, possible: 8 }, language: { earned: 11, possible: 12 } },
    bandByPoints: 'good',
    caps: [],
    band: 'good',
    missed: [id('card-both-hands')],
    ...change,
  };
}

/** The attempt of {@link attempt}, handed in after twenty minutes. */
export function submittedAttempt(change: Partial<SubmittedAttempt> = {}): SubmittedAttempt {
  return { ...attempt(), submittedAt: minutesOn(20), result: result(), ...change };
}

export function certificate(change: Partial<Certificate> = {}): Certificate {
  return {
    code: id('certificate-of-li-na'),
    programme: id('front-desk-onboarding'),
    name: '李娜',
    band: 'good',
    courses: [{ course: MEETING_PEOPLE, band: 'good' }],
    issuedAt: minutesOn(20),
    expiresAt: daysOn(365),
    ...change,
  };
}

export function organisation(change: Partial<Organisation> = {}): Organisation {
  return {
    name: '礼成燃气',
    timeZone: DEFAULT_TIME_ZONE,
    language: 'zh-CN',
    foundedAt: daysOn(-60),
    bands: DEFAULT_BAND_POLICY,
    retakes: DEFAULT_RETAKE_POLICY,
    assignments: [],
    ...change,
  };
}

type OfCourse = Extract<Assignment, { course: CourseId }>;

/** Everybody, one course within 14 days. */
export function assignment(change: Partial<OfCourse> = {}): OfCourse {
  return { ...RULE, course: MEETING_PEOPLE, ...change };
}

/** Everybody, a programme within 14 days, and again whenever its certificate ends. */
export function programmeAssignment(change: Partial<Extract<Assignment, { programme: ProgrammeId }>> = {}): Assignment {
  return { ...RULE, programme: id('front-desk-onboarding'), again: true, ...change };
}

const RULE = {
  id: id<'assignment'>('assignment-1'),
  audience: { kind: 'everyone' },
  due: { kind: 'days', days: 14 },
  createdAt: MORNING,
  createdBy: WANG_FANG,
} satisfies Partial<Assignment>;

/** To Li Na about herself, a week ahead. */
export function reminder(change: Partial<Reminder> = {}): Reminder {
  return { to: LI_NA, about: LI_NA, course: MEETING_PEOPLE, due: '2026-03-16', step: 'before-7', ...change };
}

export function auditEntry(change: Partial<AuditEntry> = {}): AuditEntry {
  return { at: MORNING, by: WANG_FANG, byName: '王芳', act: 'results-downloaded', ...change };
}
