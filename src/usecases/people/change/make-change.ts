import type { AuditEntry } from '../../../domain/audit.ts';
import type { PersonId } from '../../../domain/id.ts';
import type { ChangePlan } from '../../../domain/people/change/plan.ts';
import { recordedIn } from '../../../domain/people/change/record.ts';
import { withValue } from '../../../domain/people/change/value.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { StaffChange } from '../../../store/store.ts';
import { entryBy } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { endSessions } from '../import/import-staff.ts';
import { type NotCarriedOut, notCarriedOut } from '../not-carried-out.ts';
import { type Consequences, renamedNote } from './consequences.ts';
import type { ChangePreview } from './preview-change.ts';

/** What HR confirmed of a preview. */
export interface Confirmed {
  /** Of the preview. */
  readonly seen: string;
  /** How many people it changes; needed where that is many. */
  readonly confirmed?: number;
  /** Departments that it renames are renamed in the assignments that name them, too. */
  readonly rename?: boolean | undefined;
}

export type NotConfirmed = { readonly ok: false; readonly reason: NotCarriedOut | 'nothing-to-change' } | Unconfirmed;
interface Unconfirmed {
  readonly ok: false;
  readonly reason: 'change-unconfirmed';
  readonly people: number;
}

/** Why a plan must not be carried out as it was confirmed. */
export function whyNotNow({ plan, seen, large }: ChangePreview, given: Confirmed): NotConfirmed | undefined {
  const people = plan.changes.length;
  if (seen !== given.seen) return { ok: false, reason: 'people-moved-on' };
  if (people === 0) return { ok: false, reason: 'nothing-to-change' };
  return large && given.confirmed !== people ? { ok: false, reason: 'change-unconfirmed', people } : undefined;
}

/** Carries out a plan, all of it or nothing. Who leaves is signed out. */
export async function carryOut(
  needs: Needs,
  who: Person,
  {
    plan,
    renaming,
    ...what
  }: { plan: ChangePlan; act: AuditEntry['act']; undone?: number; renaming: Consequences | undefined },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: NotCarriedOut }> {
  const { before, after } = recordedIn(plan);
  const audiences = renaming?.renames ?? [];
  const told = {
    ...(after as object),
    ...(what.undone !== undefined && { undone: what.undone }),
    ...(renaming && audiences.length > 0 && renamedNote(renaming)),
  };
  const change = { ...changeIn(plan), audiences, ...(renaming && { staying: renaming.staying }) };
  const kept = await needs.store.importPeople(change, entryBy(needs, who, { act: what.act, before, after: told }));
  if (kept !== 'imported') return notCarriedOut(kept);
  await endSessions(needs, change.left);
  return { ok: true };
}

function changeIn({ aspect, changes }: ChangePlan): StaffChange & { readonly left: readonly PersonId[] } {
  const idsTo = (value: string) => changes.flatMap(({ person, after }) => (after === value ? [person.id] : []));
  if (aspect === 'active') return { added: [], changed: [], left: idsTo('no'), back: idsTo('yes') };
  if (aspect === 'invitation') throw new TypeError('Invitations are not values of people.');
  const changed = changes.map(({ person, after }) => withValue(person, aspect, after));
  return { added: [], changed, seen: changes.map(({ person }) => person), left: [], back: [] };
}
