import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { importFits } from '../decisions/imports.ts';
import { withGranted } from '../decisions/learning.ts';
import { withActive } from '../decisions/people.ts';
import { withSettled } from '../decisions/practice.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import type { Changes, Parts } from './changes.ts';
import type { DocumentChange } from './fields.ts';
import { nameOf, type People } from './people.ts';
import { newDocument } from './records.ts';

type StaffPart = Pick<
  Store,
  | 'people'
  | 'summary'
  | 'reportsOf'
  | 'record'
  | 'personNumbered'
  | 'importPeople'
  | 'setActive'
  | 'grantAttempt'
  | 'settleFlag'
  | 'certificate'
  | 'countRuns'
>;

export function staffPart({ people }: Parts, changes: Changes): StaffPart {
  const kept = {
    has: (id: PersonId) => people.roster.summary(id) !== undefined,
    isErased: (id: PersonId) => people.roster.summary(id)?.person.erasedAt !== undefined,
    holderOf: (number: string) => people.roster.numbered(number)?.person.id,
  };

  return {
    async people() {
      return people.roster.all();
    },
    async summary(id) {
      return people.roster.summary(id);
    },

    async reportsOf(supervisor) {
      return people.roster.reportsOf(supervisor);
    },
    record(id) {
      return people.record(id);
    },
    async personNumbered(number) {
      return people.roster.numbered(number)?.person;
    },

    importPeople(change, entry) {
      const { added, changed } = frozenCopy(change);
      const profiles = [...added.map(({ person }) => person), ...changed];
      return changes.audited(
        profiles.map(({ id }) => id),
        entry,
        async () => {
          if (!importFits({ added, changed }, kept)) return { answer: 'outdated' };
          return {
            answer: 'imported',
            write: [...added.map(newDocument), ...changed.map((person) => newProfile(person, people))],
          };
        },
      );
    },

    setActive(id, active, entry) {
      return changes.audited([id], entry, async () => {
        const person = people.roster.summary(id)?.person;
        if (!person || person.erasedAt) return { answer: 'unknown' };
        return { answer: 'kept', write: [newProfile(withActive(person, active, entry.at), people)] };
      });
    },

    grantAttempt(id, course, entry) {
      return changes.audited([id], entry, async () => {
        const record = await people.record(id);
        if (!record) return { answer: 'unknown' };
        const granted = withGranted(record, course);
        return {
          answer: 'kept',
          write: [{ name: nameOf(id), before: { granted: record.granted }, after: { granted } }],
        };
      });
    },

    settleFlag(id, flag, { verdict, note }, entry) {
      return changes.audited([id], entry, async () => {
        const record = await people.record(id);
        const settled = record && withSettled(record, flag, frozenCopy({ settledAt: entry.at, verdict, note }));
        if (!settled) return { answer: 'unknown' };
        const { flags } = settled;
        return { answer: 'kept', write: [{ name: nameOf(id), before: { flags: record.flags }, after: { flags } }] };
      });
    },

    async certificate(code) {
      const person = people.roster.holderOf(code);
      const record = person && (await people.record(person));
      const certificate = record?.certificates.find((one) => one.code === code);
      return certificate && person && { certificate, person };
    },

    async countRuns(scenario) {
      return people.roster.countRuns(scenario);
    },
  };
}

export function newProfile(person: Person, people: People): DocumentChange {
  return { name: nameOf(person.id), before: { person: people.roster.summary(person.id)?.person }, after: { person } };
}
