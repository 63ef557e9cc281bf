import { isInForce } from '../../../domain/assessment/attempt.ts';
import { type ExemptDays, exemptFrom } from '../../../domain/assignment/exemption.ts';
import type { Certificate } from '../../../domain/certificate/certificate.ts';
import type { Course } from '../../../domain/library/course.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { PersonSummary } from '../../../domain/people/summary.ts';
import {
  certificatesByCourse,
  type Outcome,
  outcomeOf,
  type Period,
  type PersonResults,
  resultsWithin,
} from '../../../domain/statistics/period.ts';
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
  /** The best of those submitted in the period that are in force. */
  readonly best?: Outcome;
  /** Attempts in the period, and those of them that were not their first. */
  readonly attempts: number;
  readonly retakes: number;
  /** The latest that this course earned a part of. */
  readonly certificate?: Pick<Certificate, 'code' | 'expiresAt'>;
}

/** Records in memory at once; others are served between one lot and the next. */
const LOT = 50;

/** Of more people than these a store tells at once what they came to, without their records. */
const MANY = 500;

/** Everybody's rows by employee number, or the first of them, for which only the records they need are read. */
export async function* periodRows(needs: Needs, choice: PeriodChoice, first?: number): AsyncGenerator<PeriodRow> {
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
  const told = first === undefined && people.length > MANY ? await resultsTold(store, period, courses) : undefined;
  let count = 0;
  for (let at = 0; at < people.length; at += LOT) {
    const lot = people.slice(at, at + LOT);
    const results = await Promise.all(
      lot.map((one) => (told ? told.get(one.person.id) : resultsOf(store, one, period))),
    );
    for (const [place, summary] of lot.entries()) {
      const standings = standingsOf(library, organisation, [summary], now());
      for (const course of courses) {
        const standing = standings.find((row) => row.course.id === course.id);
        const row = rowOf(summary, course, { standing, own: results[place], today });
        if (!row) continue;
        yield row;
        if (++count === first) return;
      }
    }
    await new Promise(setImmediate);
  }
}

async function resultsTold(store: Needs['store'], period: Period, courses: readonly Course[]) {
  const told = new Map<string, PersonResults>();
  const [only, ...others] = courses;
  const course = others.length === 0 ? only?.id : undefined;
  for await (const own of store.resultsWithin(period, course)) told.set(own.person, own);
  return told;
}

/** Undefined of whoever has no attempt: their record is not read. */
async function resultsOf(store: Needs['store'], { person, courses }: PersonSummary, period: Period) {
  if (Object.keys(courses).length === 0) return undefined;
  const { attempts = [], certificates = [] } = (await store.record(person.id)) ?? {};
  const earned = certificates.map((one) => ({ ...one, courses: one.courses.map(({ course }) => course) }));
  return {
    results: resultsWithin(period, attempts.filter(isInForce).map(outcomeOf)),
    certificates: certificatesByCourse(earned),
  };
}

function rowOf(
  { person, exemptions }: PersonSummary,
  course: Course,
  of: {
    standing: StandingRow | undefined;
    own: Omit<PersonResults, 'person'> | undefined;
    today: Parameters<typeof exemptFrom>[2];
  },
): PeriodRow | undefined {
  const result = of.own?.results.find(({ best }) => best.course === course.id);
  const certificate = of.own?.certificates.find((one) => one.course === course.id);
  const exempt = person.active ? exemptFrom(exemptions, course.id, of.today) : undefined;
  const assigned = person.active && (of.standing?.assigned ?? false);
  if (!result && !assigned && !exempt) return undefined;
  return {
    ...{ person, course, assigned, attempts: result?.attempts ?? 0, retakes: result?.retakes ?? 0 },
    daysLate: assigned ? (of.standing?.standing.daysLate ?? 0) : 0,
    ...(exempt && { exempt }),
    ...(result && { best: result.best }),
    ...(certificate && { certificate }),
  };
}
