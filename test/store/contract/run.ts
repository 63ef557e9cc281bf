import type { Attempt, SubmittedAttempt } from '../../../src/domain/assessment/attempt.ts';
import type { PersonRecord } from '../../../src/domain/people/record.ts';
import type { Store } from '../../../src/store/store.ts';
import { minutesOn } from '../../support/clock.ts';
import * as make from '../../support/make.ts';

export const NOBODY = make.id<'person'>('nobody');
export const LESSON = make.id<'lesson'>('handshake');
export const SCENARIO = make.id<'scenario'>('first-visit');
export const DRILL = make.id<'question'>('handshake-who-first');
export const ATTEMPT = make.attempt().id;
export const OFFICER = make.record({ person: make.officer() });

export const founded = make.auditEntry({ act: 'organisation-founded' });
export const imported = make.auditEntry({ act: 'people-imported' });

/** Hands in the attempt with whatever answers it has. */
export const handIn = (_record: PersonRecord, open: Attempt): { submitted: SubmittedAttempt; certificates: [] } => ({
  submitted: { ...open, submittedAt: minutesOn(20), result: make.result() },
  certificates: [],
});

/** The store of the test that is running. */
export interface Run {
  readonly store: Store;
  /** Closes the store and opens it again. */
  restart(): Promise<void>;
}

export async function foundWith({ store }: Run, ...staff: PersonRecord[]): Promise<void> {
  await store.found(make.organisation(), OFFICER, founded);
  if (staff.length > 0) await store.importPeople({ added: staff, changed: [] }, imported);
}

/** The acts in the audit trail, oldest first. */
export async function actsKept({ store }: Run) {
  return (await store.audit({ limit: 100 })).map(({ act }) => act).toReversed();
}
