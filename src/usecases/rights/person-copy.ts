import type { Band } from '../../domain/assessment/band.ts';
import type { Accommodation } from '../../domain/assessment/fairness/accommodation.ts';
import type { Appeal } from '../../domain/assessment/fairness/appeal.ts';
import type { Conduct } from '../../domain/assessment/fairness/conduct.ts';
import type { Annulment } from '../../domain/assessment/fairness/correction.ts';
import type { Score } from '../../domain/assessment/score.ts';
import type { AuditEntry, ChainedEntry } from '../../domain/audit.ts';
import type { Certificate } from '../../domain/certificate/certificate.ts';
import type { Dimension } from '../../domain/library/norm.ts';
import type { Day, Invitation, Person } from '../../domain/people/person.ts';
import type { Card } from '../../domain/practice/card.ts';
import type { Flag } from '../../domain/question/flag.ts';
import type { ReviewedQuestion } from '../../domain/question/review.ts';
import type { AccountCopy } from '../../server/accounts.ts';

/** Everything kept about one person, its texts in one language. */
export interface PersonCopy {
  readonly madeAt: Date;
  readonly organisation: string;
  readonly profile: Omit<Person, 'id' | 'supervisor' | 'erasedAt'> & { readonly supervisor?: string };
  readonly invitation?: Omit<Invitation, 'nonce'>;
  readonly account?: AccountCopy;
  readonly lessons: readonly LessonCopy[];
  readonly rehearsals: readonly RehearsalCopy[];
  /** The days it was done on, and cards of the questions practised, which are in one's own copy only. */
  readonly practice: { readonly days: readonly Day[]; readonly cards?: readonly CardCopy[] };
  readonly flags: readonly FlagCopy[];
  readonly appeals: readonly AppealCopy[];
  readonly extraTime?: Omit<Accommodation, 'by'>;
  readonly attempts: readonly AttemptCopy[];
  /** Attempts that HR granted beyond the limit. */
  readonly granted: readonly { readonly course: string; readonly attempts: number }[];
  readonly certificates: readonly (Omit<Certificate, 'courses' | 'programme'> & { readonly programme: string })[];
  /** What they did and what was done to them, oldest first. */
  readonly audit: readonly EntryCopy[];
}

export interface LessonCopy {
  readonly course: string;
  readonly lesson: string;
  readonly openedAt: Date;
  readonly finishedAt?: Date;
  readonly drills: readonly { readonly question: string; readonly right: boolean }[];
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

export type FlagCopy = Omit<Flag, 'id' | 'question'> & { readonly question: string };

/** Without a result while it is open; its answers are then counted only, so that no key is given away. */
export interface AttemptCopy {
  readonly course: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt?: Date;
  readonly annulled?: Omit<Annulment, 'by'>;
  readonly answered: number;
  readonly total?: Score;
  readonly band?: Band;
  readonly byDimension: Readonly<Partial<Record<Dimension, Score>>>;
  readonly questions: readonly ReviewedQuestion[];
  readonly scenarios: readonly {
    readonly scenario: string;
    readonly score?: Score;
    readonly said: readonly string[];
  }[];
  readonly missed: readonly string[];
  /** What was noticed while it was taken. */
  readonly conduct?: Conduct;
}

/** An entry of the audit trail, without the names of those whose names are not the reader's to see. */
export interface EntryCopy extends Pick<AuditEntry, 'at' | 'act' | 'before' | 'after' | 'reason' | 'toName'> {
  readonly seq: ChainedEntry['seq'];
  readonly by: 'self' | 'hr' | 'system';
  readonly byName?: string;
  readonly erased?: ChainedEntry['erased'];
}
