import { rulesFor } from '../../domain/assessment/policy.ts';
import { exemptFrom } from '../../domain/assignment/exemption.ts';
import { RETAKE_STATES, type RetakeState, type Retaking, retakingOf } from '../../domain/assignment/retaking.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Person } from '../../domain/people/person.ts';
import { type Outline, type PersonSummary, summaryOf } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { everyStanding } from './every-standing.ts';
import { type Narrowing, narrowingFrom, within } from './narrowing.ts';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface RetakeFilter extends Narrowing {
  readonly state?: RetakeState;
}

/** Somebody who failed a course and has not passed it since. */
export interface RetakeRow extends Retaking {
  readonly person: Person;
  readonly course: Course;
  /** The latest attempt. */
  readonly failed: Outline;
}

export interface Retakes {
  readonly ok: true;
  /** What waits for HR first, then what is open; in each, who failed longest ago first. */
  readonly rows: readonly RetakeRow[];
  /** How many are in each state, whatever state is asked for. */
  readonly tally: Readonly<Record<RetakeState, number>>;
  readonly departments: readonly string[];
}

/** Everybody active who has to retake an assessment, and what it hangs on; without those who are exempt from its course today. */
export async function listRetakes(needs: Needs, who: Person, filter: RetakeFilter): Promise<Retakes | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { people, departments } = await everyStanding(needs);
  const fits = within(filter);
  const all = (await everyRetake(needs, people)).filter(fits);
  const tally = Object.fromEntries(RETAKE_STATES.map((state) => [state, 0])) as Record<RetakeState, number>;
  for (const { state } of all) tally[state]++;
  return {
    ok: true,
    rows: all.filter(({ state }) => filter.state === undefined || state === filter.state).sort(byUrgency),
    tally,
    departments,
  };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function retakeFilterFrom(query: URLSearchParams): RetakeFilter {
  return { ...narrowingFrom(query), state: RETAKE_STATES.find((state) => state === query.get('state')) };
}

async function everyRetake(needs: Needs, people: readonly PersonSummary[]): Promise<RetakeRow[]> {
  const organisation = await organisationOf(needs);
  const courses = [...needs.library.courses.values()];
  const today = dayIn(organisation.timeZone, needs.now());
  const told = await Promise.all(people.flatMap((summary) => (hasFailed(summary) ? [completed(needs, summary)] : [])));
  return told.flatMap((summary) =>
    courses.flatMap((course): RetakeRow[] => {
      if (exemptFrom(summary.exemptions, course.id, today)) return [];
      const { retakes } = rulesFor(organisation, course.id);
      const failed = summary.courses[course.id]?.last;
      const retaking = failed && retakingOf(needs.library, course, summary, { retakes, now: needs.now() });
      return retaking ? [{ person: summary.person, course, failed, ...retaking }] : [];
    }),
  );
}

function hasFailed({ courses }: PersonSummary): boolean {
  return Object.values(courses).some(({ best }) => best?.band === 'fail');
}

/** The summary, made anew from the record where an earlier version of this software left out what retakes hang on. */
async function completed({ store }: Needs, summary: PersonSummary): Promise<PersonSummary> {
  const isUntold = Object.values(summary.courses).some(({ best, retake }) => best?.band === 'fail' && !retake);
  const record = isUntold ? await store.record(summary.person.id) : undefined;
  return record ? summaryOf(record) : summary;
}

function byUrgency(one: RetakeRow, other: RetakeRow): number {
  return (
    RETAKE_STATES.indexOf(one.state) - RETAKE_STATES.indexOf(other.state) ||
    one.failed.at.getTime() - other.failed.at.getTime()
  );
}
