import type { Day, Person } from '../../domain/people/person.ts';
import { dayFrom } from '../../domain/people/staff-day.ts';
import { daysAfter, startOf } from '../../domain/time.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type PageOf, pageOf } from '../pages.ts';
import { ATTEMPT_STATES, type AttemptRow, everyAttempt } from './attempt-rows.ts';
import { everyStanding } from './every-standing.ts';
import { type Narrowing, narrowingFrom, textIn, within } from './narrowing.ts';

export const ATTEMPTS_SHOWN = 100;

/** What attempts can be picked out by: their state, an appeal that is not decided, something that was noticed. */
export const ATTEMPT_PICKS = [...ATTEMPT_STATES, 'appealed', 'noticed'] as const;
export type AttemptPick = (typeof ATTEMPT_PICKS)[number];

/** What the list is narrowed to; whatever is left out does not narrow. */
export interface AttemptFilter extends Narrowing {
  readonly state?: AttemptPick;
  /** Days in the organisation's time zone, both included. */
  readonly since?: Day;
  readonly until?: Day;
}

export type AttemptPage = PageOf<AttemptRow> & { readonly departments: readonly string[] };

/** A page of the attempts in hand and the latest ones submitted by everybody active, newest first. */
export async function listAttempts(
  needs: Needs,
  who: Person,
  filter: AttemptFilter,
  page = 1,
): Promise<({ readonly ok: true } & AttemptPage) | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const rows = await fitting(needs, filter);
  const { departments } = await everyStanding(needs);
  return { ok: true, ...pageOf(rows, ATTEMPTS_SHOWN, page), departments };
}

/** The whole list for a file to take away; that it was taken goes into the audit trail. */
export async function downloadAttempts(
  needs: Needs,
  who: Person,
  filter: AttemptFilter,
): Promise<{ readonly ok: true; readonly rows: readonly AttemptRow[] } | NotAllowed> {
  if (!who.hr) return NOT_ALLOWED;
  const rows = await fitting(needs, filter);
  // What was searched for may be a name, which the trail need not keep.
  const search = filter.search === undefined ? undefined : true;
  await needs.store.note(
    entryBy(needs, who, { act: 'attempts-downloaded', after: { ...filter, search, rows: rows.length } }),
  );
  return { ok: true, rows };
}

/** Reads a filter from an address; values that name nothing are left out. */
export function attemptFilterFrom(query: URLSearchParams): AttemptFilter {
  return {
    ...narrowingFrom(query),
    state: ATTEMPT_PICKS.find((pick) => pick === query.get('state')),
    since: dayFrom(textIn(query, 'since') ?? ''),
    until: dayFrom(textIn(query, 'until') ?? ''),
  };
}

async function fitting(needs: Needs, filter: AttemptFilter): Promise<AttemptRow[]> {
  const { timeZone } = await organisationOf(needs);
  const fits = [within(filter), picked(filter), during(filter, timeZone)];
  return (await everyAttempt(needs)).filter((row) => fits.every((fit) => fit(row)));
}

function picked({ state }: AttemptFilter): (row: AttemptRow) => boolean {
  if (state === undefined) return () => true;
  if (state === 'appealed') return ({ appealedAt }) => appealedAt !== undefined;
  if (state === 'noticed') return ({ conduct }) => conduct !== undefined;
  return (row) => row.state === state;
}

/** Whether it was submitted, or started while it is in hand, within a period. */
function during({ since, until }: AttemptFilter, timeZone: string): (row: AttemptRow) => boolean {
  const from = since && startOf(timeZone, since);
  const before = until && startOf(timeZone, daysAfter(until, 1));
  return ({ at }) => (!from || at >= from) && (!before || at < before);
}
