import type { Transition } from '../../../domain/assignment/departments/emptied.ts';
import type { PersonId } from '../../../domain/id.ts';
import type { Position } from '../../../domain/library/norm.ts';
import {
  type ChangePlan,
  type PeopleChange,
  planChange,
  type ValueChange,
} from '../../../domain/people/change/plan.ts';
import { planSeen } from '../../../domain/people/change/record.ts';
import { type Aspect, withValue } from '../../../domain/people/change/value.ts';
import type { Person } from '../../../domain/people/person.ts';
import { LONGEST } from '../../../domain/people/staff-list.ts';
import { numberKey, tidyCell } from '../../../domain/people/staff-text.ts';
import { NOT_ALLOWED, type NotAllowed } from '../../access.ts';
import type { Needs } from '../../needs.ts';
import { departmentsOf } from '../../results/narrowing.ts';
import { type Choice, chosenPeople, everybody } from './choose.ts';
import { type Consequences, consequencesOf } from './consequences.ts';

/** A change as HR's form says it: a supervisor by employee number, nobody when it is blank. */
export type ChangeDraft =
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'supervisor'; readonly supervisor: string }
  | { readonly kind: 'add-position' | 'remove-position'; readonly position: Position }
  | { readonly kind: 'deactivate' | 'invite' };

export type ChangeRefusal =
  | NotAllowed
  | { readonly ok: false; readonly reason: 'nobody-chosen' | 'department-too-long' }
  | { readonly ok: false; readonly reason: 'no-such-numbers'; readonly numbers: readonly string[] };

export interface ChangePreview {
  readonly ok: true;
  readonly plan: ChangePlan;
  /** To be sent along when it is made, so that only what was seen happens. */
  readonly seen: string;
  /** Whether HR has to confirm it by the number of people. */
  readonly large: boolean;
  readonly consequences: Consequences;
  /** The people that values name as supervisors, by id. */
  readonly supervisors: ReadonlyMap<PersonId, Person>;
}

/** A change of more people than this is confirmed by their number. */
const LARGE = 20;

const NAMED = 8;

/** Who is chosen: how many, the first of them, and the departments there are. */
export async function showChoice(
  needs: Pick<Needs, 'store'>,
  who: Person,
  choice: Choice,
): Promise<
  | { readonly ok: true; readonly count: number; readonly first: Person[]; readonly departments: readonly string[] }
  | NotAllowed
> {
  if (!who.hr) return NOT_ALLOWED;
  const chosen = await chosenPeople(needs, choice);
  const first = chosen.slice(0, NAMED).map(({ person }) => person);
  return { ok: true, count: chosen.length, first, departments: departmentsOf(await needs.store.people()) };
}

/** What a change would do to those chosen. Changes nothing. */
export async function previewChange(
  needs: Pick<Needs, 'store' | 'library'>,
  who: Person,
  { choice, draft }: { choice: Choice; draft: ChangeDraft },
): Promise<ChangePreview | ChangeRefusal> {
  if (!who.hr) return NOT_ALLOWED;
  const [chosen, known] = await Promise.all([chosenPeople(needs, choice), everybody(needs)]);
  if (chosen.length === 0) return { ok: false, reason: 'nobody-chosen' };
  const drafted = changeFrom(draft, known);
  if (!drafted.ok) return drafted;
  return previewOf(needs, planChange(drafted.change, chosen, { known, by: who.id }), known);
}

/** A plan as HR sees it. */
export async function previewOf(
  needs: Pick<Needs, 'store' | 'library'>,
  plan: ChangePlan,
  known: readonly Person[],
): Promise<ChangePreview> {
  const named = new Set(plan.changes.flatMap(({ before, after }) => [before, after]));
  const bosses = plan.aspect === 'supervisor' ? known.filter(({ id }) => named.has(id)) : [];
  return {
    ok: true,
    plan,
    consequences: await consequencesOf(needs, ...transitionsOf(plan, known)),
    seen: planSeen(plan),
    large: plan.changes.length > LARGE,
    supervisors: new Map(bosses.map((boss) => [boss.id, boss])),
  };
}

function transitionsOf({ aspect, changes }: ChangePlan, known: readonly Person[]) {
  const transitions = aspect === 'invitation' ? [] : changes.map((change) => transitionBy(aspect, change));
  const becomes = new Map(transitions.map(({ before, after }) => [before.id, after]));
  return [transitions, { before: known, after: known.map((person) => becomes.get(person.id) ?? person) }] as const;
}

function transitionBy(aspect: Aspect, { person, after }: ValueChange): Transition {
  const becomes = aspect === 'active' ? { ...person, active: after === 'yes' } : withValue(person, aspect, after);
  return { before: person, after: becomes };
}

function changeFrom(
  draft: ChangeDraft,
  known: readonly Person[],
): { readonly ok: true; readonly change: PeopleChange } | ChangeRefusal {
  if (draft.kind === 'department') {
    const department = tidyCell('department', draft.department);
    if ([...department].length > LONGEST.department) return { ok: false, reason: 'department-too-long' };
    return { ok: true, change: { kind: draft.kind, department } };
  }
  if (draft.kind !== 'supervisor') return { ok: true, change: draft };
  const key = numberKey(draft.supervisor);
  if (key === '') return { ok: true, change: { kind: draft.kind } };
  const supervisor = known.find(({ number, active }) => active && numberKey(number) === key)?.id;
  if (!supervisor) return { ok: false, reason: 'no-such-numbers', numbers: [draft.supervisor] };
  return { ok: true, change: { kind: draft.kind, supervisor } };
}
