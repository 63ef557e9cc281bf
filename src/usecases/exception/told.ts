import type { ChainedEntry } from '../../domain/audit.ts';
import type { CourseId, PersonId } from '../../domain/id.ts';
import type { Day } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';

/** What somebody has otherwise than others: more time, a further attempt, or a course they need not do. */
export const EXCEPTION_KINDS = ['extra-time', 'attempt', 'exemption'] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** An exception as it was given. */
export interface ToldException {
  readonly kind: ExceptionKind;
  readonly person: PersonId;
  /** Of exemptions and attempts; left out where that was erased. */
  readonly course?: CourseId;
  /** Of extra time, in percent. */
  readonly extraTime?: number;
  readonly since: Date;
  readonly by: PersonId;
  readonly reason?: string;
  /** The last day, the last moment of it, or neither. */
  readonly until?: Day | Date;
}

/** The exceptions of one person by the entries that gave and ended them, oldest first. */
export function exceptionsTold(entries: readonly ChainedEntry[]): ToldException[] {
  const told: ToldException[] = [];
  const end = (which: (one: ToldException) => boolean, until: Day | Date) => {
    const at = told.findLastIndex(which);
    const one = told[at];
    if (one) told[at] = { ...one, until };
  };
  for (const { act, at, by, to, after, reason } of entries) {
    const { course, extraTime, exemptUntil } = (after ?? {}) as {
      readonly course?: CourseId;
      readonly extraTime?: number;
      readonly exemptUntil?: Day | '';
    };
    const given = { person: to as PersonId, since: at, by, ...(reason !== undefined && { reason }) };
    if (act === 'extra-time-set') {
      end(({ kind, until }) => kind === 'extra-time' && until === undefined, at);
      if (extraTime) told.push({ kind: 'extra-time', ...given, extraTime });
    } else if (act === 'attempt-granted') {
      told.push({ kind: 'attempt', ...given, ...(course && { course }) });
    } else if (act === 'exemption-given') {
      told.push({ kind: 'exemption', ...given, ...(course && { course }), ...(exemptUntil && { until: exemptUntil }) });
    } else if (act === 'exemption-ended') {
      end((one) => one.kind === 'exemption' && one.course === course, at);
    }
  }
  return told;
}

/** The same by what is kept about the person, where the details of entries were erased; further attempts as they were told. */
export function exceptionsKept(record: PersonRecord, entries: readonly ChainedEntry[]): ToldException[] {
  const { accommodation, exemptions, person } = record;
  const attempts = exceptionsTold(entries.filter(({ act }) => act === 'attempt-granted'));
  const extra: ToldException[] = accommodation?.extraTime
    ? [
        {
          ...{ kind: 'extra-time', person: person.id, extraTime: accommodation.extraTime },
          ...{ since: accommodation.at, by: accommodation.by, reason: accommodation.reason },
        },
      ]
    : [];
  const exempt = exemptions.map(({ course, at, by, reason, until, ended }): ToldException => {
    const last = ended ? ended.at : until;
    return { kind: 'exemption', person: person.id, course, since: at, by, reason, ...(last && { until: last }) };
  });
  return [...extra, ...exempt, ...attempts];
}
