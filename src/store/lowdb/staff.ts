import { questionsIn } from '../../domain/assessment/attempt.ts';
import type { AttemptId, PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import { importFits } from '../decisions/imports.ts';
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
  | 'certificate'
  | 'countRuns'
  | 'markedAttempts'
  | 'attemptsAsking'
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

    async certificate(code) {
      const person = people.roster.holderOf(code);
      const record = person && (await people.record(person));
      const certificate = record?.certificates.find((one) => one.code === code);
      return certificate && person && { certificate, person };
    },

    async countRuns(scenario) {
      return people.roster.countRuns(scenario);
    },

    markedAttempts: () => people.markedAttempts(),

    async attemptsAsking(question) {
      const found: { person: PersonId; attempt: AttemptId }[] = [];
      for (const { person } of people.roster.all()) {
        const { attempts = [] } = (await people.record(person.id)) ?? {};
        for (const attempt of attempts)
          if (questionsIn(attempt).includes(question)) found.push({ person: person.id, attempt: attempt.id });
      }
      return found;
    },
  };
}

export function newProfile(person: Person, people: People): DocumentChange {
  return { name: nameOf(person.id), before: { person: people.roster.summary(person.id)?.person }, after: { person } };
}
