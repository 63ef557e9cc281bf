import type { AttemptId } from '../../../domain/id.ts';
import type { CalendarLink, Invitation, Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { summaryOf } from '../../../domain/people/summary.ts';
import { runsOf } from '../../../domain/scenario/report/runs.ts';
import { ATTEMPT, attemptRow } from './attempt.ts';
import { FAIRNESS_PARTS, fairnessRows } from './fairness.ts';
import { PRACTICE_PARTS, practiceRows } from './practice.ts';
import { MOMENT, newIn, type Row, type Table } from './table.ts';

export const PROFILE = {
  number: 'text',
  name: 'text',
  department: 'text',
  positions: 'json',
  hired: 'text',
  email: 'text',
  supervisor: 'text',
  hr: 'boolean',
  active: 'boolean',
  language: 'text',
  joined_at: MOMENT,
  left_at: MOMENT,
  erased_at: MOMENT,
  moves: 'json',
} as const;

export const INVITATION = {
  invitation_nonce: 'text',
  invitation_issued_at: MOMENT,
  invitation_expires_at: MOMENT,
  invitation_used_at: MOMENT,
  invitation_mailed_at: MOMENT,
} as const;

export const CALENDAR = { calendar_nonce: 'text', calendar_made_at: MOMENT } as const;

/** What is kept beside the row of `person`; a table comes after those it refers to. */
export const PARTS = {
  standing: {
    columns: {
      ...{ person: 'text', finished_lessons: 'json', courses: 'json', certificates: 'json' },
      ...{ open_flags: 'json', appeals: 'json', exemptions: 'json' },
    },
    key: ['person'],
  },
  lesson_progress: {
    columns: {
      ...{ person: 'text', lesson: 'text', opened_at: MOMENT, finished_at: MOMENT },
      ...{ drills: 'json', right_at: 'json' },
    },
    key: ['person', 'lesson'],
  },
  rehearsal: {
    columns: { person: 'text', scenario: 'text', run: 'json', finished: 'integer', last_at: MOMENT, runs: 'json' },
    key: ['person', 'scenario'],
  },
  attempt: ATTEMPT,
  scenario_run: {
    columns: {
      ...{ person: 'text', attempt: 'text', scenario: 'text', version: 'text', first: 'boolean' },
      choices: 'text',
    },
    key: ['person', 'attempt', 'scenario'],
  },
  certificate: {
    columns: {
      ...{ code: 'text', person: 'text', programme: 'text', name: 'text', band: 'text', courses: 'json' },
      ...{ issued_at: MOMENT, expires_at: MOMENT },
    },
    key: ['code'],
  },
  granted: { columns: { person: 'text', course: 'text', at: 'json' }, key: ['person', 'course'] },
  ...PRACTICE_PARTS,
  ...FAIRNESS_PARTS,
} as const satisfies Record<string, Table>;

export type Part = keyof typeof PARTS;
export type Rows = Readonly<Partial<Record<Part, readonly Row[]>>>;

export function profileRow({ joinedAt, leftAt, erasedAt, ...profile }: Person): Row & Pick<Person, 'id'> {
  return { ...profile, joined_at: joinedAt, left_at: leftAt, erased_at: erasedAt };
}

export function invitationRow(invitation: Invitation | undefined): Row {
  return {
    invitation_nonce: invitation?.nonce,
    invitation_issued_at: invitation?.issuedAt,
    invitation_expires_at: invitation?.expiresAt,
    invitation_used_at: invitation?.usedAt,
    invitation_mailed_at: invitation?.mailedAt,
  };
}

export function calendarRow(calendar: CalendarLink | undefined): Row {
  return { calendar_nonce: calendar?.nonce, calendar_made_at: calendar?.madeAt };
}

/** What of a summary is worked out from what somebody did, so that lists need not read that. */
export function standingRow(record: PersonRecord): Row {
  const { finishedLessons, courses, certificates, openFlags, appeals, exemptions } = summaryOf(record);
  const lists = { finished_lessons: finishedLessons, courses, certificates };
  return { person: record.person.id, ...lists, open_flags: openFlags, appeals, exemptions };
}

/**
 * The rows of `after` that `before` has not got, or has otherwise, but for those of attempts `written` another way.
 * Nothing that was kept ever goes, but when somebody is erased.
 */
export function newRows(after: PersonRecord, before?: PersonRecord, written: readonly AttemptId[] = []): Rows {
  const person = after.person.id;
  const attempts = after.attempts.filter((attempt) => !before?.attempts.includes(attempt));
  const rows: Record<Part, Row[]> = {
    standing: [],
    lesson_progress: newIn(after.lessons, before?.lessons).map(
      ([lesson, { openedAt, finishedAt, drills, rightAt }]) => ({
        ...{ person, lesson, opened_at: openedAt, finished_at: finishedAt, drills, right_at: rightAt },
      }),
    ),
    rehearsal: newIn(after.rehearsals, before?.rehearsals).map(([scenario, { current, finished, lastAt, runs }]) => ({
      ...{ person, scenario, run: current, finished, last_at: lastAt, runs },
    })),
    attempt: attempts.filter(({ id }) => !written.includes(id)).map((attempt) => attemptRow(person, attempt)),
    scenario_run: attempts.flatMap((attempt) =>
      runsOf(attempt).map((run) => ({ ...run, person, attempt: attempt.id, choices: run.choices.join('/') })),
    ),
    certificate: after.certificates
      .filter((certificate) => !before?.certificates.includes(certificate))
      .map(({ issuedAt, expiresAt, ...rest }) => ({ ...rest, person, issued_at: issuedAt, expires_at: expiresAt })),
    granted: newIn(after.granted, before?.granted).map(([course, at]) => ({ person, course, at })),
    ...practiceRows(after, before),
    ...fairnessRows(after, before),
  };
  return Object.fromEntries(Object.entries(rows).filter(([, own]) => own.length > 0));
}
