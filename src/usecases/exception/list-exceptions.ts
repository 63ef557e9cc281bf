import { rulesFor } from '../../domain/assessment/policy.ts';
import type { AuditAct } from '../../domain/audit.ts';
import type { CourseId, PersonId } from '../../domain/id.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { departmentsOf, isAmong, isCalled, type Narrowing, narrowingFrom } from '../results/narrowing.ts';
import { type ExceptionOrder, exceptionOrderFrom, exceptionsInOrder } from './sort-exceptions.ts';
import { EXCEPTION_KINDS, type ExceptionKind, exceptionsKept, exceptionsTold, type ToldException } from './told.ts';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface ExceptionFilter extends Narrowing {
  readonly kind?: ExceptionKind;
  /** Those that hold no more as well, and those of people who left. */
  readonly past?: boolean;
  readonly sort?: ExceptionOrder;
}

export interface ExceptionRow extends Omit<ToldException, 'person' | 'course' | 'by'> {
  readonly person: Person;
  readonly course?: Pick<Course, 'id' | 'title'>;
  /** Who gave it; left out where nobody knows their name any more. */
  readonly by?: Person;
  /** It holds today; a further attempt does until it is taken. */
  readonly now: boolean;
}

export interface Exceptions {
  readonly ok: true;
  readonly rows: readonly ExceptionRow[];
  readonly departments: readonly string[];
}

const ACTS: readonly AuditAct[] = ['extra-time-set', 'attempt-granted', 'exemption-given', 'exemption-ended'];
/** More than any organisation gives in decades. */
const MOST = 50_000;

/** Who has what otherwise than others, since when, until when, by whom and why; latest first unless sorted otherwise. */
export async function listExceptions(
  needs: Needs,
  who: Person,
  filter: ExceptionFilter = {},
): Promise<Exceptions | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const [people, organisation] = [await needs.store.people(), await organisationOf(needs)];
  const byId = new Map<string, PersonSummary>(people.map((one) => [one.person.id, one]));
  const entries = (await needs.store.audit({ acts: ACTS, limit: MOST })).toReversed();
  const rows: ExceptionRow[] = [];
  for (const [id, own] of Map.groupBy(entries, ({ to }) => to ?? '')) {
    const summary = byId.get(id);
    if (!summary || summary.person.erasedAt) continue;
    const isWhole = own.every(({ erased }) => !erased?.includes('detail'));
    const record = isWhole ? undefined : await needs.store.record(id as PersonId);
    const told = record ? exceptionsKept(record, own) : exceptionsTold(own);
    const holds = holding(summary, organisation, needs.now());
    for (const { person: _, course, by, ...one } of told) {
      const giver = byId.get(by)?.person;
      rows.push({
        ...{ ...one, person: summary.person, now: holds({ ...one, course }) },
        ...(course && { course: courseOf(needs, course) }),
        ...(giver && !giver.erasedAt && { by: giver }),
      });
    }
  }
  const sorted = exceptionsInOrder(rows.filter(fitting(filter)), filter.sort);
  return { ok: true, rows: sorted, departments: departmentsOf(people) };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function exceptionFilterFrom(query: URLSearchParams): ExceptionFilter {
  return {
    ...narrowingFrom(query),
    kind: EXCEPTION_KINDS.find((kind) => kind === query.get('kind')),
    past: query.get('past') === '1' || undefined,
    sort: exceptionOrderFrom(query),
  };
}

/** Whether exceptions of somebody hold; asked of further attempts in the order they were given. */
function holding({ person, courses }: PersonSummary, organisation: Organisation, now: Date) {
  const today = dayIn(organisation.timeZone, now);
  const given = new Map<CourseId, number>();
  return ({ kind, course, until }: Pick<ToldException, 'kind' | 'course' | 'until'>): boolean => {
    if (!person.active) return false;
    if (kind !== 'attempt') return until === undefined || (typeof until === 'string' && until >= today);
    if (!course) return false;
    const before = given.get(course) ?? 0;
    given.set(course, before + 1);
    const limit = rulesFor(organisation, course).retakes.attempts;
    return (courses[course]?.attempts ?? 0) <= limit + before;
  };
}

/** One that has left the library is called by its id. */
function courseOf({ library }: Needs, id: CourseId): Pick<Course, 'id' | 'title'> {
  return library.courses.get(id) ?? { id, title: { 'zh-CN': id, en: id } };
}

function fitting({ kind, past, course, search, sort: _, ...whose }: ExceptionFilter) {
  const among = isAmong(whose);
  const called = isCalled(search);
  return (row: ExceptionRow) =>
    (past || row.now) &&
    (kind === undefined || row.kind === kind) &&
    (course === undefined || row.course?.id === course) &&
    among(row.person) &&
    called(row.person);
}
