import type { AuditEntry } from '../domain/audit.ts';
import type { PersonId } from '../domain/id.ts';
import type { KeptReminder, ReminderFate } from '../domain/reminder/kept.ts';
import type { Reminder } from '../domain/reminder/reminder.ts';

/**
 * The part of a store that knows what people were reminded of; what is said of {@link Store} holds for it too. Whoever
 * sends takes reminders up first, and tells afterwards what became of them: one that was taken up is nobody else's, and
 * one of which nothing was told by the end of the lease may have gone out, so nobody sends it again unasked.
 */
export interface Reminding {
  /**
   * Those among the reminders given that nobody took up, or that are tried again, in the order given: the first of them, or
   * all without a limit, and how many there are.
   */
  openReminders(
    wanted: readonly Reminder[],
    limit?: number,
  ): Promise<{ readonly rows: readonly OpenReminder[]; readonly count: number }>;
  /**
   * Takes up, for this caller alone, those that nobody took up before, and those that failed and are due again; resolves
   * to these. One that is to or about somebody unknown or erased is left alone.
   */
  claimReminders(wanted: readonly Reminder[], lease: Lease): Promise<readonly KeptReminder[]>;
  /** What became of reminders that were taken up; of one that somebody else took up meanwhile nothing changes. */
  settleReminders(settled: readonly SettledReminder[], at: Date): Promise<void>;
  /** Has one sent again that failed or may not have gone out: 'unneeded' when it is neither, 'unknown' when nobody took it up. */
  askReminder(reminder: Reminder, at: Date, entry: AuditEntry): Promise<'asked' | 'unneeded' | 'unknown'>;
  /**
   * What others than themselves were told of people who were late, until both, they and who was late, were surely told
   * that it is done.
   */
  lateTold(): Promise<readonly Reminder[]>;
  /** Whom a letter went to, or may have gone to, since a moment. */
  mailedSince(since: Date): Promise<ReadonlySet<PersonId>>;
  /** Those about some people; oldest first. */
  remindersAbout(people: readonly PersonId[]): Promise<readonly KeptReminder[]>;
  /** A part of the list, latest first, and how long it is in all. */
  reminders(query: ReminderQuery): Promise<{ readonly rows: readonly KeptReminder[]; readonly count: number }>;
}

/** A reminder to be sent now or later. */
export interface OpenReminder {
  readonly reminder: Reminder;
  /** As it failed; absent when nobody took it up. */
  readonly kept?: KeptReminder;
}

/** From when, and until when whoever sends has to have told what became of it. */
export interface Lease {
  readonly at: Date;
  readonly until: Date;
}

/** A reminder as it was taken up, and what became of it. */
export interface SettledReminder {
  readonly claim: KeptReminder;
  readonly outcome:
    | { readonly state: 'sent' | 'shown' }
    /** It was not begun: nobody took it up, or where it had failed before it may be tried again at once. */
    | { readonly state: 'released' }
    | { readonly state: 'unsure' | 'failed'; readonly fault: string };
}

export interface ReminderQuery {
  /** Only those to or about one of them. */
  readonly people?: readonly PersonId[];
  readonly fates?: readonly ReminderFate[];
  /** What fates depend on. */
  readonly now: Date;
  readonly from: number;
  readonly limit: number;
}
