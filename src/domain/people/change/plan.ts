import type { Lost } from '../../audit.ts';
import type { PersonId } from '../../id.ts';
import { POSITIONS, type Position } from '../../library/norm.ts';
import type { Person } from '../person.ts';
import { keysOnCircles } from '../staff-supervisors.ts';
import type { PersonSummary } from '../summary.ts';
import { type Aspect, valueIn } from './value.ts';

/** What HR does to many people at once. */
export type PeopleChange =
  | { readonly kind: 'department'; readonly department: string }
  /** Nobody when left out. */
  | { readonly kind: 'supervisor'; readonly supervisor?: PersonId }
  | { readonly kind: 'add-position' | 'remove-position'; readonly position: Position }
  | { readonly kind: 'deactivate' }
  | { readonly kind: 'invite' };

export const CHANGE_KINDS = [
  'department',
  'supervisor',
  'add-position',
  'remove-position',
  'deactivate',
  'invite',
] as const satisfies readonly PeopleChange['kind'][];

/** Why somebody is left as they are. The words are in src/i18n. */
export const WHY_LEFT_ALONE = [
  'has-left',
  'own-account',
  'signed-up',
  'supervisor-self',
  'supervisor-circle',
  'supervisor-gone',
  'changed-since',
] as const;
export type WhyLeftAlone = (typeof WHY_LEFT_ALONE)[number];

/** One value of somebody, before and after, as {@link valueIn} writes it; both are '' for an invitation. */
export interface ValueChange {
  readonly person: Person;
  readonly before: string;
  readonly after: string;
}

/** What a change would do to whom. Nothing is changed by it. */
export interface ChangePlan {
  readonly aspect: Aspect | 'invitation';
  readonly changes: readonly ValueChange[];
  /** Those who have the value already. */
  readonly unchanged: readonly Person[];
  readonly leftAlone: readonly { readonly person: Person; readonly why: WhyLeftAlone }[];
  /** Of a change that is taken back: who was erased since, and who had or got what named somebody that was. */
  readonly gone?: Lost;
}

const ASPECT = {
  department: 'department',
  supervisor: 'supervisor',
  'add-position': 'positions',
  'remove-position': 'positions',
  deactivate: 'active',
  invite: 'invitation',
} as const satisfies Record<PeopleChange['kind'], ChangePlan['aspect']>;

/**
 * What a change would do to those chosen.
 *
 * @param known everybody there is.
 * @param by whoever changes them: they never let themselves out.
 */
export function planChange(
  change: PeopleChange,
  chosen: readonly PersonSummary[],
  { known, by }: { readonly known: readonly Person[]; readonly by: PersonId },
): ChangePlan {
  const plan = { changes: [] as ValueChange[], unchanged: [] as Person[], leftAlone: [] as LeftAlone[] };
  for (const { person, invitation } of chosen) {
    const why = whyNot(change, person, { by, signedUp: invitation !== 'open' });
    const { before, after } = valuesOf(change, person);
    if (why) plan.leftAlone.push({ person, why });
    else if (before === after && change.kind !== 'invite') plan.unchanged.push(person);
    else plan.changes.push({ person, before, after });
  }
  return withoutCircles({ aspect: ASPECT[change.kind], ...plan }, known);
}

type LeftAlone = ChangePlan['leftAlone'][number];

function whyNot(
  change: PeopleChange,
  { id, active }: Person,
  { by, signedUp }: { by: PersonId; signedUp: boolean },
): WhyLeftAlone | undefined {
  if (!active) return 'has-left';
  if (change.kind === 'deactivate' && id === by) return 'own-account';
  if (change.kind === 'invite' && signedUp) return 'signed-up';
  return change.kind === 'supervisor' && change.supervisor === id ? 'supervisor-self' : undefined;
}

function valuesOf(change: PeopleChange, person: Person): { before: string; after: string } {
  const aspect = ASPECT[change.kind];
  return { before: aspect === 'invitation' ? '' : valueIn(person, aspect), after: valueAfter(change, person) };
}

function valueAfter(change: PeopleChange, { positions }: Person): string {
  switch (change.kind) {
    case 'department':
      return change.department;
    case 'supervisor':
      return change.supervisor ?? '';
    case 'add-position':
      if (positions.includes(change.position)) return positions.join(',');
      return POSITIONS.filter((one) => one === change.position || positions.includes(one)).join(',');
    case 'remove-position':
      return positions.filter((one) => one !== change.position).join(',');
    case 'deactivate':
      return 'no';
    case 'invite':
      return '';
  }
}

/** The same, whoever would become their own supervisor around a circle left alone; that may close another, so it goes on. */
export function withoutCircles(plan: ChangePlan, known: readonly Person[]): ChangePlan {
  if (plan.aspect !== 'supervisor') return plan;
  const now = new Map<string, string | undefined>(known.map(({ id, supervisor }) => [id, supervisor]));
  let { changes } = plan;
  for (;;) {
    const after = changes.map(({ person, after }) => [person.id, after || undefined] as const);
    const circles = keysOnCircles(new Map([...now, ...after]));
    const fallen = changes.filter(({ person }) => circles.has(person.id));
    if (fallen.length === 0) break;
    changes = changes.filter(({ person }) => !circles.has(person.id));
  }
  const stay = new Set(changes);
  const fallen = plan.changes.filter((change) => !stay.has(change));
  const leftAlone = fallen.map(({ person }) => ({ person, why: 'supervisor-circle' as const }));
  return { ...plan, changes, leftAlone: [...plan.leftAlone, ...leftAlone] };
}
