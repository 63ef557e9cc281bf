import type { PersonRecord } from '../../domain/people/record.ts';
import { inTime } from '../decisions/practice.ts';
import { byTime } from '../values/order.ts';
import type { DocumentChange, Fields } from './fields.ts';
import { nameOf } from './person-name.ts';

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

/** The fields of a record that are not the very same in what takes its place; what that lacks is taken away. */
export function becoming(before: PersonRecord, after: PersonRecord): DocumentChange {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof PersonRecord)[];
  const changed = all.filter((field) => before[field] !== after[field]);
  const fieldsOf = (record: PersonRecord): Fields =>
    Object.fromEntries(changed.map((field) => [field, record[field] ?? null]));
  return { name: nameOf(before.person.id), before: fieldsOf(before), after: fieldsOf(after) };
}
