import type { Attempt } from '../assessment/attempt.ts';
import type { Accommodation } from '../assessment/fairness/accommodation.ts';
import type { Appeal } from '../assessment/fairness/appeal.ts';
import type { Exemption } from '../assignment/exemption.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { NO_PRACTICE, type Practice } from '../practice/card.ts';
import type { Flag } from '../question/flag.ts';
import type { Rehearsal } from '../scenario/rehearsal.ts';
import type { CalendarLink, Invitation, Person } from './person.ts';

/** Everything kept about one person: one document, written whole. */
export interface PersonRecord {
  readonly person: Person;
  readonly invitation?: Invitation;
  /** Absent while their calendar is switched off. */
  readonly calendar?: CalendarLink;
  /** Lesson id → how far they are. */
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  /** Scenario id → practice runs. */
  readonly rehearsals: Readonly<Record<string, Rehearsal>>;
  /** First one first. */
  readonly attempts: readonly Attempt[];
  /** Oldest first. */
  readonly certificates: readonly Certificate[];
  /** Course id → when HR granted attempts beyond the limit, first one first. */
  readonly granted: Readonly<Record<string, readonly Date[]>>;
  readonly practice: Practice;
  /** Phrases they say were misjudged, oldest first. */
  readonly flags: readonly Flag[];
  /** Oldest first. */
  readonly appeals: readonly Appeal[];
  /** The latest; none was ever granted when left out. */
  readonly accommodation?: Accommodation;
  /** Oldest first. */
  readonly exemptions: readonly Exemption[];
}

export interface LessonProgress {
  readonly openedAt: Date;
  /** The last time it was finished; a remedial plan asks for one after the failed attempt. */
  readonly finishedAt?: Date;
  /** Drill question id → whether the last answer was wholly right. */
  readonly drills: Readonly<Record<string, boolean>>;
  /** Drill question id → when it was last answered wholly right; a remedial plan asks for that after the failed attempt. */
  readonly rightAt?: Readonly<Record<string, Date>>;
}

export function newRecord(person: Person, invitation?: Invitation): PersonRecord {
  return {
    person,
    ...(invitation && { invitation }),
    lessons: {},
    rehearsals: {},
    attempts: [],
    certificates: [],
    granted: {},
    practice: NO_PRACTICE,
    flags: [],
    appeals: [],
    exemptions: [],
  };
}
