import type { Course } from '../../../domain/library/course.ts';
import type { Library } from '../../../domain/library/library.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Question } from '../../../domain/question/question.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { LanguageGap } from '../../../domain/statistics/language-gap.ts';
import type { PartStatistics } from '../../../domain/statistics/part-statistics.ts';
import type { Reliability } from '../../../domain/statistics/reliability.ts';
import { VERDICTS, type Verdict, verdictOn } from '../../../domain/statistics/verdict.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { textIn } from '../narrowing.ts';
import { COUNTED, type Counted, type CourseStatistics, keptStatistics } from './kept-statistics.ts';

/** Rows a page shows. */
export const STATISTICS_SHOWN = 50;

/** What the statistics are narrowed to; whatever is left out does not narrow. */
export interface StatisticsFilter {
  readonly course?: string | undefined;
  /** First attempts when left out: whoever comes again has learned meanwhile. */
  readonly counted?: Counted | undefined;
  readonly verdict?: Verdict | undefined;
  readonly page?: number | undefined;
}

/** A question or role-play of one course's papers. One that has left the content is known by its id alone. */
export interface StatisticsRow extends PartStatistics {
  readonly question?: Question | undefined;
  readonly scenario?: Scenario | undefined;
  readonly course: Course;
  readonly verdict: Verdict;
  readonly languages?: LanguageGap | undefined;
}

export interface ShownStatistics {
  /** When they were worked out. */
  readonly at: Date;
  /** Courses with submitted attempts, whose papers can be chosen. */
  readonly courses: readonly Course[];
  /** Of the course chosen, or of each. */
  readonly assessments: readonly {
    readonly course: Course;
    readonly attempts: number;
    readonly reliability: Reliability;
  }[];
  /** The most doubtful first. */
  readonly rows: readonly StatisticsRow[];
  readonly tally: Readonly<Record<Verdict, number>>;
  readonly page: number;
  readonly pages: number;
}

/** Reads a filter from an address; values that name nothing are left out. */
export function statisticsFilterFrom(query: URLSearchParams): StatisticsFilter {
  return {
    course: textIn(query, 'course'),
    counted: COUNTED.find((counted) => counted === query.get('counted')),
    verdict: VERDICTS.find((verdict) => verdict === query.get('verdict')),
    page: Math.trunc(Number(query.get('page'))) || 1,
  };
}

/** What submitted attempts say about the questions and role-plays of papers; for HR, as statistics give keys away. */
export async function showStatistics(
  needs: Needs,
  who: Person,
  {
    course: only,
    counted = 'first',
    verdict,
    page: asked = 1,
    size = STATISTICS_SHOWN,
  }: StatisticsFilter & { size?: number },
): Promise<({ readonly ok: true } & ShownStatistics) | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { library } = needs;
  const { at, courses } = await keptStatistics(needs);
  const known = [...courses.all.keys()].flatMap((id) => library.courses.get(id) ?? []);
  const chosen = known.filter(({ id }) => only === undefined || id === only);
  const assessments = chosen.flatMap((course) => {
    const own = courses[counted].get(course.id);
    return own ? [{ course, ...own }] : [];
  });
  const all = assessments.flatMap(({ course, parts }) => parts.map(rowIn(library, course)));
  const fitting = all.filter((row) => verdict === undefined || row.verdict === verdict).toSorted(byDoubt);
  const pages = Math.max(1, Math.ceil(fitting.length / size));
  const page = Math.min(pages, Math.max(1, asked));
  return {
    ...{ ok: true, at, courses: known, page, pages },
    assessments: assessments.map(({ course, attempts, reliability }) => ({ course, attempts, reliability })),
    rows: fitting.slice((page - 1) * size, page * size),
    tally: tallyOf(all),
  };
}

/**
 * What first attempts say about one question or role-play, in each course that asks it; without rows as long as nobody
 * has waited for the statistics, which are then worked out behind the page. For HR, as statistics give keys away.
 */
export function showPartStatistics(
  needs: Needs,
  who: Person,
  part: string,
): { readonly ok: true; readonly rows?: readonly StatisticsRow[] } | NotAllowed {
  if (!who.hr) return NOT_ALLOWED;
  const { library } = needs;
  const known = keptStatistics.known(needs);
  if (!known) return { ok: true };
  const rows = [...known.courses.first].flatMap(([id, { parts }]) => {
    const course = library.courses.get(id);
    return course ? parts.filter((one) => one.part === part).map(rowIn(library, course)) : [];
  });
  return { ok: true, rows: rows.toSorted(byDoubt) };
}

function rowIn(
  { questions, scenarios }: Library,
  course: Course,
): (part: CourseStatistics['parts'][number]) => StatisticsRow {
  return (part) => {
    const [question, scenario] = [questions.get(part.part as never), scenarios.get(part.part as never)];
    return { ...part, question, scenario, course, verdict: verdictOn(part) };
  };
}

const DOUBT: readonly Verdict[] = ['keyed-wrong', 'weak', 'too-hard', 'too-easy', 'good', 'too-few'];

function byDoubt(a: StatisticsRow, b: StatisticsRow): number {
  const languages = Number(Boolean(b.languages?.harderIn)) - Number(Boolean(a.languages?.harderIn));
  const doubt = DOUBT.indexOf(a.verdict) - DOUBT.indexOf(b.verdict);
  const telling = a.verdict === 'too-few' ? 0 : (a.discrimination ?? 0) - (b.discrimination ?? 0);
  return doubt || languages || telling || b.asked - a.asked;
}

function tallyOf(rows: readonly StatisticsRow[]): Record<Verdict, number> {
  const tally = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of rows) tally[verdict]++;
  return tally;
}
