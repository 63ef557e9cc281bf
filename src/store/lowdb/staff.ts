import { questionsIn } from '../../domain/assessment/attempt.ts';
import type { AttemptId, PersonId } from '../../domain/id.ts';
import { importFits, touchedIn } from '../decisions/imports.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { inTime } from '../values/taken.ts';
import type { Changes, Parts } from './changes.ts';
import { importWrites, keptIn } from './imports.ts';

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
  | 'assessedPeople'
  | 'attemptsAsking'
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
      const wanted = frozenCopy(change);
      const made = frozenCopy(entry);
      return changes.audited(touchedIn(wanted), entry, async () =>
        importFits(wanted, keptIn(people))
          ? { answer: 'imported', write: await importWrites(wanted, made, people) }
          : { answer: 'outdated' },
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

    async *markedAttempts() {
      for await (const { attempts } of people.assessedPeople()) {
        yield* attempts.map(({ at: _, runs: __, ...marked }) => marked);
      }
    },

    async *assessedPeople() {
      for await (const own of people.assessedPeople()) {
        const isKnown = !people.roster.summary(own.person)?.person.erasedAt;
        if (own.attempts.length > 0 && isKnown) yield inTime(own);
      }
    },

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
