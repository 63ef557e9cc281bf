import { type Attempt, isInHand } from '../../domain/assessment/attempt.ts';
import type { Accommodation } from '../../domain/assessment/fairness/accommodation.ts';
import { exemptFrom } from '../../domain/assignment/exemption.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import { summaryOf } from '../../domain/people/summary.ts';
import { daysWithin } from '../../domain/practice/days.ts';
import { dayIn } from '../../domain/time.ts';
import { NOT_ALLOWED, type NotAllowed } from '../access.ts';
import { type AttemptLimit, limitsAt } from '../learning/limits.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { assignmentsFor, type StandingRow, standingsOf } from '../results/standings.ts';

export interface PersonPage {
  readonly ok: true;
  readonly person: Person;
  readonly supervisor?: Person;
  readonly invitation?: {
    readonly token: string;
    readonly expiresAt: Date;
    readonly usedAt?: Date;
    readonly open: boolean;
  };
  readonly standings: readonly StandingRow[];
  /** Of the courses of those, the ones they are exempt from today. */
  readonly exempt: ReadonlySet<string>;
  /** Names of those who assigned what they have to do, as far as they are still known. */
  readonly assigners: ReadonlyMap<PersonId, string>;
  /** Submitted or annulled, latest first. */
  readonly attempts: readonly Attempt[];
  /** Those they are working on. */
  readonly inHand: readonly Attempt[];
  readonly accommodation?: Accommodation;
  readonly certificates: readonly Certificate[];
  /** Course id → attempts used, and allowed with those that HR granted; where a certificate is renewed, in this cycle. */
  readonly limits: ReadonlyMap<string, AttemptLimit>;
  /** Days of the last {@link PRACTICE_DAYS} on which they practised, and the latest ever; what they practised is their own. */
  readonly practice: { readonly days: number; readonly last?: Day };
}

const PRACTICE_DAYS = 30;

export async function showPerson(
  needs: Needs,
  who: Person,
  id: string,
): Promise<PersonPage | NotAllowed | { readonly ok: false; readonly reason: 'no-such-person' }> {
  if (!who.hr) return NOT_ALLOWED;
  const record = await needs.store.record(id as PersonId);
  if (!record) return { ok: false, reason: 'no-such-person' };
  const { person, invitation, attempts, certificates, practice, accommodation } = record;
  const organisation = await organisationOf(needs);
  const today = dayIn(organisation.timeZone, needs.now());
  const last = practice.days.at(-1);
  const supervisor = person.supervisor && (await needs.store.summary(person.supervisor))?.person;
  const summary = summaryOf(record);
  const standings = standingsOf(needs.library, organisation, [summary], needs.now());
  const courses = standings.map(({ course }) => course.id);
  return {
    ok: true,
    person,
    ...(supervisor && { supervisor }),
    ...(invitation && {
      invitation: {
        token: needs.links.invitation(person.id, invitation.nonce),
        expiresAt: invitation.expiresAt,
        usedAt: invitation.usedAt,
        open: person.active && !invitation.usedAt && invitation.expiresAt > needs.now(),
      },
    }),
    standings,
    exempt: new Set(courses.filter((course) => exemptFrom(summary.exemptions, course, today))),
    assigners: await assignersOf(needs, standings),
    attempts: attempts.filter((attempt) => !isInHand(attempt)).toReversed(),
    inHand: attempts.filter(isInHand),
    ...(accommodation && { accommodation }),
    certificates: certificates.toReversed(),
    limits: limitsAt(needs, organisation, record),
    practice: { days: daysWithin(practice.days, today, PRACTICE_DAYS), ...(last && { last }) },
  };
}

async function assignersOf(
  { store }: Needs,
  standings: readonly StandingRow[],
): Promise<ReadonlyMap<PersonId, string>> {
  const ids = [...new Set(standings.flatMap((row) => assignmentsFor(row).map(({ createdBy }) => createdBy)))];
  const summaries = await Promise.all(ids.map((id) => store.summary(id)));
  const known = summaries.flatMap((summary) => (summary?.person.name ? [summary.person] : []));
  return new Map(known.map(({ id, name }) => [id, name]));
}
