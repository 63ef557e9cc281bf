import type { PersonId } from './id.ts';

/** What a change by HR or a supervisor was. The words are in src/i18n. */
export const AUDIT_ACTS = [
  'organisation-founded',
  'organisation-changed',
  'house-rules-set',
  'assessment-rules-set',
  'mail-set',
  'reminder-rules-set',
  'people-imported',
  'people-changed',
  'people-change-undone',
  'person-invited',
  'person-deactivated',
  'person-reactivated',
  'person-made-officer',
  'person-no-officer',
  'course-assigned',
  'assignment-withdrawn',
  'attempt-granted',
  'attempt-annulled',
  'appeal-decided',
  'extra-time-set',
  'exemption-given',
  'exemption-ended',
  'flag-settled',
  'question-voided',
  'question-restored',
  'results-regraded',
  'results-downloaded',
  'attempts-downloaded',
  'result-downloaded',
  'reminder-asked',
  'reminder-text-set',
  'list-downloaded',
  'record-downloaded',
  'person-copied',
  'person-erased',
  'names-erased',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** What is written when many people are changed at once, and when that is undone. */
export const BULK_ACTS: readonly AuditAct[] = ['people-changed', 'people-change-undone'];

/** Who is named as having done what the server does by itself, such as erasing what is due. No person has this id. */
export const SYSTEM = 'system' as PersonId;

/** Who did what to whom, when, with the values before and after. */
export interface AuditEntry {
  readonly at: Date;
  readonly by: PersonId;
  /** The name of whoever did it, as it was then. */
  readonly byName: string;
  readonly act: AuditAct;
  /** Whom or what it was done to: a person's id, an assignment's … */
  readonly to?: string;
  /** The name of that, as it was then. */
  readonly toName?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

/** What of an entry may name people: who did it, whom it was done to, and the values before and after with the reason. */
export type AuditPart = 'by' | 'to' | 'detail';

/** An entry as kept: numbered from 1 and chained, each hash covering the one before. */
export interface ChainedEntry extends AuditEntry {
  readonly seq: number;
  readonly hash: string;
  /** Parts that were there and have been erased for good; `byName` is then ''. */
  readonly erased?: readonly AuditPart[];
  /** Of a change of many people: how many of them were erased since, and of how many what they had or got named somebody who was. */
  readonly lost?: Lost;
}

export interface Lost {
  readonly people: number;
  readonly values: number;
}

/** Which entries are asked for; each part given narrows. */
export interface AuditPick {
  /** Done to this person, alone or among others that the entry lists. */
  readonly about?: PersonId;
  /** Done by this person. */
  readonly by?: PersonId;
  /** By this person or about them. */
  readonly concerning?: PersonId;
  readonly acts?: readonly AuditAct[];
  readonly since?: Date;
  /** Exclusive. */
  readonly until?: Date;
  /** Said in a name, a reason or a value; upper and lower case of every script are one. Cost grows with the entries it goes through. */
  readonly text?: string;
}

/** The latest `limit` entries of those picked, of numbers before `before` and after `after` (both exclusive). */
export interface AuditPage extends AuditPick {
  readonly limit: number;
  readonly before?: number;
  readonly after?: number;
}

/** How far the chain was gone through: so many entries follow each other, and the last of them has that hash. */
export interface ChainCheck {
  readonly entries: number;
  readonly hash: string;
  /** The entry that comes then is altered, is missing or does not follow. */
  readonly broken?: true;
}

export const UNCHECKED: ChainCheck = { entries: 0, hash: '' };
