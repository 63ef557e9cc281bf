import { BANDS } from '../../../domain/assessment/band.ts';
import type { CourseId, PersonId } from '../../../domain/id.ts';
import {
  certificatesByCourse,
  type Outcome,
  type PeriodResult,
  type PersonResults,
} from '../../../domain/statistics/period.ts';
import type { Store } from '../../store.ts';
import type { Database } from '../connection/database.ts';

type ResultRow = Omit<Outcome, 'submittedAt' | 'contentVersion' | 'byDimension' | 'total'> & {
  readonly person: PersonId;
  readonly at: Date;
  readonly version: string;
  readonly earned: number;
  readonly possible: number;
  readonly dimensions: Outcome['byDimension'];
  readonly attempts: number;
  readonly retakes: number;
};

/**
 * The best as `bestOf` says; equal shares of points are equal as floating-point numbers, too. Results, which are large, are
 * read of these alone.
 */
const RESULTS = `with own as (
    select a.person, a.course, a.id, a.submitted_at, a.band, a.earned, a.possible,
      lag(a.band) over (partition by a.person, a.course order by a.submitted_at) as before
    from attempt a join person p on p.id = a.person
    where a.marks is not null and p.erased_at is null and a.submitted_at < $2 and ($3::text is null or a.course = $3)),
  best as materialized (
    select distinct on (person, course) person, id,
      (count(*) over at_course)::integer as attempts,
      (count(*) filter (where before = 'fail') over at_course)::integer as retakes
    from own where submitted_at >= $1
    window at_course as (partition by person, course)
    order by person, course, array_position(array[${BANDS.map((band) => `'${band}'`)}], band),
      earned::float8 / nullif(possible, 0) desc nulls last, submitted_at)
  select a.person, a.course, a.submitted_at as at, a.content_version as version, a.number, a.band, a.earned, a.possible,
    a.result -> 'byDimension' as dimensions, best.attempts, best.retakes
  from best join attempt a on a.person = best.person and a.id = best.id`;

type CertificateRow = {
  readonly person: PersonId;
  readonly code: PersonResults['certificates'][number]['code'];
  readonly expires: Date;
  readonly courses: readonly { readonly course: CourseId }[];
};

const CERTIFICATES = `select c.person, c.code, c.expires_at as expires, c.courses from certificate c
  join person p on p.id = c.person where p.erased_at is null order by c.person, c.issued_at, c.code`;

export function resultsPart(database: Database): Pick<Store, 'resultsWithin'> {
  return {
    async *resultsWithin({ since, until }, only) {
      const values = [since, until, only ?? null];
      const found = await database.read<ResultRow>({ name: 'results-within', text: RESULTS, values });
      const results = Map.groupBy(found, ({ person }) => person);
      const certificates = Map.groupBy(
        await database.read<CertificateRow>({ name: 'certificates-by-course', text: CERTIFICATES }),
        ({ person }) => person,
      );
      for (const person of new Set([...results.keys(), ...certificates.keys()])) {
        const own = (certificates.get(person) ?? []).map(({ code, expires, courses }) => ({
          ...{ code, expiresAt: expires, courses: courses.map(({ course }) => course) },
        }));
        const byCourse = certificatesByCourse(own).filter(({ course }) => only === undefined || course === only);
        const all = (results.get(person) ?? []).map(resultOf);
        if (all.length + byCourse.length > 0) yield { person, results: all, certificates: byCourse };
      }
    },
  };
}

function resultOf(row: ResultRow): PeriodResult {
  const { course, at, version, number, band, earned, possible, dimensions, attempts, retakes } = row;
  const best = { course, submittedAt: at, contentVersion: version, number, band, byDimension: dimensions };
  return { best: { ...best, total: { earned, possible } }, attempts, retakes };
}
