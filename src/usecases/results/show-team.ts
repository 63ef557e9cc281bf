import type { Person } from '../../domain/people/person.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { type Tally, tallyOf } from './show-overview.ts';
import { type StandingRow, standingsOf } from './standings.ts';

/** How a supervisor's own people are doing: progress and bands, no answers. */
export async function showTeam(
  needs: Needs,
  who: Person,
): Promise<
  | {
      readonly ok: true;
      readonly people: readonly Person[];
      readonly rows: readonly StandingRow[];
      readonly tally: Tally;
    }
  | NotAllowed
> {
  const reports = await needs.store.reportsOf(who.id);
  if (reports.length === 0) return NOT_ALLOWED;
  const rows = standingsOf(needs.library, await organisationOf(needs), reports, needs.now());
  return { ok: true, people: reports.map(({ person }) => person), rows, tally: tallyOf(rows) };
}
