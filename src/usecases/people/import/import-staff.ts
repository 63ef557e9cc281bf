import type { AuditEntry } from '../../../domain/audit.ts';
import type { PersonId } from '../../../domain/id.ts';
import type { ValueChange } from '../../../domain/people/change/plan.ts';
import { recordedIn } from '../../../domain/people/change/record.ts';
import { ASPECTS, valueIn } from '../../../domain/people/change/value.ts';
import { doubtsAbout } from '../../../domain/people/import/whole-list.ts';
import type { Person } from '../../../domain/people/person.ts';
import { applyPlan } from '../../../domain/people/plan-import.ts';
import { newRecord } from '../../../domain/people/record.ts';
import type { StaffRow } from '../../../domain/people/staff-list.ts';
import type { StaffChange } from '../../../store/store.ts';
import { entryBy, NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { renamedNote } from '../change/consequences.ts';
import { newInvitation } from '../invite-people.ts';
import { sharing } from './import-share.ts';
import { planStaff, type StaffPlan } from './plan-staff.ts';

export interface Imported {
  readonly ok: true;
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly back: number;
  readonly unchanged: number;
  readonly faulty: number;
  /** Assignments in which departments were renamed. */
  readonly renamed: number;
}

export interface Taking {
  /** The list names everybody: who is missing has left, who is in it again has come back. */
  readonly whole?: boolean;
  /** Of the preview. A list that names everybody is only taken as it was seen. */
  readonly seen?: string;
  /** How many people HR confirmed will be deactivated. */
  readonly leaving?: number;
  /** Departments that the list renames are renamed in the assignments that name them, too. */
  readonly rename?: boolean;
}

export type StaffImported =
  | Imported
  | NotAllowed
  | { readonly ok: false; readonly reason: 'import-moved-on' | 'leaving-unconfirmed' | 'no-officer-stays' };

/** Who came and left is in the entry of the list itself. */
const KEPT_BY_VALUE = ASPECTS.filter((aspect) => aspect !== 'active');

/** Sessions that are ended at the same time. */
const AT_ONCE = 50;

/**
 * Takes the good rows of a staff list, all of them or none; who is new gets an invitation, who left is deactivated.
 * Faulty rows are left out. When somebody else changed the people in between, it is planned afresh, and refused where
 * that is not what was seen.
 */
export async function importStaff(
  needs: Needs,
  who: Person,
  rows: readonly StaffRow[],
  taking: Taking = {},
): Promise<StaffImported> {
  if (!who.hr) return NOT_ALLOWED;
  const { whole = false, seen, leaving, rename = false } = taking;
  const planned = await planStaff(needs, { who, rows, whole });
  const { known, plan, comings } = planned;
  // Another list may have let this very officer out while this one waited.
  if (!known.some(({ id, hr, active }) => id === who.id && hr && active)) return NOT_ALLOWED;
  if ((whole || seen !== undefined) && seen !== planned.seen) return { ok: false, reason: 'import-moved-on' };
  if (doubtsAbout(comings, plan, known).length > 0 && leaving !== comings.left.length)
    return { ok: false, reason: 'leaving-unconfirmed' };
  const audiences = rename ? planned.consequences.renames : [];
  const staying = audiences.length > 0 ? planned.consequences.staying : [];
  const change = { ...changeBy(needs, planned), audiences, staying };
  if ([change.added, change.changed, change.left, change.back].some(({ length }) => length > 0)) {
    const ids = { added: change.added.map(({ person }) => person.id), changed: change.changed.map(({ id }) => id) };
    const comers = whole ? { wholeList: true, ...ids, left: change.left, back: change.back } : ids;
    const after = { ...comers, ...(audiences.length > 0 && renamedNote(planned.consequences)) };
    const at = needs.now();
    const entry = entryBy({ now: () => at }, who, { act: 'people-imported', after });
    const told = valuesChanged(at, who, change);
    const imported = await sharing(needs.store, who, (tell) => needs.store.importPeople(change, entry, told, tell));
    if (imported === 'outdated') return importStaff(needs, who, rows, taking);
    if (imported === 'last-officer') return { ok: false, reason: 'no-officer-stays' };
    await endSessions(needs, change.left);
  }
  return { ...countsOf(planned, change), renamed: audiences.length };
}

type People = Required<Omit<StaffChange, 'audiences' | 'staying'>>;

function changeBy(needs: Needs, { known, plan, comings }: StaffPlan): People {
  const people = new Map(known.map((person) => [person.id, person]));
  const { added, changed } = applyPlan(plan, known, { id: () => needs.newId() as PersonId, now: needs.now() });
  const ids = (people: readonly Person[]) => people.map(({ id }) => id);
  const records = added.map((person) => newRecord(person, newInvitation(needs)));
  const seen = changed.flatMap(({ id }) => people.get(id) ?? []);
  return { added: records, changed, seen, left: ids(comings.left), back: ids(comings.back) };
}

/** Who had which value and has which now, told as any change of many people is, so that it can be taken back as well, and of the same moment as the list. */
function valuesChanged(at: Date, who: Person, { changed, seen }: Required<StaffChange>): AuditEntry[] {
  const before = new Map(seen.map((person) => [person.id, person]));
  return KEPT_BY_VALUE.flatMap((aspect) => {
    const changes = changed.flatMap((person): ValueChange[] => {
      const was = before.get(person.id);
      if (!was || valueIn(was, aspect) === valueIn(person, aspect)) return [];
      return [{ person, before: valueIn(was, aspect), after: valueIn(person, aspect) }];
    });
    return changes.length > 0
      ? [entryBy({ now: () => at }, who, { act: 'people-changed', ...recordedIn({ aspect, changes }) })]
      : [];
  });
}

export async function endSessions({ accounts }: Needs, people: readonly PersonId[]): Promise<void> {
  for (let at = 0; at < people.length; at += AT_ONCE)
    await Promise.all(people.slice(at, at + AT_ONCE).map((id) => accounts.endSessions(id)));
}

function countsOf({ diff }: StaffPlan, { added, changed, left, back }: People): Omit<Imported, 'renamed'> {
  return {
    ok: true,
    added: added.length,
    changed: changed.length,
    left: left.length,
    back: back.length,
    unchanged: diff.unchanged,
    faulty: diff.faulty.length,
  };
}
