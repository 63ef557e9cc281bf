import { BANDS, type Band } from '../../domain/assessment/band.ts';
import { isUndecided } from '../../domain/assessment/fairness/appeal.ts';
import { pathOf } from '../../domain/department.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { compareNames } from '../../domain/reading-order.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import type { Needs } from '../needs.ts';
import { inHandOf } from './attempt-rows.ts';
import { type EveryStanding, everyStanding } from './every-standing.ts';
import { byMonth, type Month } from './overview/by-month.ts';
import { missedNorms, type StandingRow } from './standings.ts';

/** How a group of people is doing. */
export interface Tally {
  readonly assigned: number;
  readonly passed: number;
  /** Of those assigned, how many passed. */
  readonly done: number;
  readonly failed: number;
  readonly late: number;
  readonly bands: Readonly<Record<Band, number>>;
}

export interface Overview {
  readonly ok: true;
  readonly people: number;
  readonly notSignedUp: number;
  readonly tally: Tally;
  readonly departments: readonly { readonly name: string; readonly tally: Tally }[];
  readonly months: readonly Month[];
  /** Most days late first. */
  readonly late: readonly StandingRow[];
  readonly failed: readonly StandingRow[];
  readonly missed: readonly { readonly norm: Norm; readonly results: number }[];
  /** Phrases said to be misjudged that nobody has answered. */
  readonly flags: number;
  /** Attempts in hand. */
  readonly inHand: number;
  /** Appeals that nobody has decided. */
  readonly appeals: number;
  readonly setAside: readonly { readonly document: string; readonly reason: string }[];
}

/** HR's page: who is done with which band, who is late, who failed and on which norms. */
export async function showOverview(needs: Needs, who: Person): Promise<Overview | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const { library, store } = needs;
  const standing = await everyStanding(needs);
  const everybody = await store.people();
  return {
    ok: true,
    ...figuresKnown(library, standing),
    flags: everybody.reduce((sum, { openFlags }) => sum + openFlags.length, 0),
    appeals: everybody.reduce((sum, { appeals }) => sum + appeals.filter(isUndecided).length, 0),
    setAside: await store.setAside(),
  };
}

/** Works out what the first look of a day, or after a start, would wait for. */
export async function prepareOverview(needs: Needs): Promise<void> {
  figuresKnown(needs.library, await everyStanding(needs));
}

type Figures = Omit<Overview, 'ok' | 'flags' | 'appeals' | 'setAside'>;

/** By what they are of, which is the same until somebody, something or the day changes. */
const known = new WeakMap<EveryStanding, Figures>();

function figuresKnown(library: Library, standing: EveryStanding): Figures {
  const figures = known.get(standing) ?? figuresOf(library, standing);
  known.set(standing, figures);
  return figures;
}

function figuresOf(library: Library, { people, rows, timeZone, today }: EveryStanding): Figures {
  const late = rows.filter(({ standing }) => standing.daysLate > 0);
  return {
    people: people.length,
    notSignedUp: people.filter(isWaiting).length,
    tally: tallyOf(rows),
    departments: departmentTallies(rows),
    months: byMonth(rows, timeZone, today),
    late: late.toSorted((a, b) => b.standing.daysLate - a.standing.daysLate),
    failed: rows.filter(({ standing }) => standing.stage === 'failed'),
    missed: missedNorms(rows).flatMap(({ norm: id, results }) => {
      const norm = library.norms.get(id);
      return norm ? [{ norm, results }] : [];
    }),
    inHand: people.reduce((sum, summary) => sum + inHandOf(library, summary), 0),
  };
}

function isWaiting({ invitation }: PersonSummary): boolean {
  return invitation === 'open';
}

/** By department, as people read their names, however its path is written. */
export function departmentTallies(rows: readonly StandingRow[]): Overview['departments'] {
  return [...Map.groupBy(rows, ({ person }) => pathOf(person.department)).values()]
    .map((own) => ({ name: own[0]?.person.department ?? '', tally: tallyOf(own) }))
    .toSorted((a, b) => compareNames(a.name, b.name));
}

export function tallyOf(rows: readonly StandingRow[]): Tally {
  const bands = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>;
  const tally = { assigned: 0, passed: 0, done: 0, failed: 0, late: 0 };
  for (const { assigned, standing } of rows) {
    if (assigned) tally.assigned++;
    if (standing.stage === 'passed') tally.passed++;
    if (assigned && standing.stage === 'passed') tally.done++;
    if (standing.stage === 'failed') tally.failed++;
    if (standing.daysLate > 0) tally.late++;
    if (standing.band) bands[standing.band]++;
  }
  return { ...tally, bands };
}
