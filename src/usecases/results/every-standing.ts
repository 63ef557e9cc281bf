import type { NormId, PersonId } from '../../domain/id.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Day } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { compareNames } from '../../domain/reading-order.ts';
import { dayIn } from '../../domain/time.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { departmentsOf } from './narrowing.ts';
import { missedNorms, type StandingRow, standingsOf } from './standings.ts';

/** Where everybody active stands today. */
export interface EveryStanding {
  readonly people: readonly PersonSummary[];
  /** By person and then by course. */
  readonly rows: readonly StandingRow[];
  readonly departments: readonly string[];
  /** Norms missed in latest attempts, most often first. */
  readonly missed: readonly NormId[];
  readonly timeZone: string;
  readonly today: Day;
  /** A person's place among all by name, as people read names. */
  readonly rankOf: (person: PersonId) => number;
}

interface Known extends EveryStanding {
  readonly library: Library;
  readonly organisation: Organisation;
}

/** By what a store gave, which is the same until somebody changes. */
const known = new WeakMap<readonly PersonSummary[], Known>();

/** Worked out once for as long as nobody, no assignment, no content and no day has changed. */
export async function everyStanding(needs: Needs): Promise<EveryStanding> {
  const organisation = await organisationOf(needs);
  const everybody = await needs.store.people();
  const { library } = needs;
  const { timeZone } = organisation;
  const now = needs.now();
  const today = dayIn(timeZone, now);
  const last = known.get(everybody);
  if (last?.library === library && last.organisation === organisation && last.today === today) return last;
  const people = everybody.filter(({ person }) => person.active);
  const rows = standingsOf(library, organisation, people, now);
  const found = {
    ...{ library, organisation, today, people, timeZone, rows },
    missed: missedNorms(rows).map(({ norm }) => norm),
    departments: departmentsOf(people),
    rankOf: rankerOf(people),
  };
  known.set(everybody, found);
  return found;
}

/** Ranks are worked out when the first is asked for: most lists are in the order of employee numbers. */
function rankerOf(people: readonly PersonSummary[]): (person: PersonId) => number {
  let ranks: ReadonlyMap<PersonId, number> | undefined;
  return (person) => {
    ranks ??= new Map(
      people
        .map(({ person: { id, name } }) => ({ id, name }))
        .sort((a, b) => compareNames(a.name, b.name))
        .map(({ id }, rank) => [id, rank]),
    );
    return ranks.get(person) ?? ranks.size;
  };
}
