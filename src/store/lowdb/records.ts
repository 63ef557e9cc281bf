import type { PersonRecord } from '../../domain/people/record.ts';
import { inTime } from '../decisions/practice.ts';
import { byTime } from '../values/order.ts';
import type { DocumentChange } from './fields.ts';
import { nameOf } from './people.ts';

/** The change that brings a record in, its lists in the order they are read in. */
export function newDocument(record: PersonRecord): DocumentChange {
  const attempts = record.attempts.toSorted(byTime('startedAt'));
  const certificates = record.certificates.toSorted(byTime('issuedAt'));
  return {
    name: nameOf(record.person.id),
    before: null,
    after: { ...record, attempts, certificates, flags: inTime(record.flags) },
  };
}
