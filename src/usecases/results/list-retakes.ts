import { rulesFor } from '../../domain/assessment/policy.ts';
import { exemptFrom } from '../../domain/assignment/exemption.ts';
import {
  isFailed,
  RETAKE_STATES,
  type RetakeState,
  type Retaking,
  retakingOf,
} from '../../domain/assignment/retaking.ts';
import type { Course } from '../../domain/library/course.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { type Outline, type PersonSummary, summaryOf } from '../../domain/people/summary.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type EveryStanding, everyStanding } from './every-standing.ts';
import { type Narrowing, narrowingFrom, within } from './narrowing.ts';
import type { StandingRow } from './standings.ts';

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface RetakeFilter extends Narrowing {
  readonly state?: RetakeState;
}

/** Somebody who failed a course and has not passed it since; where it is taken again for a certificate, in this cycle. */
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
  return who.hr ? retakesAmong(needs, await everyStanding(needs), filter) : NOT_ALLOWED;
}

/** The same among those whom somebody may see. */
export async function retakesAmong(
  needs: Needs,
  { people, rows: standings, departments }: Pick<EveryStanding, 'people' | 'rows' | 'departments'>,
  filter: RetakeFilter,
): Promise<Retakes> {
  const fits = within(filter);
  const all = (await everyRetake(needs, people, standings)).filter(fits);
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

async function everyRetake(
  needs: Needs,
  people: readonly PersonSummary[],
  standings: readonly StandingRow[],
): Promise<RetakeRow[]> {
  const organisation = await organisationOf(needs);
  const today = dayIn(organisation.timeZone, needs.now());
  const rows: RetakeRow[] = [];
  for (const { known, course, since, isTold } of failingKnown(people, standings, today)) {
    const summary = isTold ? known : await madeAnew(needs, known);
    const { retakes } = rulesFor(organisation, course.id);
    const failed = summary.courses[course.id]?.last;
    const retaking = failed && retakingOf(needs.library, course, summary, { retakes, now: needs.now(), since });
    if (retaking) rows.push({ person: summary.person, course, failed, ...retaking });
  }
  return rows;
}

interface Failing {
  readonly known: PersonSummary;
  readonly course: Course;
  readonly since: Date | undefined;
  readonly isTold: boolean;
}

/** By the standings they are of, which are others as soon as somebody, something or the day changes. */
const failing = new WeakMap<readonly StandingRow[], readonly Failing[]>();

function failingKnown(
  people: readonly PersonSummary[],
  standings: readonly StandingRow[],
  today: Day,
): readonly Failing[] {
  const found = failing.get(standings) ?? failingAmong(people, standings, today);
  failing.set(standings, found);
  return found;
}

function failingAmong(people: readonly PersonSummary[], standings: readonly StandingRow[], today: Day): Failing[] {
  const summaries = new Map(people.map((summary) => [summary.person.id, summary]));
  return standings.flatMap(({ person, course, since }) => {
    const summary = summaries.get(person.id);
    const own = summary?.courses[course.id];
    if (!own || !isFailed(own, since) || exemptFrom(summary.exemptions, course.id, today)) return [];
    return [{ known: summary, course, since, isTold: own.retake !== undefined }];
  });
}

const anew = new WeakMap<PersonSummary, PersonSummary>();

/** From the record, read once, where an earlier version of this software left out what retakes hang on. */
async function madeAnew({ store }: Needs, summary: PersonSummary): Promise<PersonSummary> {
  const made = anew.get(summary);
  if (made) return made;
  const record = await store.record(summary.person.id);
  const whole = record ? summaryOf(record) : summary;
  anew.set(summary, whole);
  return whole;
}

function byUrgency(one: RetakeRow, other: RetakeRow): number {
  return (
    RETAKE_STATES.indexOf(one.state) - RETAKE_STATES.indexOf(other.state) ||
    one.failed.at.getTime() - other.failed.at.getTime()
  );
}
