import { isInForce } from '../../domain/assessment/attempt.ts';
import { passes } from '../../domain/assessment/band.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import { cycleOf, type OnDay, renewalDay } from '../../domain/certificate/renewal.ts';
import type { Course, Programme } from '../../domain/library/course.ts';
import type { Day, Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { dayIn } from '../../domain/time.ts';
import { recordOf } from '../learning/record-of.ts';
import { type Needs, organisationOf } from '../needs.ts';

/** How a certificate stands today; `renewed` is one that another took the place of. */
export type Renewal =
  | { readonly state: 'renewed'; readonly until: Date }
  | { readonly state: 'valid'; readonly opens: Day }
  | { readonly state: 'open' | 'ended'; readonly courses: readonly RenewedCourse[] };

/** A course of the programme, and whether it was passed again since the renewal opened. */
export interface RenewedCourse {
  readonly course: Course;
  readonly done: boolean;
}

export interface OwnCertificate {
  readonly certificate: Certificate;
  /** Absent when it has left the library: then nothing can be renewed. */
  readonly programme?: Programme;
  readonly renewal?: Renewal;
}

/** A person's certificates, latest first, and what becomes of each. */
export async function ownCertificates(needs: Needs, who: Person): Promise<OwnCertificate[]> {
  const { timeZone } = await organisationOf(needs);
  const record = await recordOf(needs, who);
  const on = { timeZone, today: dayIn(timeZone, needs.now()) };
  return record.certificates.toReversed().map((certificate): OwnCertificate => {
    const programme = needs.library.programmes.get(certificate.programme);
    if (!programme) return { certificate };
    return { certificate, programme, renewal: renewalOf(needs, record, { certificate, programme, on }) };
  });
}

function renewalOf(
  { library, now }: Needs,
  { certificates, attempts }: PersonRecord,
  {
    certificate,
    programme,
    on,
  }: { readonly certificate: Certificate; readonly programme: Programme; readonly on: OnDay },
): Renewal {
  const latest = certificates.findLast((held) => held.programme === programme.id);
  if (latest && latest !== certificate) return { state: 'renewed', until: latest.expiresAt };
  const opens = renewalDay(certificate, programme, on.timeZone);
  if (opens > on.today) return { state: 'valid', opens };
  const { since } = cycleOf(certificates, programme, on);
  const passed = attempts
    .filter(isInForce)
    .filter(({ submittedAt, result }) => passes(result.band) && !(since && submittedAt < since));
  return {
    state: certificate.expiresAt > now() ? 'open' : 'ended',
    courses: programme.courses.flatMap((id) => {
      const course = library.courses.get(id);
      return course ? [{ course, done: passed.some((attempt) => attempt.course === id) }] : [];
    }),
  };
}
