import type { Band } from '../../domain/assessment/band.ts';
import type { Accommodation } from '../../domain/assessment/fairness/accommodation.ts';
import type { Appeal } from '../../domain/assessment/fairness/appeal.ts';
import type { Exemption } from '../../domain/assignment/exemption.ts';
import type { AuditEntry, ChainedEntry } from '../../domain/audit.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { CalendarLink, Day, Invitation, Person } from '../../domain/people/person.ts';
import type { Card } from '../../domain/practice/card.ts';
import type { Flag } from '../../domain/question/flag.ts';
import type { KeptReminder } from '../../domain/reminder/kept.ts';
import type { AccountCopy } from '../../server/accounts.ts';
import type { AttemptCopy } from './attempt-copy.ts';

/** Everything kept about one person, its texts in one language. */
export interface PersonCopy {
  readonly madeAt: Date;
  readonly organisation: string;
  readonly profile: Omit<Person, 'id' | 'supervisor' | 'erasedAt'> & { readonly supervisor?: string };
  readonly invitation?: Omit<Invitation, 'nonce'>;
  readonly calendar?: Omit<CalendarLink, 'nonce'>;
  readonly account?: AccountCopy;
  readonly lessons: readonly LessonCopy[];
  readonly rehearsals: readonly RehearsalCopy[];
  /** The days it was done on, and cards of the questions practised, which are in one's own copy only. */
  readonly practice: { readonly days: readonly Day[]; readonly cards?: readonly CardCopy[] };
  readonly flags: readonly FlagCopy[];
  readonly appeals: readonly AppealCopy[];
  /** What was told of their courses, to them or to their supervisor, oldest first. */
  readonly reminders: readonly ReminderCopy[];
  readonly extraTime?: Omit<Accommodation, 'by'>;
  readonly exemptions: readonly ExemptionCopy[];
  readonly attempts: readonly AttemptCopy[];
  /** Attempts that HR granted beyond the limit. */
  readonly granted: readonly { readonly course: string; readonly attempts: number }[];
  readonly certificates: readonly CertificateCopy[];
  /** What they did and what was done to them, oldest first. */
  readonly audit: readonly EntryCopy[];
}

export type ReminderCopy = Pick<KeptReminder, 'due' | 'step' | 'state' | 'at'> & {
  readonly course: string;
  readonly to: 'self' | 'supervisor';
};

export interface LessonCopy {
  readonly course: string;
  readonly lesson: string;
  readonly openedAt: Date;
  readonly finishedAt?: Date;
  readonly drills: readonly {
    readonly question: string;
    /** The latest answer, wholly. */
    readonly right: boolean;
    /** When it was last answered wholly right. */
    readonly rightAt?: Date;
  }[];
}

export interface RehearsalCopy {
  readonly scenario: string;
  /** How often it was finished; of these runs only the latest are kept. */
  readonly finished: number;
  readonly lastAt: Date;
  /** Latest last. */
  readonly runs: readonly RunCopy[];
}

/** One go at a role-play, finished or still in hand. */
export interface RunCopy {
  readonly endedAt?: Date;
  /** Of the scenario; of runs begun before versions were kept, nothing is known. */
  readonly version?: string;
  /** What was said, in the words of that version; the names of the replies where it is not kept. */
  readonly said: readonly string[];
  /** Seconds of thought before each reply, as far as they were measured. */
  readonly thought: readonly number[];
}

/** How well a question is remembered; its texts are those of today. */
export type CardCopy = { readonly question: string } & Card;

/** Without a question, of a whole result. */
export type AppealCopy = Omit<Appeal, 'id' | 'attempt' | 'question' | 'decidedBy'> & {
  readonly course: string;
  /** Of the attempt. */
  readonly number: number;
  readonly question?: string;
};

export type ExemptionCopy = Omit<Exemption, 'id' | 'by' | 'course' | 'ended'> & {
  readonly course: string;
  readonly ended?: Omit<Required<Exemption>['ended'], 'by'>;
};

export type CertificateCopy = Omit<Certificate, 'courses' | 'programme'> & {
  readonly programme: string;
  /** With the band that each was passed with. */
  readonly courses: readonly { readonly course: string; readonly band: Band }[];
};

export type FlagCopy = Omit<Flag, 'id' | 'question'> & { readonly question: string };

/** An entry of the audit trail, without the names of those whose names are not the reader's to see. */
export interface EntryCopy extends Pick<AuditEntry, 'at' | 'act' | 'before' | 'after' | 'reason' | 'toName'> {
  readonly seq: ChainedEntry['seq'];
  readonly by: 'self' | 'hr' | 'system';
  readonly byName?: string;
  readonly erased?: ChainedEntry['erased'];
}
