import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { NotKept, type OrganisationChange, type Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import { byTime } from '../values/order.ts';
import { type Changes, ORGANISATION, type Parts } from './changes.ts';
import type { DocumentChange } from './fields.ts';
import { newDocument } from './records.ts';

type OrganisationPart = Pick<
  Store,
  'organisation' | 'found' | 'changeOrganisation' | 'addAssignment' | 'withdrawAssignment'
>;

export function organisationPart({ organisation }: Parts, changes: Changes): OrganisationPart {
  const founded = () => {
    if (organisation.data) return organisation.data;
    throw new NotKept('There is no organisation yet.');
  };
  const assignmentsBecome = (assignments: readonly Assignment[]): DocumentChange[] => [
    {
      name: ORGANISATION,
      before: { assignments: founded().assignments },
      after: { assignments: assignments.toSorted(byTime('createdAt')) },
    },
  ];

  return {
    async organisation() {
      return organisation.data;
    },

    found(first, officer, entry) {
      const [added, person] = [frozenCopy(first), frozenCopy(officer)];
      return changes.audited([person.person.id], entry, async () => {
        if (organisation.data) return { answer: 'already' };
        const write = [{ name: ORGANISATION, before: null, after: { ...added } }, newDocument(person)];
        return { answer: 'founded', write };
      });
    },

    changeOrganisation(change, entry) {
      const given = typeof change === 'function' ? change : settable(change);
      return changes.audited([], entry, async () => {
        const now = founded();
        const decided = typeof given === 'function' ? given(now) : given;
        if (!decided) return { answer: 'refused' };
        const after = settable(decided);
        const before = fieldsOf(now, Object.keys(after) as (keyof Organisation)[]);
        return { answer: 'changed', write: [{ name: ORGANISATION, before, after }] };
      });
    },

    addAssignment(assignment, entry) {
      const added = frozenCopy(assignment);
      return changes.audited([], entry, async () => {
        return { answer: undefined, write: assignmentsBecome([...founded().assignments, added]) };
      });
    },

    withdrawAssignment(id, at, entry) {
      return changes.audited([], entry, async () => {
        const assignments = organisation.data?.assignments ?? [];
        if (!assignments.some((one) => one.id === id && !one.withdrawnAt)) return { answer: 'unknown' };
        const next = assignments.map((one) => (one.id === id ? { ...one, withdrawnAt: at } : one));
        return { answer: 'withdrawn', write: assignmentsBecome(next) };
      });
    },
  };
}

/** A copy of what may be changed in this way, and of nothing else. */
function settable({ name, timeZone, language, ...change }: OrganisationChange): OrganisationChange {
  const { bands, retakes, guard, courseRules, retention, houseRules, mailServer, voided } = change;
  const { reminders, reminderTexts } = change;
  const rules = { bands, retakes, guard, courseRules, retention, houseRules, mailServer, voided };
  return frozenCopy({ name, timeZone, language, ...rules, reminders, reminderTexts });
}

function fieldsOf(organisation: Organisation, keys: readonly (keyof Organisation)[]) {
  return Object.fromEntries(keys.map((key) => [key, organisation[key] ?? null]));
}
