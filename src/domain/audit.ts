import type { PersonId } from './id.ts';

/** What a change by HR or a supervisor was. The words are in src/i18n. */
export const AUDIT_ACTS = [
  'organisation-founded',
  'organisation-changed',
  'house-rules-set',
  'assessment-rules-set',
  'people-imported',
  'person-invited',
  'person-deactivated',
  'person-reactivated',
  'course-assigned',
  'assignment-withdrawn',
  'attempt-granted',
  'attempt-annulled',
  'appeal-decided',
  'extra-time-set',
  'flag-settled',
  'question-voided',
  'question-restored',
  'results-regraded',
  'results-downloaded',
  'attempts-downloaded',
  'result-downloaded',
  'person-copied',
  'person-erased',
  'names-erased',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

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
}
