import type { Language } from '../../domain/language.ts';
import type { Course, Programme } from '../../domain/library/course.ts';
import { reminderRulesOf } from '../../domain/organisation.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { dayIn } from '../../domain/time.ts';
import { ownCertificates } from '../certificate/own-certificates.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { standingsOf } from '../results/standings.ts';

/** A day in somebody's calendar. The same thing keeps its `uid` when its day moves. */
export type FeedEvent = { readonly uid: string; readonly day: Day } & (
  | { readonly kind: 'due'; readonly course: Course }
  | { readonly kind: 'renewal-opens' | 'certificate-ends'; readonly programme: Programme }
);

/** What somebody's calendar shows: their own days, and nothing of anybody else. */
export interface Feed {
  readonly language: Language;
  readonly organisation: string;
  /** Earliest first. */
  readonly events: readonly FeedEvent[];
  /** Days before on which it reminds, as HR set for letters; 0 for the day itself. */
  readonly reminds: readonly number[];
}

/**
 * The calendar behind a secret link: courses still to do on the day they are due, and when the renewal of certificates
 * opens and they end. Undefined when the link is unknown, was replaced or switched off, or its person has left: whoever
 * asks is not told which, and the same is looked at for all of them.
 */
export async function showFeed(needs: Needs, token: string): Promise<Feed | undefined> {
  const { store, links, library, now } = needs;
  const id = links.personIn(token);
  const [record, summary] = id ? await Promise.all([store.record(id), store.summary(id)]) : [];
  const fits = links.fitsCalendar(token, record?.person.id ?? (token as Person['id']), record?.calendar?.nonce ?? '');
  if (!fits || !record?.calendar || !summary?.person.active) return undefined;
  const { person } = record;
  const organisation = await organisationOf(needs);
  const due = standingsOf(library, organisation, [summary], now()).flatMap(({ course, assigned, standing }) =>
    assigned && standing.due && standing.stage !== 'passed'
      ? [{ uid: `due.${course.id}.${person.id}`, day: standing.due, kind: 'due', course } as const]
      : [],
  );
  return {
    language: person.language ?? organisation.language,
    organisation: organisation.name,
    reminds: reminderRulesOf(organisation).before,
    events: [...due, ...(await renewalsOf(needs, person, organisation.timeZone))].toSorted(
      (a, b) => a.day.localeCompare(b.day) || (a.uid < b.uid ? -1 : 1),
    ),
  };
}

/** Of the latest certificate of each programme, as long as it is valid. */
async function renewalsOf(needs: Needs, who: Person, timeZone: string): Promise<FeedEvent[]> {
  return (await ownCertificates(needs, who)).flatMap(({ certificate, programme, renewal }): FeedEvent[] => {
    if (!programme || (renewal?.state !== 'valid' && renewal?.state !== 'open')) return [];
    const opens = renewal.state === 'valid' ? [{ kind: 'renewal-opens', day: renewal.opens } as const] : [];
    const ends = { kind: 'certificate-ends', day: dayIn(timeZone, certificate.expiresAt) } as const;
    return [...opens, ends].map((one) => ({ ...one, uid: `${one.kind}.${programme.id}.${who.id}`, programme }));
  });
}
