import type { Attempt } from '../../../domain/assessment/attempt.ts';
import type { AttemptId } from '../../../domain/id.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import { summaryOf } from '../../../domain/people/summary.ts';
import { marksColumn } from './attempt.ts';
import { calendarRow, invitationRow, newRows, profileRow, type Rows } from './rows.ts';
import type { Row } from './table.ts';

/** Columns of one row as they become; JSON as text. */
export interface Update {
  readonly table: 'standing' | 'attempt';
  /** Of the attempt. */
  readonly id?: AttemptId;
  readonly set: Row;
}

/** What has to be written to make one record of a person the next. Nothing that was kept ever goes. */
export interface Difference {
  /** Columns of `person`. */
  readonly head: Row;
  readonly updates: readonly Update[];
  /** Rows that are not there yet, or have changed in other ways. */
  readonly rows: Rows;
}

/** Goes by the parts of a record that are not the very same value: decisions leave the others as they are. */
export function difference(before: PersonRecord, after: PersonRecord): Difference {
  const progress = progressIn(before, after);
  const standing = standingOf(before, after);
  return {
    head: headOf(before, after),
    updates: [
      ...progress,
      ...(Object.keys(standing).length > 0 ? [{ table: 'standing', set: standing } as const] : []),
    ],
    rows: newRows(
      after,
      before,
      progress.map(({ id }) => id),
    ),
  };
}

function headOf(before: PersonRecord, after: PersonRecord): Row {
  const { id: _, ...profile } = profileRow(after.person);
  return {
    ...(after.person !== before.person && {
      ...{ ...profile, positions: JSON.stringify(after.person.positions) },
      moves: after.person.moves && JSON.stringify(after.person.moves),
    }),
    ...(after.invitation !== before.invitation && invitationRow(after.invitation)),
    ...(after.calendar !== before.calendar && calendarRow(after.calendar)),
  };
}

/** The columns of each field that changes while somebody works on an attempt. */
const PROGRESS: Readonly<Partial<Record<keyof Attempt, (attempt: Attempt) => Row>>> = {
  answers: ({ answers }) => ({ answers: JSON.stringify(answers) }),
  choices: ({ choices }) => ({ choices: JSON.stringify(choices) }),
  marked: ({ marked }) => ({ marked: JSON.stringify(marked) }),
  conduct: ({ conduct }) => ({ conduct: JSON.stringify(conduct) }),
  submittedAt: ({ submittedAt }) => ({ submitted_at: submittedAt }),
  result: ({ result }) => ({
    ...{ band: result?.band, earned: result?.total.earned, possible: result?.total.possible },
    result: JSON.stringify(result),
  }),
  language: ({ language }) => ({ language }),
};

/** Attempts that went on; what stays as it is, such as the paper, need not travel again. */
function progressIn(before: PersonRecord, after: PersonRecord): (Update & { readonly id: AttemptId })[] {
  return after.attempts.flatMap((attempt) => {
    const kept = before.attempts.find(({ id }) => id === attempt.id);
    return kept && kept !== attempt ? (progressOf(kept, attempt) ?? []) : [];
  });
}

/** Undefined when other fields changed as well. */
function progressOf(before: Attempt, after: Attempt): (Update & { readonly id: AttemptId }) | undefined {
  const changed = (Object.keys(after) as (keyof Attempt)[]).filter((field) => after[field] !== before[field]);
  const columns = changed.map((field) => PROGRESS[field]?.(after));
  if (columns.includes(undefined)) return undefined;
  const marks = changed.includes('result') && { marks: marksColumn(after) };
  return { table: 'attempt', id: after.id, set: Object.assign({}, ...columns, marks) };
}

/** What standings at courses are worked out from. */
const STUDIED = ['attempts', 'lessons', 'granted'] as const;

function standingOf(before: PersonRecord, after: PersonRecord): Row {
  const [was, is] = [summaryOf(before), summaryOf(after)];
  const columns = {
    finished_lessons: after.lessons !== before.lessons && [was.finishedLessons, is.finishedLessons],
    courses: STUDIED.some((part) => after[part] !== before[part]) && [was.courses, is.courses],
    certificates: after.certificates !== before.certificates && [was.certificates, is.certificates],
    appeals: after.appeals !== before.appeals && [was.appeals, is.appeals],
    exemptions: after.exemptions !== before.exemptions && [was.exemptions, is.exemptions],
    open_flags: after.flags !== before.flags && [was.openFlags, is.openFlags],
  };
  return Object.fromEntries(
    Object.entries(columns).flatMap(([column, values]) => {
      const [old, next] = values ? values.map((value) => JSON.stringify(value)) : [];
      return old === next ? [] : [[column, next]];
    }),
  );
}
