import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { somebody } from '../decisions/decision.ts';
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
  | 'setLanguage'
  | 'certificate'
>;

export function staffPart({ people }: Parts, changes: Changes): StaffPart {
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
          const fits = isNew(added, people) && isKnown(changed, people) && numbersStayUnique(profiles, people);
          if (!fits) return { answer: 'outdated' };
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
        if (!person) return { answer: 'unknown' };
        return { answer: 'kept', write: [newProfile({ ...person, active }, people)] };
      });
    },

    async setLanguage(id, language) {
      const person = await changes.toPerson(id, (record) => {
        const changed = { ...record.person, language };
        return { answer: changed, write: { ...record, person: changed } };
      });
      somebody(person, id);
    },

    async certificate(code) {
      const person = people.roster.holderOf(code);
      const record = person && (await people.record(person));
      const certificate = record?.certificates.find((one) => one.code === code);
      return certificate && person && { certificate, person };
    },
  };
}

function newProfile(person: Person, people: People): DocumentChange {
  return { name: nameOf(person.id), before: { person: people.roster.summary(person.id)?.person }, after: { person } };
}

function isNew(added: readonly PersonRecord[], people: People): boolean {
  return added.every(({ person }) => !people.roster.summary(person.id));
}

function isKnown(changed: readonly Person[], people: People): boolean {
  return changed.every(({ id }) => people.roster.summary(id));
}

/** Whether each number would belong to one person only; those given may exchange theirs. */
function numbersStayUnique(profiles: readonly Person[], people: People): boolean {
  const given = new Set(profiles.map(({ id }) => id));
  const numbers = new Set(profiles.map(({ number }) => number));
  const takenFrom = profiles.map(({ number }) => people.roster.numbered(number)?.person.id);
  return (
    given.size === profiles.length &&
    numbers.size === profiles.length &&
    takenFrom.every((owner) => !owner || given.has(owner))
  );
}
