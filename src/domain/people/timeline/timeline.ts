import { type Attempt, isClosedByTime, isSubmitted } from '../../assessment/attempt.ts';
import type { Band } from '../../assessment/band.ts';
import { type Outcome, outcomeOf } from '../../assessment/fairness/appeal.ts';
import { changesOf } from '../../assessment/fairness/correction.ts';
import type { Result } from '../../assessment/grading/result.ts';
import type { AuditAct, ChainedEntry } from '../../audit.ts';
import type { AttemptId, CertificateCode } from '../../id.ts';
import { startOf } from '../../time.ts';
import { recordIn } from '../change/record.ts';
import type { Day, Move, Person } from '../person.ts';
import type { PersonRecord } from '../record.ts';

/** What the timeline of a person can be narrowed to. */
export const EVENT_GROUPS = ['profile', 'learning', 'assessment', 'appeals', 'certificates', 'data'] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

/** What moves change of somebody. */
const WORK = ['department', 'positions'] as const;
type Work = Pick<Move, (typeof WORK)[number]>;

/** One thing that happened to somebody. `by` is somebody else's id, where somebody else did it. */
export type TimelineEvent = { readonly at: Date; readonly group: EventGroup; readonly by?: string } & (
  | { readonly kind: 'joined' | 'signed-up' }
  | { readonly kind: 'moved'; readonly before: Work; readonly after: Work }
  /** `at` is when that day begins. */
  | { readonly kind: 'hired'; readonly day: Day }
  | { readonly kind: 'lesson-finished'; readonly lesson: string }
  | { readonly kind: 'attempt-started'; readonly attempt: AttemptId; readonly course: string; readonly number: number }
  | {
      readonly kind: 'attempt-submitted';
      readonly attempt: AttemptId;
      readonly course: string;
      /** As it was then; corrections come later. */
      readonly band: Band;
      readonly byTime: boolean;
    }
  | { readonly kind: 'attempt-annulled'; readonly attempt: AttemptId; readonly course: string; readonly reason: string }
  | {
      readonly kind: 'corrected';
      readonly attempt: AttemptId;
      readonly course: string;
      readonly before: Pick<Result, 'band' | 'total'>;
      readonly after: Pick<Result, 'band' | 'total'>;
      readonly reason: string;
    }
  | { readonly kind: 'appealed'; readonly attempt: AttemptId; readonly text: string }
  | {
      readonly kind: 'appeal-decided';
      readonly attempt: AttemptId;
      readonly outcome?: Outcome;
      readonly reason: string;
    }
  | { readonly kind: 'flagged'; readonly text: string }
  | { readonly kind: 'certified'; readonly code: CertificateCode; readonly programme: string; readonly band: Band }
  | { readonly kind: 'entry'; readonly entry: ChainedEntry }
);

/** Acts that the record tells itself, with more. */
const TOLD_BY_RECORD: ReadonlySet<AuditAct> = new Set<AuditAct>(['attempt-annulled', 'appeal-decided']);

/**
 * Everything that happened to somebody, latest first, from their record and the entries of the audit trail about them.
 * What happened in the same moment stands in the order in which it is found; a day begins as in the time zone.
 */
export function timelineOf(record: PersonRecord, entries: readonly ChainedEntry[], timeZone: string): TimelineEvent[] {
  const { person, invitation, lessons, certificates } = record;
  const events: TimelineEvent[] = [
    { at: person.joinedAt, kind: 'joined', group: 'profile' },
    ...(person.hired ? [hiredOn(person.hired, timeZone)] : []),
    ...movesOf(person, entries),
    ...(invitation?.usedAt ? [{ at: invitation.usedAt, kind: 'signed-up', group: 'profile' } as const] : []),
    ...Object.entries(lessons).flatMap(([lesson, { finishedAt: at }]) =>
      at ? [{ at, kind: 'lesson-finished', group: 'learning', lesson } as const] : [],
    ),
    ...record.attempts.flatMap(eventsOf),
    ...appealEvents(record),
    ...certificates.map(
      ({ issuedAt: at, code, programme, band }) =>
        ({ at, kind: 'certified', group: 'certificates', code, programme, band }) as const,
    ),
    ...entries
      .filter(({ act }) => !TOLD_BY_RECORD.has(act))
      .map((entry) => ({ at: entry.at, by: entry.by, kind: 'entry', group: groupOf(entry.act), entry }) as const),
  ];
  return events.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function hiredOn(day: Day, timeZone: string): TimelineEvent {
  return { at: startOf(timeZone, day), day, kind: 'hired', group: 'profile' };
}

/** Moves that no entry tells with what they changed. Who comes back is told by an entry. */
function movesOf({ moves = [], ...now }: Person, entries: readonly ChainedEntry[]): TimelineEvent[] {
  const isTold = (entry: ChainedEntry) => WORK.some((aspect) => aspect === recordIn(entry)?.aspect);
  const told = new Set(entries.filter(isTold).map(({ at }) => at.getTime()));
  return moves.flatMap(({ at, left, ...before }, index): TimelineEvent[] =>
    left || told.has(at.getTime())
      ? []
      : [{ at, kind: 'moved', group: 'profile', before, after: moves[index + 1] ?? now }],
  );
}

function eventsOf(attempt: Attempt): TimelineEvent[] {
  const { id, course, number, startedAt, annulled } = attempt;
  const about = { group: 'assessment', attempt: id, course } as const;
  const events: TimelineEvent[] = [{ at: startedAt, kind: 'attempt-started', ...about, number }];
  if (isSubmitted(attempt)) {
    const changes = changesOf(attempt);
    const { band } = changes[0]?.before ?? attempt.result;
    const byTime = isClosedByTime(attempt);
    events.push({ at: attempt.submittedAt, kind: 'attempt-submitted', ...about, band, byTime });
    for (const { at, by, reason, before, after } of changes)
      events.push({ at, by, kind: 'corrected', ...about, before, after, reason });
  }
  if (annulled) {
    const { at, by, reason } = annulled;
    events.push({ at, by, kind: 'attempt-annulled', ...about, reason });
  }
  return events;
}

function appealEvents({ appeals, flags }: PersonRecord): TimelineEvent[] {
  const group = 'appeals' as const;
  return [
    ...flags.map(({ at, text }) => ({ at, kind: 'flagged', group, text }) as const),
    ...appeals.map(({ at, attempt, text }) => ({ at, kind: 'appealed', group, attempt, text }) as const),
    ...appeals.flatMap((appeal): TimelineEvent[] => {
      const { decidedAt: at, decidedBy: by, attempt, reason = '' } = appeal;
      if (!at) return [];
      const outcome = outcomeOf(appeal);
      return [{ at, kind: 'appeal-decided', group, attempt, reason, ...(by && { by }), ...(outcome && { outcome }) }];
    }),
  ];
}

const GROUP: readonly (readonly [RegExp, EventGroup])[] = [
  [/-downloaded$|-copied$|-exported$|erased$/, 'data'],
  [/^(person|people)/, 'profile'],
  [/^(flag|appeal)/, 'appeals'],
  [/^certificate/, 'certificates'],
  [/^(exempt|course|assignment|programme|reminder-asked)/, 'learning'],
];

function groupOf(act: AuditAct): EventGroup {
  return GROUP.find(([pattern]) => pattern.test(act))?.[1] ?? 'assessment';
}
