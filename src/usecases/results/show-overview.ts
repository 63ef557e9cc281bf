import { BANDS, type Band } from '../../domain/assessment/band.ts';
import { isUndecided } from '../../domain/assessment/fairness/appeal.ts';
import type { Norm } from '../../domain/library/norm.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonSummary } from '../../domain/people/summary.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { inHandOf } from './attempt-rows.ts';
import { missedNorms, type StandingRow, standingsOf } from './standings.ts';

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
  /** Most days late first. */
  readonly late: readonly StandingRow[];
  readonly failed: readonly StandingRow[];
  readonly missed: readonly { readonly norm: Norm; readonly people: number }[];
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
  const organisation = await organisationOf(needs);
  const everybody = await needs.store.people();
  const people = everybody.filter(({ person }) => person.active);
  const rows = standingsOf(needs.library, organisation, people, needs.now());
  const late = rows.filter(({ standing }) => standing.daysLate > 0);
  return {
    ok: true,
    people: people.length,
    notSignedUp: people.filter(isWaiting).length,
    tally: tallyOf(rows),
    departments: [...Map.groupBy(rows, ({ person }) => person.department)]
      .map(([name, own]) => ({ name, tally: tallyOf(own) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true })),
    late: late.toSorted((a, b) => b.standing.daysLate - a.standing.daysLate),
    failed: rows.filter(({ standing }) => standing.stage === 'failed'),
    missed: missedNorms(rows).flatMap(({ norm: id, people: count }) => {
      const norm = needs.library.norms.get(id);
      return norm ? [{ norm, people: count }] : [];
    }),
    flags: everybody.reduce((sum, { openFlags }) => sum + openFlags.length, 0),
    inHand: people.reduce((sum, summary) => sum + inHandOf(needs.library, summary), 0),
    appeals: everybody.reduce((sum, { appeals }) => sum + appeals.filter(isUndecided).length, 0),
    setAside: await needs.store.setAside(),
  };
}

function isWaiting({ invitation }: PersonSummary): boolean {
  return invitation === 'open';
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
