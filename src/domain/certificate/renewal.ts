import type { Programme } from '../library/course.ts';
import type { Day } from '../people/person.ts';
import { dayIn, daysAfter, daysBetween, monthsAfter, startOf } from '../time.ts';
import type { Certificate } from './certificate.ts';

/** So many days before a certificate ends its renewal opens; that of a shorter one, when half of its time is over. */
export const RENEWAL_DAYS = 60;

/** What of a certificate tells when it is renewed. */
export type Held = Pick<Certificate, 'programme' | 'expiresAt'>;

/** A day of the organisation. */
export interface OnDay {
  readonly timeZone: string;
  readonly today: Day;
}

/**
 * Where somebody is with the certificates of a programme. A cycle lasts from the day the renewal of one certificate opens to
 * the day that of the next one does; the first begins with nothing and has no certificate before it.
 */
export interface Cycle<Kept extends Held> {
  /** When it began: what was handed in before does not count in it. Absent in the first. */
  readonly since?: Date;
  /** The certificate that is renewed in it. */
  readonly before?: Kept;
  /** The certificate that was issued in it; the latest, where a better one took its place. */
  readonly issued?: Kept;
}

/** The day from which on a certificate can be renewed, a whole day in the organisation's time zone. */
export function renewalDay(
  { expiresAt }: Held,
  { validMonths }: Pick<Programme, 'validMonths'>,
  timeZone: string,
): Day {
  const end = dayIn(timeZone, expiresAt);
  const half = Math.floor(daysBetween(dayIn(timeZone, monthsAfter(expiresAt, -validMonths)), end) / 2);
  return daysAfter(end, -Math.min(RENEWAL_DAYS, half));
}

/**
 * The cycle somebody is in on a day.
 * @param certificates theirs, oldest first; those of other programmes are passed over
 */
export function cycleOf<Kept extends Held>(
  certificates: readonly Kept[],
  programme: Pick<Programme, 'id' | 'validMonths'>,
  { timeZone, today }: OnDay,
): Cycle<Kept> {
  const own = certificates.filter((held) => held.programme === programme.id);
  const before = own.findLast((held) => renewalDay(held, programme, timeZone) <= today);
  const latest = own.at(-1);
  return {
    ...(before && { before, since: startOf(timeZone, renewalDay(before, programme, timeZone)) }),
    ...(latest && latest !== before && { issued: latest }),
  };
}
