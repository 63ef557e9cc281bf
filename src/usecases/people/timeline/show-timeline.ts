import type { PersonId } from '../../../domain/id.ts';
import { supervisorsIn } from '../../../domain/people/change/record.ts';
import type { Person } from '../../../domain/people/person.ts';
import { type EventGroup, type TimelineEvent, timelineOf } from '../../../domain/people/timeline/timeline.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import { type Needs, organisationOf } from '../../needs.ts';
import { type PageOf, pageOf } from '../../pages.ts';

export interface TimelinePage extends PageOf<TimelineEvent> {
  readonly ok: true;
  /** The groups in which anything happened. */
  readonly groups: ReadonlySet<EventGroup>;
  /** Who did it and whom values name, by id, as far as they are still known. */
  readonly people: ReadonlyMap<string, Person>;
}

const PAGE = 30;
/** Entries about one person that are read; nobody has more in a lifetime. */
const MOST_ENTRIES = 2000;

/** What happened to somebody, latest first, or what of one group; a page at a time (from 1). */
export async function showTimeline(
  needs: Pick<Needs, 'store'>,
  who: Person,
  { person: id, group, page = 1 }: { person: string; group?: EventGroup | undefined; page?: number },
): Promise<TimelinePage | NotAllowed | { readonly ok: false; readonly reason: 'no-such-person' }> {
  if (!who.hr) return NOT_ALLOWED;
  const { store } = needs;
  const person = id as PersonId;
  const { timeZone } = await organisationOf(needs);
  const [record, entries] = await Promise.all([
    store.record(person),
    store.audit({ about: person, limit: MOST_ENTRIES }),
  ]);
  if (!record) return { ok: false, reason: 'no-such-person' };
  const all = timelineOf(record, entries, timeZone);
  const shown = pageOf(group ? all.filter((event) => event.group === group) : all, PAGE, page);
  const ids = shown.rows.flatMap((event) => [
    ...(event.by ? [event.by] : []),
    ...(event.kind === 'entry' ? supervisorsIn(event.entry) : []),
  ]);
  const found = await Promise.all([...new Set(ids)].map((one) => store.summary(one as PersonId)));
  return {
    ok: true,
    ...shown,
    groups: new Set(all.map((event) => event.group)),
    people: new Map(found.flatMap((summary) => (summary ? [[summary.person.id, summary.person]] : []))),
  };
}
