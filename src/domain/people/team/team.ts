import type { PersonId } from '../../id.ts';
import type { PersonSummary } from '../summary.ts';

/** Somebody who works under a supervisor. */
export interface Member {
  readonly summary: PersonSummary;
  /** 1 for whoever reports to the supervisor, 2 for whoever reports to one of those, and so on. */
  readonly level: number;
  /** Whom, among those who report to the supervisor, they are under; themselves at level 1. */
  readonly under: PersonId;
}

/**
 * Everybody active under a supervisor, down any number of levels, in the order of `everybody`. Whoever has left still
 * stands between: those who reported to them stay in the team until somebody else is their supervisor. Where supervisors
 * go round in a circle, everybody is met once, by the shortest way; nobody is under themselves.
 */
export function teamOf(everybody: readonly PersonSummary[], supervisor: PersonId): Member[] {
  const reports = Map.groupBy(everybody, ({ person }) => person.supervisor);
  const met = new Map<PersonId, Omit<Member, 'summary'>>();
  let level = 1;
  for (let above: readonly PersonId[] = [supervisor]; above.length > 0; level++) {
    const below = above.flatMap((id) => (reports.get(id) ?? []).map(({ person }) => ({ id: person.id, above: id })));
    const fresh = below.filter(({ id }) => id !== supervisor && !met.has(id));
    for (const { id, above: by } of fresh) met.set(id, { level, under: met.get(by)?.under ?? id });
    above = fresh.map(({ id }) => id);
  }
  return everybody.flatMap((summary) => {
    const place = met.get(summary.person.id);
    return place && summary.person.active ? [{ summary, ...place }] : [];
  });
}
