import type { Assignment } from '../domain/assignment/assignment.ts';
import type { AudienceChange } from '../domain/assignment/departments/emptied.ts';
import type { AuditEntry, AuditPage, ChainCheck, ChainedEntry } from '../domain/audit.ts';
import type { Certificate } from '../domain/certificate/certificate.ts';
import type { AssignmentId, CertificateCode, PersonId } from '../domain/id.ts';
import type { Language } from '../domain/language.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { CalendarLink, Invitation, Person } from '../domain/people/person.ts';
import type { PersonRecord } from '../domain/people/record.ts';
import type { PersonSummary } from '../domain/people/summary.ts';
import type { Assessing } from './assessing.ts';
import type { Erasing } from './erasing.ts';
import type { Keeping } from './keeping.ts';
import type { Learning } from './learning.ts';
import type { Practising } from './practising.ts';
import type { Reminding } from './reminding.ts';
import type { Reporting } from './reporting.ts';

/**
 * Everything the platform remembers. test/store/contract.ts states what each method promises:
 * once a call resolves, its write survives a crash; a call that rejects (with {@link NotKept}) has changed nothing, but
 * for the rare {@link NotSure}; each call is atomic, its audit entry included; writes to one person happen in the order
 * they were called; values returned are copies or frozen, so changing one changes nothing here.
 */
export interface Store extends Assessing, Erasing, Keeping, Learning, Practising, Reminding, Reporting {
  /** Undefined until {@link found}. */
  organisation(): Promise<Organisation | undefined>;
  /** The organisation and its first HR officer. 'already' when there is one; nothing is written. */
  found(organisation: Organisation, first: PersonRecord, entry: AuditEntry): Promise<'founded' | 'already'>;
  /**
   * Replaces parts of it; those left out stay. `decide` gets it as it is at that moment; 'refused' when it says so, and
   * nothing is written.
   */
  changeOrganisation(
    change: OrganisationChange | ((now: Organisation) => OrganisationChange | undefined),
    entry: AuditEntry,
  ): Promise<'changed' | 'refused'>;
  addAssignment(assignment: Assignment, entry: AuditEntry): Promise<void>;
  /** 'unknown' when there is no such assignment, or it was withdrawn before. */
  withdrawAssignment(id: AssignmentId, at: Date, entry: AuditEntry): Promise<'withdrawn' | 'unknown'>;

  /** Everybody, active or not, by employee number (code-point order). */
  people(): Promise<readonly PersonSummary[]>;
  summary(id: PersonId): Promise<PersonSummary | undefined>;
  /** The active people who report to someone, directly, by employee number. Its cost does not grow with everybody. */
  reportsOf(supervisor: PersonId): Promise<readonly PersonSummary[]>;
  record(id: PersonId): Promise<PersonRecord | undefined>;
  personNumbered(number: string): Promise<Person | undefined>;
  /**
   * Adds the records, replaces the profiles of others, who remember what they were (`withMoves`), lets out who left and
   * in who came back, as {@link setActive} does; all of it or nothing. 'outdated' when the plan no longer fits what is kept: somebody to add is here already;
   * somebody to change is not, was erased, or came or left meanwhile; who is to leave has left, who is to come back is
   * active or erased; somebody is not as they were seen; an assignment was withdrawn or is for others; a number would belong to two people; or whoever gets another
   * supervisor would be their own around a circle. 'last-officer' when no officer of HR with an account would stay.
   *
   * @param more entries of the audit trail that go before `entry`
   * @param tell told how many people are written of how many, while they are; nobody sees any of it before all are
   */
  importPeople(
    change: StaffChange,
    entry: AuditEntry,
    more?: readonly AuditEntry[],
    tell?: Tell,
  ): Promise<'imported' | 'outdated' | 'last-officer'>;
  /**
   * Active or not, since `entry` was made; whoever leaves has the attempt in hand annulled, whoever
   * comes back remembers the time they were away (`cameBack`). 'unknown' when there is no
   * such person, or they were erased; 'last-officer' when no officer of HR with an account would stay.
   */
  setActive(id: PersonId, active: boolean, entry: AuditEntry): Promise<'kept' | 'unknown' | 'last-officer'>;
  /** Replaces each person's invitation; links of the ones before stop working. */
  invite(invitations: ReadonlyMap<PersonId, Invitation>, entry: AuditEntry): Promise<void>;
  /** 'void' when that invitation was used or replaced: of two at the same moment, one wins. */
  useInvitation(id: PersonId, nonce: string, at: Date): Promise<'used' | 'void'>;
  /** Takes {@link useInvitation} back, when what should have followed it failed. */
  reopenInvitation(id: PersonId, nonce: string): Promise<void>;
  /**
   * Takes up a letter with that invitation, for this caller alone: 'claimed', once a day. 'mailed' when one went out, or may
   * have, within a day; 'void' when the invitation was used or replaced, or its person is not active.
   */
  claimInvitation(id: PersonId, nonce: string, at: Date): Promise<'claimed' | 'mailed' | 'void'>;
  /** Takes {@link claimInvitation} of that moment back, when the letter surely did not go out. */
  releaseInvitation(id: PersonId, nonce: string, at: Date): Promise<void>;
  /** Replaces the link to somebody's calendar, or takes it away; the one before stops working. */
  setCalendar(id: PersonId, calendar: CalendarLink | undefined): Promise<void>;
  setLanguage(id: PersonId, language: Language): Promise<void>;

  certificate(code: CertificateCode): Promise<{ certificate: Certificate; person: PersonId } | undefined>;

  /** Adds an entry for something that changed nothing here, such as a download; resolves to its number and hash. */
  note(entry: AuditEntry): Promise<Pick<ChainedEntry, 'seq' | 'hash'>>;
  /** Entries, newest first. Without `text` its cost does not grow with how many there are to speak of. */
  audit(page: AuditPage): Promise<readonly ChainedEntry[]>;
  /** Goes on from an earlier check, by so many entries as take some milliseconds; the same when there are no more. */
  checkAudit(from: ChainCheck): Promise<ChainCheck>;

  /** Documents that could not be read and were set aside, for HR and the log. */
  setAside(): Promise<readonly { readonly document: string; readonly reason: string }[]>;
  close(): Promise<void>;
}

/** Told how far something has come; it may begin anew. */
export type Tell = (done: number, of: number) => void;

/** What a staff list does. Whoever leaves is not changed as well; who comes back may be, their activity apart. */
export interface StaffChange {
  readonly added: readonly PersonRecord[];
  readonly changed: readonly Person[];
  /** Of those changed, as they were when the change was worked out; what is left out is not looked at. */
  readonly seen?: readonly Person[];
  readonly left?: readonly PersonId[];
  readonly back?: readonly PersonId[];
  /** New audiences of assignments in force, such as one that names a department by its new name. */
  readonly audiences?: readonly AudienceChange[];
  /** Of those changed, whose department is the one they were in under another name: they have not moved. */
  readonly staying?: readonly PersonId[];
}

/** Name, time zone, language, policies and rules; assignments change one by one. */
export type OrganisationChange = Partial<Omit<Organisation, 'assignments' | 'foundedAt'>>;

export type { AppealDecision, Corrected, Correcting, Progress, Submission } from './assessing.ts';
export type { SettledReminder } from './reminding.ts';

/** The storage itself failed: nothing was written, and what was kept before is as it was. */
export class NotKept extends Error {
  override name = 'NotKept';
}

/**
 * The storage was lost while it kept something and stayed away: that may or may not have been kept, whole or not at
 * all. Asking again, once it is back, shows.
 */
export class NotSure extends Error {
  override name = 'NotSure';
}
