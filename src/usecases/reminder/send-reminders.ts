import { reminderRulesOf } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { isFree } from '../../domain/reminder/kept.ts';
import type { Reminder } from '../../domain/reminder/reminder.ts';
import { mayGoOut } from '../../domain/reminder/window.ts';
import { dayIn, startOf } from '../../domain/time.ts';
import { failsForAll, type MailReason } from '../mail.ts';
import { type Needs, organisationOf } from '../needs.ts';
import { looked } from './last-look.ts';
import type { ReminderLetter } from './letters.ts';
import { postLot } from './post-lot.ts';
import { trueToday } from './true-today.ts';

/**
 * Letters that are taken up together: so many may be in doubt when the server dies. The first goes alone, to try the mail
 * server. What was taken up and what became of it are each kept before the next, so twice as many go after a lot that took
 * less than {@link QUICK_MS}, up to so many as are written in one line.
 */
const LOT = 50;
const MOST = 1000;
const QUICK_MS = 1000;
/** The same for those that are only shown. */
const SHOWN_LOT = 1000;

export interface Sending {
  /** Where the platform is. */
  readonly origin: string;
  readonly write: ReminderLetter;
  /** Whether to leave off; letters under way are finished. */
  readonly stopped?: () => boolean;
}

export interface Reminded {
  /** Letters that the mail server took. */
  readonly sent: number;
  /** Reminders that the product alone shows, since there is no address or no mail server. */
  readonly shown: number;
  readonly failed: number;
}

/**
 * Reminds everybody of what is true now and was not told yet, in one letter each and one a day, while the organisation's
 * window is open. Harmless when it is done twice, or by several processes at once: reminders are taken up first, and what
 * was taken up is sent at most once, so that nobody is mailed twice. While the mail server is locked, letters wait.
 *
 * @throws {unknown} what went wrong with a letter otherwise than a mail server says, after all others were sent
 */
export async function sendReminders(needs: Needs, sending: Sending): Promise<Reminded> {
  const { store, now, mail } = needs;
  const organisation = await organisationOf(needs);
  const isOpen = () => mayGoOut(now(), reminderRulesOf(organisation), organisation.timeZone);
  const count = { sent: 0, shown: 0, failed: 0 };
  looked(store, { at: now() });
  if (!isOpen()) return count;

  const today = dayIn(organisation.timeZone, now());
  const { reminders, people } = await trueToday(needs, organisation, today);
  const open = await untold(needs, reminders);
  const mailed = await store.mailedSince(startOf(organisation.timeZone, today));
  const posting = {
    ...{ people, today, organisation, library: needs.library, origin: sending.origin },
    write: sending.write,
  };
  const { letters, silent } = sorted(open, people, mail !== undefined || needs.isMailLocked === true);
  const fresh = letters.filter(({ to, asked }) => asked || !mailed.has(to));
  for (const lot of lotsOf(silent, SHOWN_LOT)) {
    if (sending.stopped?.()) return count;
    const claims = await store.claimReminders(lot, leaseFrom(now()));
    await store.settleReminders(
      claims.map((claim) => ({ claim, outcome: { state: 'shown' } })),
      now(),
    );
    count.shown += claims.length;
  }
  const goesOn = () => !sending.stopped?.() && isOpen();
  let fault: MailReason | undefined;
  const errors: unknown[] = [];
  let size = 1;
  for (let at = 0; mail && !fault && at < fresh.length && goesOn(); ) {
    const lot = fresh.slice(at, at + size);
    const begun = now();
    const claims = await store.claimReminders(
      lot.flatMap((letter) => letter.reminders),
      leaseFrom(begun),
    );
    const isInTime = () => goesOn() && now() < minutesAfter(begun, LEASE_MINUTES - LAST_MINUTES);
    const posted = await postLot(mail, claims, { ...posting, goesOn: isInTime });
    await store.settleReminders(posted.settled, now());
    count.sent += posted.sent;
    count.failed += posted.failed;
    if (posted.fault && failsForAll(posted.fault)) fault = posted.fault;
    if (posted.error !== undefined) errors.push(posted.error);
    at += lot.length;
    size = now().getTime() - begun.getTime() < QUICK_MS && size > 1 ? Math.min(2 * size, MOST) : LOT;
  }
  looked(store, { at: now(), ...(fault && { fault }) });
  if (errors.length > 0) throw errors[0];
  return count;
}

/** Long enough for a lot of letters to a slow mail server. */
const LEASE_MINUTES = 30;
/** No letter is begun any more: the last may take a minute, and what became of it is to be known before the lease ends. */
const LAST_MINUTES = 5;

function leaseFrom(at: Date) {
  return { at, until: minutesAfter(at, LEASE_MINUTES) };
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

/** Those that nobody took up, and those to try again; the latter with whether HR asked for it. */
async function untold({ store, now }: Needs, reminders: readonly Reminder[]) {
  const { rows } = await store.openReminders(reminders);
  return rows.flatMap(({ reminder, kept }) =>
    !kept || isFree(kept, now()) ? [{ reminder, asked: kept?.tries === 0, tries: kept?.tries ?? 0 }] : [],
  );
}

/**
 * By who is told: a letter to each who has an address, if there is mail at all. Those that failed come last, so that a
 * letter at which the mail server falls silent holds up no other.
 */
function sorted(open: Awaited<ReturnType<typeof untold>>, people: ReadonlyMap<string, Person>, isMailed: boolean) {
  const byReader = Map.groupBy(open, ({ reminder }) => reminder.to);
  const letters = [...byReader].flatMap(([to, own]) => {
    if (!isMailed || !people.get(to)?.email) return [];
    const tries = Math.max(...own.map((one) => one.tries));
    return [{ to, tries, reminders: own.map(({ reminder }) => reminder), asked: own.some(({ asked }) => asked) }];
  });
  const addressed = new Set(letters.map(({ to }) => to));
  const silent = open.flatMap(({ reminder }) => (addressed.has(reminder.to) ? [] : [reminder]));
  return { letters: letters.toSorted((a, b) => a.tries - b.tries), silent };
}

function lotsOf<T>(all: readonly T[], size: number): T[][] {
  const lots: T[][] = [];
  for (let at = 0; at < all.length; at += size) lots.push(all.slice(at, at + size));
  return lots;
}
