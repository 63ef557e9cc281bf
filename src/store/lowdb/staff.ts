import { questionsIn } from '../../domain/assessment/attempt.ts';
import type { AttemptId, CourseId, PersonId } from '../../domain/id.ts';
import { resultsWithin } from '../../domain/statistics/period.ts';
import { changedIn, importAnswer, touchedIn } from '../decisions/imports.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { inTime } from '../values/taken.ts';
import type { Changes, Parts } from './changes.ts';
import { audienceWrites, importWrites, keptIn } from './imports.ts';

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
  | 'resultsWithin'
  | 'attemptsAsking'
>;

export function staffPart({ people, organisation }: Parts, changes: Changes): StaffPart {
  const isHere = (id: PersonId) => !people.roster.summary(id)?.person.erasedAt;
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

    importPeople(change, entry, more = [], tell) {
      const wanted = frozenCopy(change);
      const made = frozenCopy(entry);
      return changes.audited(touchedIn(wanted), [...more, entry], async () => {
        const kept = keptIn(people, organisation.data);
        const answer = importAnswer(wanted, kept);
        if (answer !== 'imported') return { answer };
        const changed = changedIn(wanted, kept, made.at);
        const audiences = organisation.data ? audienceWrites(wanted.audiences ?? [], organisation.data) : [];
        const write = [...(await importWrites({ ...wanted, changed }, made, people)), ...audiences];
        return { answer, write, ...(tell && { tell }) };
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

    async *markedAttempts() {
      for await (const { person, file } of people.marked()) {
        yield* file.assessed(person).attempts.map(({ at: _, runs: __, ...marked }) => marked);
      }
    },

    async *assessedPeople() {
      for await (const { person, file } of people.marked()) {
        const own = file.assessed(person);
        if (own.attempts.length > 0 && isHere(person)) yield inTime(own);
      }
    },

    async *resultsWithin(period, only) {
      const of = ({ course }: { readonly course: CourseId }) => only === undefined || course === only;
      for await (const { person, file } of people.marked()) {
        const results = resultsWithin(period, file.outcomes(person)).filter(({ best }) => of(best));
        const certificates = file.certificates(person).filter(of);
        if (results.length + certificates.length > 0 && isHere(person)) yield { person, results, certificates };
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
