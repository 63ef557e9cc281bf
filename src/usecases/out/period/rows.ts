import { isInForce, type SubmittedAttempt } from '../../../domain/assessment/attempt.ts';
import { bestOf } from '../../../domain/assessment/best.ts';
import { type ExemptDays, exemptFrom } from '../../../domain/assignment/exemption.ts';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { Course } from '../../../domain/library/course.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonRecord } from '../../../domain/people/record.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import { dayIn, daysAfter, startOf } from '../../../domain/time.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { isAmong } from '../../results/narrowing.ts';
import { type StandingRow, standingsOf } from '../../results/standings.ts';
import type { PeriodChoice } from './choice.ts';

/** A person and a course that is theirs, or that they were assessed in, and what came of it within a period. */
export interface PeriodRow {
  readonly person: Person;
  readonly course: Course;
  /** Today. */
  readonly assigned: boolean;
  /** Today; 0 when in time or passed. */
  readonly daysLate: number;
  readonly exempt?: ExemptDays;
  /** The best of those submitted in the period that are in force; none of the rest of the attempt is kept. */
  readonly best?: Pick<SubmittedAttempt, 'submittedAt' | 'contentVersion' | 'number'> &
    Pick<SubmittedAttempt['result'], 'band' | 'total' | 'byDimension'>;
  /** Attempts in the period, and those of them that were not their first. */
  readonly attempts: number;
  readonly retakes: number;
  /** The latest that this course earned a part of. */
  readonly certificate?: Pick<Certificate, 'code' | 'expiresAt'>;
}

/** Records in memory at once; others are served between one lot and the next. */
const LOT = 50;

/** Everybody's rows by employee number. Of whoever has no attempt, no record is read. */
export async function* periodRows(needs: Needs, choice: PeriodChoice): AsyncGenerator<PeriodRow> {
  const { store, library, now } = needs;
  const organisation = await organisationOf(needs);
  const today = dayIn(organisation.timeZone, now());
  const courses = [...library.courses.values()].filter(({ id }) => choice.course === undefined || id === choice.course);
  const among = isAmong(choice);
  const people = (await store.people()).filter(({ person }) => !person.erasedAt && among(person));
  const period = {
    since: startOf(organisation.timeZone, choice.from),
    until: startOf(organisation.timeZone, daysAfter(choice.until, 1)),
  };
  for (let at = 0; at < people.length; at += LOT) {
    const lot = people.slice(at, at + LOT);
    const records = await Promise.all(lot.map(({ person, courses }) => hasAny(courses) && store.record(person.id)));
    for (const [place, summary] of lot.entries()) {
      const standings = standingsOf(library, organisation, [summary], now());
      for (const course of courses) {
        const standing = standings.find((row) => row.course.id === course.id);
        const row = rowOf(summary, course, { standing, record: records[place] || undefined, today, period });
        if (row) yield row;
      }
    }
    await new Promise(setImmediate);
  }
}

function hasAny(courses: PersonSummary['courses']): boolean {
  return Object.keys(courses).length > 0;
}

function rowOf(
  { person, exemptions }: PersonSummary,
  course: Course,
  of: {
    standing: StandingRow | undefined;
    record: PersonRecord | undefined;
    today: Parameters<typeof exemptFrom>[2];
    period: { since: Date; until: Date };
  },
): PeriodRow | undefined {
  const { since, until } = of.period;
  const attempts = (of.record?.attempts ?? [])
    .filter(isInForce)
    .filter((own) => own.course === course.id && own.submittedAt >= since && own.submittedAt < until);
  const best = bestOf(attempts);
  const exempt = person.active ? exemptFrom(exemptions, course.id, of.today) : undefined;
  const assigned = person.active && (of.standing?.assigned ?? false);
  if (!best && !assigned && !exempt) return undefined;
  const certificate = of.record?.certificates.findLast((one) => one.courses.some((part) => part.course === course.id));
  return {
    ...{ person, course, assigned, attempts: attempts.length },
    daysLate: assigned ? (of.standing?.standing.daysLate ?? 0) : 0,
    retakes: attempts.filter(({ number }) => number > 1).length,
    ...(exempt && { exempt }),
    ...(best && { best: keptOf(best) }),
    ...(certificate && { certificate: { code: certificate.code, expiresAt: certificate.expiresAt } }),
  };
}

function keptOf({ submittedAt, contentVersion, number, result }: SubmittedAttempt): PeriodRow['best'] {
  const { band, total, byDimension } = result;
  return { submittedAt, contentVersion, number, band, total, byDimension };
}
