import type { PersonId } from '../../domain/id.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { NotKept } from '../store.ts';
import type { DocumentChange } from './files.ts';
import { byTime } from './order.ts';
import { nameOf } from './people.ts';

/** The change that brings a record in, its lists in the order they are read in. */
export function newDocument(record: PersonRecord): DocumentChange {
  const attempts = record.attempts.toSorted(byTime('startedAt'));
  const certificates = record.certificates.toSorted(byTime('issuedAt'));
  return { name: nameOf(record.person.id), before: null, after: { ...record, attempts, certificates } };
}

/** What a call got for a person it cannot do without. @throws {NotKept} when there is no such person. */
export function somebody<T>(found: T | undefined, id: PersonId): T {
  if (found === undefined) throw new NotKept(`There is no person "${id}" to keep this for.`);
  return found;
}
