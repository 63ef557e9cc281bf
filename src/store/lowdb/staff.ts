import type { PersonId } from '../../domain/id.ts';
import type { Person } from '../../domain/people/person.ts';
import type { PersonRecord } from '../../domain/people/record.ts';
import { NotKept, type Store } from '../store.ts';
import type { Changes, Parts } from './changes.ts';
import type { DocumentChange } from './files.ts';
import { frozenCopy } from './frozen.ts';
import { byTime } from './order.ts';
import { nameOf, type People } from './people.ts';

type StaffPart = Pick<
  Store,
  | 'people'
  | 'summary'
  | 'record'
  | 'personNumbered'
  | 'importPeople'
  | 'setActive'
  | 'invite'
  | 'useInvitation'
  | 'reopenInvitation'
  | 'setLanguage'
  | 'certificate'
>;

export function staffPart({ people }: Parts, changes: Changes): StaffPart {
  return {
    async people() {
      return people.all();
    },
    async summary(id) {
      return people.summary(id);
    },
    record(id) {
      return people.record(id);
    },
    async personNumbered(number) {
      return people.numbered(number)?.person;
    },

    importPeople(change, entry) {
      const { added, changed } = frozenCopy(change);
      const profiles = [...added.map(({ person }) => person), ...changed];
      return changes.audited(profiles.map(({ id }) => id), entry, async () => {
        const fits = isNew(added, people) && isKnown(changed, people) && numbersStayUnique(profiles, people);
        if (!fits) return { answer: 'outdated' };
        return { answer: 'imported', write: [...added.map(newDocument), ...changed.map((person) => newProfile(person, people))] };
      });
    },

    setActive(id, active, entry) {
      return changes.audited([id], entry, async () => {
        const person = people.summary(id)?.person;
        if (!person) return { answer: 'unknown' };
        return { answer: 'kept', write: [newProfile({ ...person, active }, people)] };
      });
    },

    invite(invitations, entry) {
      const invited = [...invitations].map(([id, invitation]) => ({ id, invitation: frozenCopy(invitation) }));
      return changes.audited(invited.map(({ id }) => id), entry, async () => {
        const write: DocumentChange[] = [];
        for (const { id, invitation } of invited) {
          const before = { invitation: somebody(await people.record(id), id).invitation ?? null };
          write.push({ name: nameOf(id), before, after: { invitation } });
        }
        return { answer: undefined, write };
      });
    },

    async useInvitation(id, nonce, at) {
      const usedAt = frozenCopy(at);
      const answer = await changes.toPerson<'used' | 'void'>(id, (record) => {
        const { invitation } = record;
        if (invitation?.nonce !== nonce || invitation.usedAt) return { answer: 'void' };
        return { answer: 'used', write: { ...record, invitation: { ...invitation, usedAt } } };
      });
      return answer ?? 'void';
    },

    async reopenInvitation(id, nonce) {
      await changes.toPerson(id, (record) => {
        if (record.invitation?.nonce !== nonce || !record.invitation.usedAt) return { answer: undefined };
        const { usedAt: _, ...invitation } = record.invitation;
        return { answer: undefined, write: { ...record, invitation } };
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
      const person = people.holderOf(code);
      const record = person && (await people.record(person));
      const certificate = record?.certificates.find((one) => one.code === code);
      return certificate && person && { certificate, person };
    },
  };
}

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

function newProfile(person: Person, people: People): DocumentChange {
  return { name: nameOf(person.id), before: { person: people.summary(person.id)?.person }, after: { person } };
}

function isNew(added: readonly PersonRecord[], people: People): boolean {
  return added.every(({ person }) => !people.summary(person.id));
}

function isKnown(changed: readonly Person[], people: People): boolean {
  return changed.every(({ id }) => people.summary(id));
}

/** Whether each number would belong to one person only; those given may exchange theirs. */
function numbersStayUnique(profiles: readonly Person[], people: People): boolean {
  const given = new Set(profiles.map(({ id }) => id));
  const numbers = new Set(profiles.map(({ number }) => number));
  const takenFrom = profiles.map(({ number }) => people.numbered(number)?.person.id);
  return (
    given.size === profiles.length &&
    numbers.size === profiles.length &&
    takenFrom.every((owner) => !owner || given.has(owner))
  );
}
